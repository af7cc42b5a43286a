package id.adminduk.office.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.ledger.AuditRow;
import id.adminduk.ledger.ExportReader;
import id.adminduk.ledger.ExportWriter;
import id.adminduk.ledger.Finding;
import id.adminduk.ledger.PublicKeys;
import id.adminduk.ledger.Report;
import id.adminduk.ledger.Seal;
import id.adminduk.ledger.SealingKey;
import id.adminduk.ledger.Verifier;
import id.adminduk.office.audit.SealStore.Through;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.SettableClock;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.premises.UnitOfWork;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Jejak audit disegel di luar permintaan; pemilik tabel pun ketahuan")
class SealedTrailModuleTests {

  private static final Instant MONDAY_10 = Instant.parse("2026-11-23T02:00:00Z");
  private static final OfficeCode TAPIN = new OfficeCode("6305");
  private static final OfficerId SITI = new OfficerId(new UUID(7, 7));

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Building {}

  @TempDir Path folder;
  private static EmbeddedPostgres server;
  private static int databases;
  private final SettableClock clock = new SettableClock(MONDAY_10);
  private DataSource database;
  private JdbcClient owner;
  private AnnotationConfigApplicationContext office;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @BeforeEach
  void open() {
    String name = "audit" + databases++;
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    database = server.getDatabase("postgres", name);
    owner = JdbcClient.create(database);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/audit")
        .placeholders(Map.of("office", TAPIN.value()))
        .load()
        .migrate();
    office = office();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("Kendali: jejak yang tidak disentuh utuh, di kantor maupun lewat ekspor")
  void an_untouched_trail_is_whole() throws IOException {
    sealed(1203);
    assertThat(owner.sql("select count(*) from audit.seal").query(Long.class).single())
        .isEqualTo(3);
    assertThat(verified().findings()).isEmpty();
    assertThat(ledger().verifySince(Instant.EPOCH).findings()).isEmpty();
    assertThat(ledger().state().unsealed()).isZero();
    assertThat(ledger().state().anchored()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set act = 'other' where id = 700",
        "update audit.entry set at = at + interval '1 microsecond' where id = 1",
        "update audit.entry set officer = null where id = 30",
        "update audit.entry set facts = facts || '{\"why\": \"other\"}' where id = 30",
        "delete from audit.entry where id = 3",
        "delete from audit.entry",
        "update audit.entry a set facts = b.facts from audit.entry b"
            + " where (a.id, b.id) in ((40, 41), (41, 40))",
        "with gone as (delete from audit.entry where id = 4 returning *)"
            + " insert into audit.entry (id, at, act, officer, case_number, facts, xid)"
            + " overriding system value"
            + " select 100004, at, act, officer, case_number, facts, xid from gone",
        "update audit.entry set xid = (select max(xid) from audit.entry) where id = 6",
        "insert into audit.entry (at, act, facts, xid)"
            + " select at, 'slipped-in', '{}', xid from audit.entry where id = 9",
        "update audit.seal set root = previous where sequence = 2",
        "update audit.seal set at = at + interval '1 hour' where sequence = 1",
        "update audit.seal set through_id = through_id - 1 where sequence = 2",
        "update audit.seal set signature = '' where sequence = 3",
        "delete from audit.seal where sequence = 1",
        "delete from audit.seal where sequence = 2",
        "delete from audit.seal where sequence = 3",
        "delete from audit.seal",
        "with gone as (delete from audit.seal where sequence = 3 returning 1)"
            + " delete from audit.entry where id > 1000"
      })
  @DisplayName("Pemilik tabel mengubah dengan SQL biasa: pemeriksa menemukannya")
  void what_the_owner_of_the_tables_changes_is_found(String sql) throws IOException {
    sealed(1203);
    assertThat(owner.sql(sql).update()).isPositive();
    clock.advance(Duration.ofSeconds(5));
    Report report = verified();
    System.out.println(sql + " -> " + report.findings());
    assertThat(report.isWhole()).isFalse();
    assertThat(ledger().verifySince(Instant.EPOCH).isWhole()).isFalse();
  }

  @Test
  @DisplayName("Titik buta: baris yang belum disegel dapat diubah tanpa ketahuan")
  void a_change_before_the_seal_is_honestly_not_found() throws IOException {
    sealed(10);
    append(3);
    owner.sql("delete from audit.entry where id = 11").update();
    assertThat(verified().isWhole()).isTrue();
  }

  @Test
  @DisplayName("Segel palsu tidak dicuci bersih oleh segel berikutnya")
  void a_later_seal_never_vouches_for_a_forged_one() throws IOException {
    sealed(700);
    owner.sql("update audit.entry set act = 'other' where id = 600").update();
    List<AuditRow> changed =
        office
            .getBean(SealStore.class)
            .between(new Through("0", 0), new Through("9999999", 0), 900)
            .stream()
            .skip(500)
            .map(placed -> placed.row())
            .toList();
    Seal forged = SealingKey.of(new byte[32]).seal(2, Seal.NO_PREVIOUS, changed, clock.instant());
    owner
        .sql("update audit.seal set root = :root, leaves = :leaves where sequence = 2")
        .param("root", forged.root())
        .param("leaves", ExportWriter.leavesOf(changed))
        .update();
    append(5);
    office.getBean(Sealer.class).sealAll();
    Report report = verified();
    assertThat(report.seals()).isEqualTo(3);
    assertThat(report.findings())
        .contains(
            new Finding(Finding.Kind.SEAL_FORGED, List.of(2L)),
            new Finding(Finding.Kind.CHAIN_BROKEN, List.of(3L)));
  }

  @Test
  @DisplayName("Kunci dan seluruh rantai ditulis ulang: jangkar di luar basis data membuktikannya")
  void history_written_anew_with_the_stolen_key_differs_from_the_anchors() throws IOException {
    sealed(700);
    owner.sql("delete from audit.seal").update();
    owner.sql("update audit.entry set act = 'other' where id = 5").update();
    clock.advance(Duration.ofMinutes(1));
    office.getBean(Sealer.class).sealAll();
    assertThat(verified().findings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.ANCHOR_DIFFERS);
  }

  @Test
  @DisplayName("Sesudah berhenti, penyegel menyusul dari segel terakhir")
  void the_sealer_catches_up_after_a_stop() throws IOException {
    sealed(600);
    office.close();
    office = office();
    append(1700);
    assertThat(office.getBean(Sealer.class).sealAll()).isEqualTo(1700);
    anchor();
    office.close();
    office = office();
    assertThat(office.getBean(Sealer.class).sealAll()).isZero();
    assertThat(verified().findings()).isEmpty();
    assertThat(ledger().state().seals()).isEqualTo(2 + 4);
    assertThat(ledger().verifySince(clock.instant()).isWhole()).isTrue();
  }

  @Test
  @DisplayName("Baris bernomor kecil yang terlambat disimpan tetap disegel, tepat satu kali")
  void a_row_that_commits_late_below_a_sealed_serial_is_sealed_too() throws Exception {
    Sealer sealer = office.getBean(Sealer.class);
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    append(1);
    sealer.sealAll();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> late =
          other.submit(() ->
              transaction()
                  .executeWithoutResult(status -> {
                    trail().append(entry(1));
                    appended.countDown();
                    await(mayCommit);
                  }));
      await(appended);
      append(5);
      assertThat(sealer.sealAll()).as("rows behind a running transaction wait").isZero();
      assertThat(ledger().state().unsealed()).isEqualTo(5);
      mayCommit.countDown();
      late.get();
    }
    assertThat(sealer.sealAll()).isEqualTo(6);
    anchor();
    assertThat(verified().findings()).isEmpty();
  }

  @Test
  @DisplayName("Penulis serentak, sebagian batal: semua yang tersimpan disegel tepat satu kali")
  void concurrent_appends_and_two_sealers_seal_every_row_exactly_once() throws Exception {
    Sealer sealer = office.getBean(Sealer.class);
    List<Future<?>> work = new ArrayList<>();
    try (ExecutorService counters = Executors.newFixedThreadPool(6)) {
      for (int writer = 0; writer < 4; writer++) {
        Random chance = new Random(20261121L + writer);
        work.add(counters.submit(() -> write(chance)));
      }
      for (int one = 0; one < 2; one++) {
        work.add(
            counters.submit(() -> {
              for (int round = 0; round < 150; round++) {
                sealer.sealAll();
              }
            }));
      }
      for (Future<?> part : work) {
        part.get();
      }
    }
    sealer.sealAll();
    anchor();
    long rows = owner.sql("select count(*) from audit.entry").query(Long.class).single();
    long sealed = owner.sql("select sum(entries) from audit.seal").query(Long.class).single();
    Report report = verified();
    System.out.println(rows + " rows in " + report.seals() + " seals by two sealers");
    assertThat(sealed).isEqualTo(rows);
    assertThat(report.findings()).isEmpty();
    assertThat(report.unsealed()).isZero();
  }

  @Test
  @DisplayName("Kunci segel hanya terbaca pemilik, tidak di basis data, dan tidak dibuat ulang")
  void the_key_is_kept_apart_and_never_made_anew() throws IOException {
    sealed(3);
    Path key = folder.resolve("ledger.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String dump =
        owner.sql("select string_agg(s::text, ' ') from audit.seal s").query(String.class).single();
    assertThat(dump).doesNotContain(Files.readString(key).strip());
    Files.delete(key);
    assertThatThrownBy(this::office).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(key).doesNotExist();
  }

  @Test
  @DisplayName("Siapa melihat data saya, dan daftar terdampak satu akun")
  void tells_who_saw_a_file_and_what_an_account_saw() {
    sealed(4);
    List<Sight> sights = trail().sightsOf(List.of(number(2)), TAPIN);
    assertThat(sights).singleElement().extracting(Sight::purpose).isEqualTo("why 2");
    assertThat(trail().sightsOf(List.of(), TAPIN)).isEmpty();
    List<SeenCase> seen = met(new Suspect.Account(SITI), 0);
    assertThat(seen).extracting(SeenCase::caseNumber).contains(number(0), number(3)).hasSize(4);
    assertThat(met(new Suspect.Account(SITI), 1)).isEmpty();
  }

  @Test
  @DisplayName("Baris tahu kantornya: pengawas lain hanya mendapat hash, rantai tetap utuh")
  void rows_know_their_office_and_others_are_redacted() throws IOException {
    transaction()
        .executeWithoutResult(status ->
            trail().append(AuditEntry.outsideCases("of-tapin", SITI, Map.of("office", "6305"))));
    transaction()
        .executeWithoutResult(status ->
            trail().append(AuditEntry.outsideCases("of-bima", SITI, Map.of("office", "5272"))));
    sealed(2);
    StringWriter out = new StringWriter();
    ledger().export(out, new OfficeCode("5272"));
    assertThat(out.toString()).contains("of-bima").doesNotContain("of-tapin", "why 1");
    assertThat(verified(out.toString()).findings()).isEmpty();
    assertThat(verified(out.toString()).hidden()).isEqualTo(3);
    assertThat(trail().sightsOf(List.of(number(1)), new OfficeCode("5272"))).isEmpty();
    owner.sql("update audit.entry set act = 'other' where id = 1").update();
    StringWriter spoilt = new StringWriter();
    ledger().export(spoilt, new OfficeCode("5272"));
    assertThat(verified(spoilt.toString()).isWhole()).as("also behind a hash").isFalse();
  }

  @Test
  @DisplayName("Sesi dan mesin tercatat; sesi yang dicuri dapat ditanyakan (S20)")
  void what_a_stolen_session_or_machine_met_is_told() {
    Origin stolen = Origin.of("secret-number", "10.0.0.7");
    stolen.call(() -> {
      append(2);
      return 0;
    });
    Origin.of("another", "10.0.0.8")
        .call(() -> {
          transaction().executeWithoutResult(status -> trail().append(entry(9)));
          return 0;
        });
    assertThat(stolen.session()).hasSize(16).doesNotContain("secret");
    assertThat(met(new Suspect.Session(stolen.session()), 0))
        .extracting(SeenCase::caseNumber)
        .containsExactly(number(0), number(1));
    assertThat(met(new Suspect.Machine("10.0.0.8"), 0))
        .extracting(SeenCase::caseNumber)
        .containsExactly(number(9));
    assertThat(met(new Suspect.Kit("K-1"), 0)).isEmpty();
  }

  private List<SeenCase> met(Suspect suspect, long second) {
    Instant from = MONDAY_10.plusSeconds(second);
    return trail().metBy(suspect, from, from.plusSeconds(1), TAPIN);
  }

  private void write(Random chance) {
    for (int i = 0; i < 200; i++) {
      int entries = 1 + chance.nextInt(4);
      boolean cancelled = chance.nextInt(5) == 0;
      transaction()
          .executeWithoutResult(status -> {
            for (int j = 0; j < entries; j++) {
              trail().append(entry(j));
            }
            if (cancelled) {
              status.setRollbackOnly();
            }
          });
    }
  }

  private void sealed(int rows) {
    append(rows);
    office.getBean(Sealer.class).sealAll();
    anchor();
  }

  private void append(int rows) {
    for (int from = 0; from < rows; from += 100) {
      int first = from;
      transaction()
          .executeWithoutResult(status -> {
            for (int i = first; i < Math.min(rows, first + 100); i++) {
              trail().append(entry(i));
            }
          });
    }
  }

  private void anchor() {
    office.getBean(Anchoring.class).anchor();
  }

  private Report verified() throws IOException {
    StringWriter export = new StringWriter();
    ledger().export(export, TAPIN);
    return verified(export.toString());
  }

  private Report verified(String export) throws IOException {
    PublicKeys keys = PublicKeys.parse(Files.readAllLines(folder.resolve("ledger.pub")));
    String anchors = Files.readString(folder.resolve("anchors/anchors.log"));
    Verifier verifier =
        new Verifier(keys, Optional.empty(), Optional.of(new StringReader(anchors)));
    return ExportReader.verify(new StringReader(export), verifier);
  }

  private Ledger ledger() {
    return office.getBean(Ledger.class);
  }

  private AuditTrail trail() {
    return office.getBean(AuditTrail.class);
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(office.getBean(DataSourceTransactionManager.class));
  }

  private static AuditEntry entry(int i) {
    return AuditEntry.of("protected-read", SITI, number(i), Map.of("why", "why " + i));
  }

  private static CaseNumber number(int i) {
    return new CaseNumber("6305-KTPB-20261123-%04d".formatted(i));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AnnotationConfigApplicationContext office() {
    AnnotationConfigApplicationContext made = new AnnotationConfigApplicationContext();
    made.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
    made.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    made.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    made.registerBean(Clock.class, () -> clock);
    made.registerBean(Chance.class, () -> new Chance(new Random(5)));
    made.registerBean(AuditSettings.class, () -> new AuditSettings(""));
    made.registerBean(
        PremisesSettings.class,
        () ->
            new PremisesSettings(folder, true, new PremisesSettings.Database("", "", "", "", "")));
    made.register(
        Building.class,
        UnitOfWork.class,
        AuditTrail.class,
        SealStore.class,
        Sealer.class,
        Anchoring.class,
        Ledger.class);
    made.refresh();
    return made;
  }
}
