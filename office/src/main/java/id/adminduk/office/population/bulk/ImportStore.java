package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Evidence;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Brings rows in as fast as PostgreSQL takes them: COPY into a table of the connection, then one
 * statement a table, because COPY does not go through row-level security and the office's tables
 * are under it.
 */
@Component
class ImportStore {

  /** How far a file is in. */
  record Run(String digest, int people, int done, long event, int skipped, boolean finished) {}

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Clock clock;

  ImportStore(JdbcClient jdbc, DataSource dataSource, Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  Optional<Run> find(String digest) {
    return jdbc.sql("select * from population.import_run where digest = :digest")
        .param("digest", digest)
        .query((row, number) ->
            new Run(
                row.getString("digest"),
                row.getInt("people"),
                row.getInt("done"),
                row.getLong("event"),
                row.getInt("skipped"),
                row.getObject("finished_at") != null))
        .optional();
  }

  Run begin(ImportReport report, Evidence evidence) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    long event =
        jdbc.sql(
                """
                insert into population.life_event
                  (kind, happened_on, recorded_at, said, officer, case_number, reason, document)
                values ('Import', :today, :now, '{}', :officer, :case, :reason, :document)
                returning id
                """)
            .param("today", evidence.today())
            .param("now", now)
            .param("officer", evidence.officer().map(officer -> officer.value()).orElse(null))
            .param("case", evidence.caseNumber().map(number -> number.value()).orElse(null))
            .param("reason", evidence.reason())
            .param("document", evidence.document())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into population.import_run (digest, people, event, started_at)
            values (:digest, :people, :event, :now)
            """)
        .param("digest", report.digest())
        .param("people", report.people())
        .param("event", event)
        .param("now", now)
        .update();
    return new Run(report.digest(), report.people(), 0, event, 0, false);
  }

  /** Gives those of these numbers that are active in any office, or were ever in this one. */
  List<String> known(Collection<Nik> people) {
    return jdbc.sql(
            """
            select unnest(population.active_somewhere(:people))
            union select nik from population.resident where nik = any(:people)
            """)
        .param("people", people.stream().map(Nik::value).toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Gives those of these family cards that this office has, or had: their numbers are used up. */
  List<String> knownCards(Collection<String> cards) {
    return jdbc.sql("select nomor_kk from population.family_card where nomor_kk = any(:cards)")
        .param("cards", cards.toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** Brings one batch in and moves the mark; in the caller's transaction. */
  void bring(List<Person> people, Run run, int done, Evidence evidence, CopyText text) {
    jdbc.sql(
            """
            create temporary table import_row (
              nik text, nomor_kk text, nama_lengkap text, jenis_kelamin text, tempat_lahir text,
              tanggal_lahir date, golongan_darah text, jalan text, rt text, rw text, wilayah text,
              agama text, status_perkawinan text, pekerjaan text, kewarganegaraan text,
              hubungan text, status_penduduk text, nik_ibu text, nik_ayah text, pasangan text,
              more jsonb, said jsonb, keys integer[],
              kelurahan_desa text, kecamatan text, kabupaten_kota text, provinsi text
            ) on commit drop
            """)
        .update();
    copy(text.of(people));
    int skipped = leaveOut();
    cards();
    residents();
    lines(run, evidence);
    mark(run, done, skipped);
  }

  /** The register wins over a file that was looked at before it knew somebody. */
  private int leaveOut() {
    return jdbc.sql(
            """
            delete from import_row where nik in (
              select unnest(population.active_somewhere(array(select nik from import_row)))
              union select nik from population.resident
              where nik in (select nik from import_row))
            """)
        .update();
  }

  /** Moves the mark, unless somebody else has: then this batch is not ours, and is undone. */
  private void mark(Run run, int done, int skipped) {
    int moved =
        jdbc.sql(
                """
                update population.import_run set done = :done, skipped = skipped + :skipped
                where digest = :digest and done < :done and finished_at is null
                """)
            .param("done", done)
            .param("skipped", skipped)
            .param("digest", run.digest())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("the import " + run.digest() + " is being done twice");
    }
  }

  private void cards() {
    jdbc.sql(
            """
            insert into population.family_card (nomor_kk)
            select distinct nomor_kk from import_row on conflict do nothing
            """)
        .update();
  }

  private void residents() {
    jdbc.sql(
            """
            with brought as (
              insert into population.resident
                (nik, nomor_kk, nama_lengkap, jenis_kelamin, tempat_lahir, tanggal_lahir,
                 golongan_darah, jalan, rt, rw, wilayah, agama, status_perkawinan, pekerjaan,
                 kewarganegaraan, hubungan, status_penduduk, nik_ibu, nik_ayah, pasangan, more,
                 kelurahan_desa, kecamatan, kabupaten_kota, provinsi)
              select nik, nomor_kk, nama_lengkap, jenis_kelamin, tempat_lahir, tanggal_lahir,
                golongan_darah, jalan, rt, rw, wilayah, agama, status_perkawinan, pekerjaan,
                kewarganegaraan, hubungan, status_penduduk, nik_ibu, nik_ayah, pasangan, more,
                kelurahan_desa, kecamatan, kabupaten_kota, provinsi
              from import_row
              returning nik, ref)
            insert into population.name_key (key, ref)
            select distinct k, b.ref from brought b join import_row r using (nik),
              unnest(r.keys) as k
            """)
        .update();
  }

  private void lines(Run run, Evidence evidence) {
    jdbc.sql(
            """
            insert into population.said (event, nik, valid_from, recorded_at, elements)
            select :event, nik, :today, :now, said from import_row
            """)
        .param("event", run.event())
        .param("today", evidence.today())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void copy(String rows) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy import_row from stdin", new StringReader(rows));
    } catch (SQLException | IOException fault) {
      throw new UncheckedIOException(
          fault instanceof IOException io ? io : new IOException("COPY failed", fault));
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  void finish(Run run) {
    jdbc.sql("update population.import_run set finished_at = :now where digest = :digest")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("digest", run.digest())
        .update();
  }
}
