package id.adminduk.office.audit;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does sealing keep up with 2 000 rows a second (promise S3: exposure at most 60 s)?
 *
 * <p>The whole office with its own sealer and anchors on its own PostgreSQL, fsync on. Open model:
 * transactions of four rows begin by the clock of the wall, whether the ones before have ended or
 * not. Run by hand: {@code -Dtest=SealingBenchmark [-Dseconds=60] [-Drate=2000]}.
 */
class SealingBenchmark extends OfficeTestBase {

  private static final int ROWS = 4;
  private static final int WRITERS = 8;

  @Autowired private AuditTrail trail;
  @Autowired private Sealer sealer;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private JdbcClient sql;

  @Test
  void rows_arrive_by_the_clock_while_the_sealer_runs() throws Exception {
    int seconds = Integer.getInteger("seconds", 60);
    int rate = Integer.getInteger("rate", 2000);
    sealer.sealAll();
    long before = count("select count(*) from audit.entry");
    long acts = (long) seconds * rate / ROWS;
    AtomicLong next = new AtomicLong();
    AtomicLong latest = new AtomicLong();
    long began = System.nanoTime();
    List<Future<?>> writers = new ArrayList<>();
    long oldest = 0;
    try (ExecutorService hands = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        writers.add(
            hands.submit(() -> TAPIN_SCOPE.run(() -> write(next, acts, rate, began, latest))));
      }
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        oldest = Math.max(oldest, waited(began));
        LockSupport.parkNanos(200_000_000);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    double took = (System.nanoTime() - began) / 1e9;
    long backlog =
        count(
            """
            select count(*) from audit.entry where (xid, id) > (select through_xid, through_id
              from audit.seal order by sequence desc limit 1)
            """);
    System.out.printf(
        Locale.ROOT,
        "Sealing: %.0f rows/s asked, %.0f achieved over %.0f s, latest act began %.2f s late; rows"
            + " unsealed at most %.1f s, %d waiting at the end%n",
        (double) rate,
        (count("select count(*) from audit.entry") - before) / took,
        took,
        latest.get() / 1e9,
        oldest / 1e9,
        backlog);
  }

  private void write(AtomicLong next, long acts, int rate, long began, AtomicLong latest) {
    OfficerId officer = new OfficerId(new UUID(8, 8));
    for (long act = next.getAndIncrement(); act < acts; act = next.getAndIncrement()) {
      long due = began + act * ROWS * 1_000_000_000L / rate;
      for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
        LockSupport.parkNanos(due - now);
      }
      latest.accumulateAndGet(System.nanoTime() - due, Math::max);
      // The place in time is kept in the row: the office's own clock stands still in tests.
      Map<String, String> facts =
          Map.of("why", "benchmark", "nanos", Long.toString(System.nanoTime() - began));
      CaseNumber number = new CaseNumber("6305-KTPB-20261123-%04d".formatted(1 + act % 9000));
      unitOfWork.run(() -> {
        for (int row = 0; row < ROWS; row++) {
          trail.append(AuditEntry.of("protected-read", officer, number, facts));
        }
      });
    }
  }

  /** How long the oldest row without a seal has waited. */
  private long waited(long began) {
    return sql
        .sql(
            """
            select min((facts->>'nanos')::bigint) from audit.entry
            where facts->>'nanos' is not null and (xid, id) > (select through_xid, through_id
              from audit.seal order by sequence desc limit 1)
            """)
        .query((row, number) -> row.getObject(1, Long.class))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(since -> System.nanoTime() - began - since)
        .orElse(0L);
  }

  private long count(String statement) {
    return sql.sql(statement).query(Long.class).single();
  }
}
