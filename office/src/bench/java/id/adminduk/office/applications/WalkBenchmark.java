package id.adminduk.office.applications;

import com.zaxxer.hikari.HikariDataSource;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * S6 walked by our hall and by Flowable, 8 clients, on the same PostgreSQL (issue 4, "Speed").
 *
 * <p>Rounds of the systems alternate, so that a growing database and other work on the machine meet
 * all of them. Run by {@code bin/bench-walk}.
 */
class WalkBenchmark extends OfficeTestBase {

  private static final int CLIENTS = 8;
  private static final int PEOPLE_PER_CLIENT = 50;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("bench.warmup", 30));

  @Autowired private Flyway flyway;
  @Autowired private JdbcClient jdbc;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private Catalogue catalogue;
  @Autowired private JsonMapper json;

  @Test
  void ten_rows_of_s6_beside_flowable() throws Exception {
    Meter meter = new Meter(jdbc);
    List<Walking> systems =
        List.of(
            ours(),
            flowable("flowable_audit", HistoryLevel.AUDIT),
            flowable("flowable_none", HistoryLevel.NONE));
    for (Walking system : systems) {
      round(system, WARM_UP, meter);
    }
    Map<Walking, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (Walking system : systems) {
        rounds
            .computeIfAbsent(system, ignored -> new ArrayList<>())
            .add(round(system, ROUND, meter));
      }
    }
    System.out.println(new WalkReport(rounds, idle(meter)).text());
  }

  /** Lets all clients walk case after case until the time is over; begun cases are finished. */
  private Round round(Walking system, Duration length, Meter meter)
      throws InterruptedException, ExecutionException {
    try (ExecutorService hands = Executors.newFixedThreadPool(CLIENTS)) {
      Meter.Reading before = meter.read();
      long began = System.nanoTime();
      List<Future<Watch>> clients =
          IntStream.range(0, CLIENTS)
              .mapToObj(client ->
                  hands.submit(() -> {
                    Watch watch = new Watch();
                    while (System.nanoTime() - began < length.toNanos()) {
                      system.walk(client, watch);
                    }
                    return watch;
                  }))
              .toList();
      List<Watch> watches = new ArrayList<>();
      for (Future<Watch> client : clients) {
        watches.add(client.get());
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Meter.Reading cost = meter.read().since(before);
      if (system.open() != 0) {
        throw new IllegalStateException(system.name() + " left cases open");
      }
      return new Round(seconds, cost, Watch.join(watches));
    }
  }

  /** What office and server use while nobody works; printed, not subtracted. */
  private static Meter.Reading idle(Meter meter) throws InterruptedException {
    Meter.Reading before = meter.read();
    Thread.sleep(ROUND);
    return meter.read().since(before);
  }

  private Walking ours() {
    Sop sop = catalogue.current(TAPIN, KTP_BARU).orElseThrow();
    List<OurWalk.Counter> counters = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Map<Role, Officer> crew = new EnumMap<>(Role.class);
      sop.rows().forEach(row -> crew.computeIfAbsent(row.role(), this::officer));
      Queue<Resident> people = new ArrayDeque<>();
      for (int i = 0; i < PEOPLE_PER_CLIENT; i++) {
        people.add(resident());
      }
      counters.add(new OurWalk.Counter(crew, people));
    }
    return new OurWalk(
        applications, unitOfWork, jdbc, sop, TAPIN_SCOPE, counters, OfficeTestBase::form);
  }

  private Walking flowable(String schema, HistoryLevel history) throws SQLException {
    DataSource owner = flyway.getConfiguration().getDataSource();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    }
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(owner);
    pool.setMaximumPoolSize(20);
    pool.setConnectionInitSql("set search_path to " + schema);
    return new FlowableWalk(pool, schema, history, FormJson.write(form(resident()), json));
  }
}
