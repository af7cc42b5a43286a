package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.people.GalleryShards;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.SettableClock;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.premises.Scope;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.bench.Bench;
import id.adminduk.office.uniqueness.bench.Clarifications;
import id.adminduk.office.vault.Vault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rooms vault and uniqueness on a real PostgreSQL, hall and capture desk played by fakes.
 *
 * <p>One server for the JVM, one database for each small office; several nodes may share one.
 */
final class SmallOffice implements AutoCloseable {

  static final Officer OPERATOR =
      new Officer(
          new OfficerId(new UUID(7, 7)),
          "operator",
          "Operator",
          "Operator",
          "",
          new OfficeCode("6305"),
          Set.of(Role.OPERATOR_SIAK));

  /** Who signs off whatever is recorded here. */
  static final PersonId RECORDER = new PersonId(new UUID(8, 8));

  private static int databases;

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Building {}

  /** Works only when the test says so. */
  static final class HandWorker extends CentreWorker {
    HandWorker(DataCentre centre, GalleryKeeper keeper, CarryOut conclusions, SettableClock clock) {
      super(centre, keeper, conclusions, Scope.NOTHING, clock);
    }

    @Override
    void kick() {}
  }

  /** Starts on first use; ends with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  final HallFake hall;
  final CapturesFake captures;
  final SettableClock clock;
  final DataSource database;
  final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
  private final Path folder;

  SmallOffice(Path folder) {
    this.folder = folder;
    this.clock = new SettableClock(Instant.parse("2026-11-23T02:00:00Z"));
    this.hall = new HallFake();
    this.captures = new CapturesFake();
    this.database = newDatabase();
    Flyway.configure()
        .dataSource(database)
        .locations(
            "classpath:db/migration/audit",
            "classpath:db/migration/vault",
            "classpath:db/migration/uniqueness")
        .placeholders(Map.of("office", "6305"))
        .load()
        .migrate();
  }

  private static synchronized DataSource newDatabase() {
    String name = "small" + databases++;
    JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
    return Server.RUNNING.getDatabase("postgres", name);
  }

  /** Starts one process of the office with its own memory. */
  Node node(GalleryShards gallery) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    nodes.add(context);
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(SettableClock.class, () -> clock);
    context.registerBean(Chance.class, () -> new Chance(new Random(nodes.size())));
    context.registerBean(HallFake.class, () -> hall);
    context.registerBean(CapturesFake.class, () -> captures);
    context.registerBean(GalleryShards.class, () -> gallery);
    context.registerBean(
        CentreSettings.class,
        () -> new CentreSettings(secondsOf(2), Duration.ofMinutes(2), 3, secondsOf(5)));
    context.registerBean(
        PremisesSettings.class,
        () ->
            new PremisesSettings(folder, true, new PremisesSettings.Database("", "", "", "", "")));
    context.register(Building.class, UnitOfWork.class, AuditTrail.class);
    context.registerBean(Recorders.class, () -> job -> job.recordedBy().orElse(RECORDER));
    context.registerBean(OfficeCode.class, () -> new OfficeCode("6305"));
    context.register(vaultRoom());
    context.register(bench());
    context.register(
        RecordStore.class,
        JobStore.class,
        Roll.class,
        SearchLog.class,
        IrisCodes.class,
        Bodies.class,
        GalleryDisk.class,
        GalleryKeeper.class,
        CentreAnswers.class,
        Resolutions.class,
        DuplicateStore.class,
        Lookup.class,
        CarryOut.class,
        BenchDoor.class,
        DataCentre.class,
        HandWorker.class,
        Recordings.class,
        Waiters.class,
        Dispatch.class,
        UniquenessDesk.class);
    context.refresh();
    return new Node(context);
  }

  private static Class<?>[] bench() {
    try {
      return new Class<?>[] {
        Bench.class,
        Clarifications.class,
        Class.forName("id.adminduk.office.uniqueness.bench.Table"),
        Class.forName("id.adminduk.office.uniqueness.bench.AdjudicationStore"),
        Class.forName("id.adminduk.office.uniqueness.bench.Likenesses"),
        Class.forName("id.adminduk.office.uniqueness.bench.QuestionStore")
      };
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?>[] vaultRoom() {
    try {
      return new Class<?>[] {
        Class.forName("id.adminduk.office.vault.VaultConfiguration"),
        Class.forName("id.adminduk.office.vault.KeyVersions"),
        Class.forName("id.adminduk.office.vault.SubjectKeys"),
        Class.forName("id.adminduk.office.vault.VaultStore"),
        Class.forName("id.adminduk.office.vault.SealedVault")
      };
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration secondsOf(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  JdbcClient sql() {
    return JdbcClient.create(database);
  }

  @Override
  public void close() {
    nodes.forEach(AnnotationConfigApplicationContext::close);
  }

  /** One process: its beans, and the moves a test makes on it. */
  record Node(AnnotationConfigApplicationContext context) {

    <T> T get(Class<T> type) {
      return context.getBean(type);
    }

    Uniqueness uniqueness() {
      return get(Uniqueness.class);
    }

    /** Records a person at the capture desk; the file now stands at row 6. */
    StepId recorded(UUID subject, int sequence, TenPrint fingers) {
      CaseId caseId = new CaseId(new UUID(11, sequence));
      CaseNumber number = new CaseNumber("6305-KTPB-20261123-%04d".formatted(sequence));
      get(UnitOfWork.class)
          .run(() ->
              fingers
                  .fingers()
                  .forEach((finger, template) ->
                      get(Vault.class)
                          .put(
                              new Vault.Item(subject, Vault.Kind.FINGER_TEMPLATE, finger.name()),
                              template.bytes())));
      List<FingerPosition> positions = List.copyOf(fingers.fingers().keySet());
      Instant now = get(SettableClock.class).instant();
      get(CapturesFake.class).seal(new SealedCapture(subject, caseId, number, positions, now));
      return get(HallFake.class).open(caseId, number);
    }

    /** Records a person of whom only pictures of the eyes could be taken. */
    StepId recordedByEyes(UUID subject, int sequence, Map<String, byte[]> pictures) {
      CaseId caseId = new CaseId(new UUID(11, sequence));
      CaseNumber number = new CaseNumber("6305-KTPB-20261123-%04d".formatted(sequence));
      get(UnitOfWork.class)
          .run(() ->
              pictures.forEach((eye, picture) ->
                  get(Vault.class)
                      .put(new Vault.Item(subject, Vault.Kind.IRIS_IMAGE, eye), picture)));
      Instant now = get(SettableClock.class).instant();
      get(CapturesFake.class).seal(new SealedCapture(subject, caseId, number, List.of(), now));
      return get(HallFake.class).open(caseId, number);
    }

    /** Builds the gallery if need be and works until nothing is due. */
    void work() {
      get(CentreWorker.class).drain();
    }

    RecordStatus status(UUID subject) {
      return uniqueness().statusOf(subject).orElseThrow();
    }
  }
}
