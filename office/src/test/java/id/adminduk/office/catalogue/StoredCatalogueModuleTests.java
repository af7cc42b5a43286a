package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.SettableClock;
import id.adminduk.office.premises.UnitOfWork;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Berkas berjalan tetap pada revisi SOP saat diterima")
class StoredCatalogueModuleTests {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final OfficeCode OFFICE = new OfficeCode("9901");
  private static final ServiceCode SERVICE = new ServiceCode("UJI");

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres server;

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void migrate() throws IOException {
    server = EmbeddedPostgres.start();
    JdbcClient postgres = JdbcClient.create(server.getPostgresDatabase());
    postgres.sql("create role adminduk_owner login").update();
    postgres.sql("create role adminduk_app login").update();
    postgres.sql("create database office owner adminduk_owner").update();
    DataSource owner = server.getDatabase("adminduk_owner", "office");
    Flyway.configure()
        .dataSource(owner)
        .defaultSchema("flyway")
        .locations("classpath:db/migration/catalogue")
        .load()
        .migrate();
    String grants =
        new String(
            SopFiles.bytes("/db/migration/afterMigrate__grants.sql"), StandardCharsets.UTF_8);
    JdbcClient.create(owner).sql(grants.replace("${appUser}", "adminduk_app")).update();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  @DisplayName("revisi baru berlaku untuk berkas baru; revisi lama tetap dapat dibaca")
  void a_pinned_revision_is_read_back_after_the_file_changed() throws IOException {
    String first = text("/catalogue/good.yaml");
    Sop before = start(first).current(OFFICE, SERVICE).orElseThrow();
    Catalogue later = start(first.replace("Mengajukan", "Mengajukan berkas"));
    Sop now = later.current(OFFICE, SERVICE).orElseThrow();
    assertThat(now.revision()).isNotEqualTo(before.revision());
    assertThat(later.offered(OFFICE)).containsExactly(now);
    assertThat(later.revision(before.revision())).isEqualTo(before);
    assertThat(new Revisions(app()).offered(OFFICE, SERVICE)).contains(now.revision());
  }

  @Test
  void the_same_file_at_the_next_start_is_the_same_revision() throws IOException {
    String file = text("/catalogue/good.yaml") + "# sama\n";
    start(file);
    int before = count();
    start(file);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void what_was_never_loaded_is_a_fault() throws IOException {
    Catalogue catalogue = start(text("/catalogue/good.yaml"));
    assertThatThrownBy(() -> catalogue.revision(new RevisionId("0".repeat(64))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("kantor tidak dapat mengubah atau menghapus revisi yang tersimpan")
  void the_office_cannot_change_or_remove_a_stored_revision() throws IOException {
    start(text("/catalogue/good.yaml"));
    assertThatThrownBy(() -> app().sql("update catalogue.revision set content = ''").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> app().sql("delete from catalogue.revision").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  @DisplayName("SOP yang cacat menghentikan pembukaan kantor")
  void a_bad_file_stops_the_start() {
    assertThatThrownBy(() -> start(text("/catalogue/bad/unguarded-print.yaml")))
        .hasRootCauseInstanceOf(SopsRefused.class)
        .rootCause()
        .hasMessageContaining("uji.yaml");
  }

  @Test
  void without_a_folder_the_shipped_procedures_are_offered() {
    Catalogue catalogue = started("");
    assertThat(catalogue.current(new OfficeCode("6305"), new ServiceCode("KTPB"))).isPresent();
  }

  private Catalogue start(String content) throws IOException {
    Files.writeString(folder.resolve("uji.yaml"), content);
    return started(folder.toString());
  }

  private static Catalogue started(String folder) {
    DataSource source = server.getDatabase("adminduk_app", "office");
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DataSource.class, () -> source);
      context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
      context.registerBean(
          PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
      context.registerBean(Clock.class, () -> new SettableClock(NOW));
      context.registerBean(CatalogueSettings.class, () -> new CatalogueSettings(folder, List.of()));
      context.register(UnitOfWork.class, Revisions.class, Enactments.class, StoredCatalogue.class);
      context.refresh();
      return context.getBean(Catalogue.class);
    }
  }

  private static int count() {
    return app().sql("select count(*) from catalogue.revision").query(Integer.class).single();
  }

  private static JdbcClient app() {
    return JdbcClient.create(server.getDatabase("adminduk_app", "office"));
  }

  private static String text(String resource) {
    return new String(SopFiles.bytes(resource), StandardCharsets.UTF_8);
  }
}
