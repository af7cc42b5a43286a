package id.adminduk.office.uniqueness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Hears what this thread asks the database; workers of the office have threads of their own. */
final class Statements implements AutoCloseable {

  private static final String SPRING = "org.springframework.jdbc.core.JdbcTemplate";

  private final Logger logger = (Logger) LoggerFactory.getLogger(SPRING);
  private final Ear ear = new Ear(Thread.currentThread());

  Statements() {
    ear.start();
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(ear);
  }

  /** An event tells its thread by the one that reads it, so it is judged when it happens. */
  private static final class Ear extends AppenderBase<ILoggingEvent> {

    private final Thread whose;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    Ear(Thread whose) {
      this.whose = whose;
    }

    @Override
    protected void append(ILoggingEvent event) {
      if (Thread.currentThread().equals(whose)) {
        heard.add(event.getFormattedMessage());
      }
    }
  }

  /** Gives the statements that named something of these schemas. */
  List<String> about(String... schemas) {
    return ear.heard.stream()
        .filter(said -> said.startsWith("Executing prepared SQL"))
        .filter(said -> List.of(schemas).stream().anyMatch(schema -> said.contains(schema + ".")))
        .toList();
  }

  @Override
  public void close() {
    logger.detachAppender(ear);
    logger.setLevel(null);
    logger.setAdditive(true);
  }
}
