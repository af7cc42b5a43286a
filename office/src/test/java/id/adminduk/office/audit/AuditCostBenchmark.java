package id.adminduk.office.audit;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the audit trail costs a counter (promise S4: at most 15 % of throughput).
 *
 * <p>Eight clients take in files; every second round a rule of PostgreSQL throws the audit rows
 * away, so both kinds of round run the same code. Rounds alternate, so that a growing database and
 * other work on the machine meet both. Run by hand; the sealer runs all the while.
 */
class AuditCostBenchmark extends OfficeTestBase {

  private static final int CLIENTS = 8;
  private static final int FILES = 800;
  private static final int ROUNDS = 5;

  @Autowired private Flyway flyway;

  @Test
  void audit_rows_beside_the_work() throws Exception {
    Officer terminal = officer(Role.PEMOHON);
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    round(terminal);
    for (int i = 0; i < ROUNDS; i++) {
      with.add(round(terminal));
      asOwner("create rule no_audit as on insert to audit.entry do instead nothing");
      without.add(round(terminal));
      asOwner("drop rule no_audit on audit.entry");
    }
    double audited = median(with);
    double bare = median(without);
    System.out.printf(
        Locale.ROOT,
        "Files taken in per second, %d clients, median of %d rounds of %d: %.0f audited, %.0f"
            + " without audit rows; the trail costs %.1f %%%n",
        CLIENTS,
        ROUNDS,
        FILES,
        audited,
        bare,
        100 * (1 - audited / bare));
  }

  /** Gives files per second. */
  private double round(Officer terminal) throws InterruptedException, ExecutionException {
    Queue<Resident> people = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < FILES; i++) {
      people.add(resident());
    }
    try (ExecutorService hands = Executors.newFixedThreadPool(CLIENTS)) {
      long began = System.nanoTime();
      Queue<Future<?>> clients = new ArrayDeque<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(hands.submit(() -> TAPIN_SCOPE.run(() -> takeIn(people, terminal))));
      }
      for (Future<?> client : clients) {
        client.get();
      }
      return FILES / ((System.nanoTime() - began) / 1e9);
    }
  }

  private void takeIn(Queue<Resident> people, Officer terminal) {
    for (Resident next = people.poll(); next != null; next = people.poll()) {
      applications
          .accept(new NewApplication(KTP_BARU, form(next), Optional.empty()), terminal)
          .orFault();
    }
  }

  private void asOwner(String rule) throws SQLException {
    try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(rule);
    }
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }
}
