package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Own, sibling, parent, centre, none: who sees whose rows when no statement says where (S7). */
@DisplayName("Cakupan wilayah")
class RegionScopeModuleTests extends OfficeTestBase {

  private static final String OFFICES = "select distinct office from population.resident";
  private static final int TRANSACTIONS = 10_000;
  private static final int HANDS = 24;
  private static final long SEED = 20261123;
  private static final Scope PROVINCE = Scope.over(new OfficeCode("6300"));
  private static final List<Scope> SCOPES =
      List.of(TAPIN_SCOPE, BIMA_SCOPE, PROVINCE, Scope.CENTRE, Scope.NOTHING);

  @Autowired private JdbcClient jdbc;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Flyway flyway;
  private Resident ofTapin;
  private Resident ofBima;

  @BeforeEach
  void residents_of_two_offices() {
    ofTapin = resident();
    ofBima = residentOfBima();
  }

  @Test
  @DisplayName("SQL tanpa WHERE hanya memberi baris wilayah sendiri")
  void statements_without_a_condition_give_the_scope_only() {
    assertThat(seenUnder(TAPIN_SCOPE)).containsExactly("6305");
    assertThat(seenUnder(BIMA_SCOPE)).containsExactly("5272");
    assertThat(seenUnder(PROVINCE)).containsExactly("6305");
    assertThat(seenUnder(Scope.CENTRE)).containsExactly("5272", "6305");
    assertThat(seenUnder(Scope.NOTHING)).isEmpty();
  }

  @Test
  @DisplayName("penduduk Bima tidak ada bagi petugas Tapin, walau NIK-nya ditebak")
  void a_guessed_number_of_another_region_finds_nobody() {
    assertThat(residents.find(ofTapin.nik())).isPresent();
    assertThat(residents.find(ofBima.nik())).isEmpty();
    BIMA_SCOPE.run(() -> assertThat(residents.find(ofBima.nik())).isPresent());
  }

  @Test
  @DisplayName("tidak ada yang menulis, mengubah, atau menghapus di luar wilayahnya")
  void nobody_writes_outside_the_own_office() {
    assertThat(renamed(TAPIN_SCOPE, ofBima)).isZero();
    assertThat(renamed(Scope.NOTHING, ofTapin)).isZero();
    for (Scope reader : List.of(PROVINCE, Scope.CENTRE)) {
      assertThatThrownBy(() -> renamed(reader, ofTapin))
          .hasStackTraceContaining("row-level security");
      assertThat(removed(reader, ofTapin)).isZero();
    }
    assertThat(removed(TAPIN_SCOPE, ofBima)).isZero();
    assertThatThrownBy(() -> BIMA_SCOPE.run(this::resident))
        .hasStackTraceContaining("row-level security");
    assertThat(renamed(TAPIN_SCOPE, ofTapin)).isOne();
  }

  @Test
  void a_scope_cannot_change_inside_a_unit_of_work() {
    unitOfWork.run(() -> {
      assertThatThrownBy(() -> BIMA_SCOPE.run(() -> {})).isInstanceOf(IllegalStateException.class);
      TAPIN_SCOPE.run(() -> assertThat(jdbc.sql(OFFICES).query(String.class).list()).isNotEmpty());
    });
  }

  @Test
  void a_scope_is_an_office_a_province_all_or_nothing() {
    assertThat(Scope.over(new OfficeCode("6300")).setting()).isEqualTo("63");
    assertThat(Scope.over(new OfficeCode("0000"))).isEqualTo(Scope.CENTRE);
    for (String wrong : List.of("6", "630", "63%", "migration", " ", "6305 ")) {
      assertThatThrownBy(() -> new Scope(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ten_thousand_interleaved_transactions_leak_nothing() throws Exception {
    long began = System.nanoTime();
    List<String> leaks = leaks(TRANSACTIONS, jdbc, transactions);
    System.out.printf(
        "Region scope: %d interleaved transactions over one pool, seed %d, %d leaks, %d ms%n",
        TRANSACTIONS, SEED, leaks.size(), (System.nanoTime() - began) / 1_000_000);
    assertThat(leaks).isEmpty();
  }

  @Test
  void a_pool_that_forgets_to_say_no_scope_is_caught() throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(flyway.getConfiguration().getDataSource());
      pool.setMaximumPoolSize(4);
      DataSource forgetful = new Forgetful(pool);
      JdbcClient careless = JdbcClient.create(forgetful);
      TransactionTemplate units =
          new TransactionTemplate(new DataSourceTransactionManager(forgetful));
      assertThat(leaks(200, careless, units)).isNotEmpty();
    }
  }

  private List<String> leaks(int transactionCount, JdbcClient sql, TransactionTemplate units)
      throws Exception {
    Random random = new Random(SEED);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < transactionCount; i++) {
      Scope scope = SCOPES.get(random.nextInt(SCOPES.size()));
      int kind = random.nextInt(3);
      work.add(() -> scope.call(() -> outside(scope, seen(kind, sql, units))));
    }
    List<String> leaks = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
      for (Future<String> done : hands.invokeAll(work)) {
        if (!done.get().isEmpty()) {
          leaks.add(done.get());
        }
      }
    }
    return leaks;
  }

  /** Reads without a transaction, in one that commits, or in one that rolls back. */
  private Set<String> seen(int kind, JdbcClient sql, TransactionTemplate units) {
    return switch (kind) {
      case 0 -> officesOfBoth(sql);
      case 1 -> Objects.requireNonNull(units.execute(status -> officesOfBoth(sql)));
      default ->
          Objects.requireNonNull(
              units.execute(status -> {
                status.setRollbackOnly();
                return officesOfBoth(sql);
              }));
    };
  }

  /** Asks for one resident of each office by number: the whole table grows with other tests. */
  private Set<String> officesOfBoth(JdbcClient sql) {
    return new TreeSet<>(
        sql.sql("select office from population.resident where nik in (:tapin, :bima)")
            .param("tapin", ofTapin.nik().value())
            .param("bima", ofBima.nik().value())
            .query(String.class)
            .list());
  }

  private static String outside(Scope scope, Set<String> seen) {
    Set<String> right =
        scope.equals(Scope.CENTRE)
            ? Set.of("5272", "6305")
            : scope.equals(PROVINCE)
                ? Set.of("6305")
                : scope.equals(Scope.NOTHING) ? Set.of() : Set.of(scope.setting());
    return seen.equals(right) ? "" : scope + " saw " + seen;
  }

  private Set<String> seenUnder(Scope scope) {
    return scope.call(() -> new TreeSet<>(jdbc.sql(OFFICES).query(String.class).list()));
  }

  private int renamed(Scope scope, Resident resident) {
    return scope.call(() ->
        jdbc.sql("update population.resident set pekerjaan = 'NELAYAN' where nik = :nik")
            .param("nik", resident.nik().value())
            .update());
  }

  private int removed(Scope scope, Resident resident) {
    return scope.call(() ->
        jdbc.sql("delete from population.resident where nik = :nik")
            .param("nik", resident.nik().value())
            .update());
  }

  /** What our own data source must not be: who has no scope inherits the last holder's. */
  private static final class Forgetful extends DelegatingDataSource {

    Forgetful(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      if (!Scope.current().equals(Scope.NOTHING)) {
        try (PreparedStatement order =
            connection.prepareStatement("select set_config('adminduk.scope', ?, false)")) {
          order.setString(1, Scope.current().setting());
          order.execute();
        }
      }
      return connection;
    }
  }
}
