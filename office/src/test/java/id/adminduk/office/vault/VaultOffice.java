package id.adminduk.office.vault;

import com.zaxxer.hikari.HikariDataSource;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.Vault.Item;
import id.adminduk.office.vault.Vault.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vault's room with its two neighbours on a PostgreSQL of its own; may be killed and reopened.
 */
final class VaultOffice implements AutoCloseable {

  static final CaseNumber NUMBER = new CaseNumber("6305-KTPB-20261123-0001");
  static final Purpose LOOK = Purpose.of("print-ready", new OfficerId(new UUID(7, 7)), NUMBER);

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path folder;
  private final HikariDataSource pool = new HikariDataSource();
  private AnnotationConfigApplicationContext context;

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Building {}

  /** One server for all tests of a run, started on first use; it ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  VaultOffice(Path folder, long seed) {
    this.folder = folder;
    String name = "vault_office" + DATABASES.incrementAndGet();
    JdbcClient.create(Server.ONE.getPostgresDatabase()).sql("create database " + name).update();
    DataSource database = Server.ONE.getDatabase("postgres", name);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/audit", "classpath:db/migration/vault")
        .placeholders(Map.of("office", "6305"))
        .load()
        .migrate();
    pool.setDataSource(database);
    context = open(seed);
  }

  /** Leaves everything in memory behind, as a kill does. */
  void restart(long seed) {
    context.close();
    context = open(seed);
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  JdbcClient sql() {
    return JdbcClient.create(pool);
  }

  void put(Item item, byte[] content) {
    get(UnitOfWork.class).run(() -> get(Vault.class).put(item, content));
  }

  Optional<byte[]> read(Item item) {
    AtomicReference<Optional<byte[]>> read = new AtomicReference<>(Optional.empty());
    get(UnitOfWork.class).run(() -> read.set(get(Vault.class).get(item, LOOK)));
    return read.get();
  }

  int count(String table) {
    return switch (table) {
      case "entry" -> sql().sql("select count(*) from audit.entry").query(Integer.class).single();
      case "item" -> sql().sql("select count(*) from vault.item").query(Integer.class).single();
      default -> throw new IllegalArgumentException(table);
    };
  }

  static Item item(UUID subject) {
    return new Item(subject, Kind.FINGER_TEMPLATE, "RIGHT_INDEX");
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }

  private AnnotationConfigApplicationContext open(long seed) {
    AnnotationConfigApplicationContext office = new AnnotationConfigApplicationContext();
    office.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(pool));
    office.registerBean(JdbcClient.class, this::sql);
    office.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    office.registerBean(Clock.class, Clock::systemUTC);
    office.registerBean(Chance.class, () -> new Chance(new Random(seed)));
    office.registerBean(
        PremisesSettings.class,
        () ->
            new PremisesSettings(folder, true, new PremisesSettings.Database("", "", "", "", "")));
    office.register(
        Building.class,
        UnitOfWork.class,
        AuditTrail.class,
        VaultConfiguration.class,
        VaultStore.class,
        KeyVersions.class,
        SubjectKeys.class,
        SealedVault.class,
        NikIndex.class,
        KeyRotation.class,
        DestructionStore.class,
        Holds.class,
        KeyDestruction.class);
    office.refresh();
    return office;
  }
}
