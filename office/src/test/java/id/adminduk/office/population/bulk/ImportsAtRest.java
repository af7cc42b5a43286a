package id.adminduk.office.population.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.BeanFactory;

/** Lets tests of pages wait for what goes on behind them, and invent files to send. */
public final class ImportsAtRest {

  private ImportsAtRest() {}

  /** Waits until every file is looked at or in. */
  public static void await(BeanFactory office) throws InterruptedException, ExecutionException {
    office.getBean(ImportWorker.class).atRest();
  }

  /** Writes invented families. Gives how many people. */
  public static int invent(Path file, long seed, int people, List<String> villages, LocalDate today)
      throws IOException {
    return PeopleFile.write(file, seed, people, villages, today);
  }
}
