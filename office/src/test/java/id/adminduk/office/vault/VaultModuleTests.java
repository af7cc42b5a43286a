package id.adminduk.office.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import id.adminduk.office.vault.Vault.Item;
import id.adminduk.office.vault.Vault.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Brankas: data biometrik terenkripsi, setiap penglihatan tercatat")
class VaultModuleTests {

  private static final UUID SITI = new UUID(99, 1);
  private static final UUID BUDI = new UUID(99, 2);
  private static final CaseNumber NUMBER = new CaseNumber("6305-KTPB-20261123-0001");
  private static final Purpose LOOK =
      Purpose.of("print-ready", new OfficerId(new UUID(7, 7)), NUMBER);
  private static final byte[] TEMPLATE =
      "fourteen minutiae of a finger that must never be seen".getBytes(StandardCharsets.UTF_8);

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Building {}

  @TempDir Path folder;
  private static EmbeddedPostgres server;
  private static int databases;
  private DataSource database;
  private JdbcClient sql;
  private AnnotationConfigApplicationContext context;
  private Vault vault;
  private TransactionTemplate unit;

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
    String name = "vault" + databases++;
    JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
    database = server.getDatabase("postgres", name);
    sql = JdbcClient.create(database);
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/audit", "classpath:db/migration/vault")
        .placeholders(Map.of("office", "6305"))
        .load()
        .migrate();
    context = office();
    vault = context.getBean(Vault.class);
    unit = new TransactionTemplate(context.getBean(DataSourceTransactionManager.class));
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void gives_back_what_was_put_in_and_leaves_an_audit_entry() {
    put(item(SITI), TEMPLATE);
    assertThat(get(item(SITI))).contains(TEMPLATE);
    assertThat(
            sql.sql("select case_number || ' ' || (facts->>'why') from audit.entry")
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactly("6305-KTPB-20261123-0001 print-ready");
  }

  @Test
  void the_tables_never_hold_the_content_in_any_spelling() {
    put(item(SITI), TEMPLATE);
    String dump =
        sql.sql(
                """
                select string_agg(t, ' ') from (
                  select i::text t from vault.item i
                  union all select k::text from vault.subject_key k
                  union all select e::text from audit.entry e) all_rows
                """)
            .query((row, number) -> row.getString(1))
            .single();
    assertThat(dump).contains(SITI.toString());
    assertThat(dump).doesNotContain(HexFormat.of().formatHex(TEMPLATE));
    assertThat(dump).doesNotContain(new String(TEMPLATE, StandardCharsets.UTF_8));
  }

  @Test
  void ciphertexts_swapped_between_two_subjects_do_not_open() {
    put(item(SITI), TEMPLATE);
    put(item(BUDI), TEMPLATE);
    sql.sql(
            """
            update vault.item a set bytes = b.bytes from vault.item b
            where a.subject <> b.subject
            """)
        .update();
    assertThatThrownBy(() -> get(item(SITI))).isInstanceOf(VaultFault.class);
    assertThatThrownBy(() -> get(item(BUDI))).isInstanceOf(VaultFault.class);
  }

  @Test
  @DisplayName("Seratus sandi yang ditukar antara dua orang, tidak satu pun terbuka")
  void of_a_hundred_people_swapped_at_random_nobody_opens() {
    List<Item> items = new ArrayList<>();
    for (int person = 0; person < 100; person++) {
      items.add(item(new UUID(99, 100 + person)));
      put(items.getLast(), TEMPLATE);
    }
    sql.sql(
            """
            with n as (select subject, bytes, row_number() over (order by subject) r,
                              count(*) over () c from vault.item)
            update vault.item i set bytes = other.bytes from n me, n other
            where i.subject = me.subject and other.r = me.r % me.c + 1
            """)
        .update();
    assertThat(items)
        .allSatisfy(item -> assertThatThrownBy(() -> get(item)).isInstanceOf(VaultFault.class));
  }

  @Test
  void a_subject_does_not_open_with_the_wrapped_key_of_another_even_when_rows_go_along() {
    put(item(SITI), TEMPLATE);
    put(item(BUDI), TEMPLATE);
    sql.sql(
            """
            update vault.subject_key a set wrapped = b.wrapped from vault.subject_key b
            where a.subject <> b.subject
            """)
        .update();
    assertThatThrownBy(() -> get(item(SITI))).isInstanceOf(VaultFault.class);
  }

  @Test
  @DisplayName("Kunci yang dimusnahkan membuat data tidak terbaca, juga salinannya")
  void a_destroyed_key_makes_every_copy_unreadable() {
    put(item(SITI), TEMPLATE);
    byte[] copy = sql.sql("select bytes from vault.item").query(byte[].class).single();
    unit.executeWithoutResult(
        status -> vault.discard(SITI, Purpose.ofSystem("capture-draft-done", NUMBER)));
    assertThatThrownBy(() -> get(item(SITI))).isInstanceOf(VaultFault.class);
    assertThatThrownBy(() -> put(item(SITI), TEMPLATE)).isInstanceOf(VaultFault.class);
    sql.sql("insert into vault.item values (:subject, 'FINGER_TEMPLATE', 'RIGHT_INDEX', 1, :copy)")
        .param("subject", SITI)
        .param("copy", copy)
        .update();
    assertThatThrownBy(() -> get(item(SITI))).isInstanceOf(VaultFault.class);
  }

  @Test
  void a_lost_key_file_stops_the_start_and_no_new_key_is_made() throws IOException {
    put(item(SITI), TEMPLATE);
    Files.delete(folder.resolve("vault.key"));
    assertThatThrownBy(this::office).hasRootCauseInstanceOf(CustodyFault.class);
    assertThat(folder.resolve("vault.key")).doesNotExist();
  }

  @Test
  void a_foreign_key_file_stops_the_start() throws IOException {
    put(item(SITI), TEMPLATE);
    Path file = folder.resolve("vault.key");
    Files.writeString(file, "1 " + "0".repeat(64) + "\n");
    assertThatThrownBy(this::office).hasStackTraceContaining("bukan kunci basis data ini");
  }

  @Test
  void a_restarted_office_opens_what_it_kept() {
    put(item(SITI), TEMPLATE);
    context.close();
    context = office();
    vault = context.getBean(Vault.class);
    unit = new TransactionTemplate(context.getBean(DataSourceTransactionManager.class));
    assertThat(get(item(SITI))).contains(TEMPLATE);
  }

  @Test
  void many_contents_are_one_audit_entry_that_counts_them() {
    put(item(SITI), TEMPLATE);
    put(item(BUDI), TEMPLATE);
    put(new Item(BUDI, Kind.PHOTO, "PHOTO"), TEMPLATE);
    List<Item> given = new ArrayList<>();
    unit.executeWithoutResult(status ->
        context
            .getBean(CollectiveReading.class)
            .readAll(
                Kind.FINGER_TEMPLATE,
                List.of(SITI, BUDI),
                Purpose.ofSystem("gallery-build"),
                (item, content) -> given.add(item)));
    assertThat(given).containsExactlyInAnyOrder(item(SITI), item(BUDI));
    assertThat(
            sql.sql("select facts->>'count' from audit.entry")
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactly("2");
  }

  @Test
  void nothing_is_seen_outside_a_transaction_or_by_an_officer_without_a_file() {
    put(item(SITI), TEMPLATE);
    assertThatThrownBy(() -> vault.get(item(SITI), LOOK))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(
            () -> new Purpose("curious", Optional.of(new OfficerId(SITI)), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private AnnotationConfigApplicationContext office() {
    AnnotationConfigApplicationContext office = new AnnotationConfigApplicationContext();
    office.registerBean(
        DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
    office.registerBean(JdbcClient.class, () -> sql);
    office.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    office.registerBean(Clock.class, Clock::systemUTC);
    office.registerBean(Chance.class, () -> new Chance(new Random(5)));
    office.registerBean(
        PremisesSettings.class,
        () ->
            new PremisesSettings(folder, true, new PremisesSettings.Database("", "", "", "", "")));
    office.register(
        Building.class,
        AuditTrail.class,
        VaultConfiguration.class,
        VaultStore.class,
        KeyVersions.class,
        SubjectKeys.class,
        SealedVault.class);
    office.refresh();
    return office;
  }

  private static Item item(UUID subject) {
    return new Item(subject, Kind.FINGER_TEMPLATE, "RIGHT_INDEX");
  }

  private void put(Item item, byte[] content) {
    unit.executeWithoutResult(status -> vault.put(item, content));
  }

  private Optional<byte[]> get(Item item) {
    return Optional.ofNullable(unit.execute(status -> vault.get(item, LOOK)))
        .flatMap(found -> found);
  }
}
