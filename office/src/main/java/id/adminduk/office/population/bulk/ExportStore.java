package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.bulk.PeopleExport.Signer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests of exports, and the people they take out. */
@Component
class ExportStore {

  /** The columns of an import that every person has; protected elements stay in the register. */
  static final String[] HEADER = {
    "NIK",
    "NOMOR_KK",
    "HUBUNGAN",
    "NAMA_LENGKAP",
    "JENIS_KELAMIN",
    "TEMPAT_LAHIR",
    "TANGGAL_LAHIR",
    "AGAMA",
    "STATUS_PERKAWINAN",
    "PEKERJAAN",
    "GOLONGAN_DARAH",
    "KEWARGANEGARAAN",
    "JALAN",
    "RT",
    "RW",
    "WILAYAH",
    "NIK_IBU",
    "NIK_AYAH",
    "PASANGAN"
  };

  private static final int FETCH = 2_000;
  private static final int SHOWN = 50;

  /** A request as it stands. */
  record Asked(String region, Signer by, Optional<Instant> approvedAt, Optional<Instant> takenAt) {}

  private final JdbcClient jdbc;

  ExportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(UUID id, String region, String reason, Signer by, Instant now) {
    jdbc.sql(
            """
            insert into population.export_request
              (id, region, reason, asked_by, asked_person, asked_at)
            values (:id, :region, :reason, :by, :person, :now)
            """)
        .param("id", id)
        .param("region", region)
        .param("reason", reason)
        .param("by", by.officer().value())
        .param("person", by.person())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Asked> hold(UUID id) {
    return jdbc.sql("select * from population.export_request where id = :id for update")
        .param("id", id)
        .query((row, number) ->
            new Asked(
                row.getString("region"),
                new Signer(
                    new OfficerId(row.getObject("asked_by", UUID.class)),
                    row.getObject("asked_person", UUID.class)),
                instant(row.getObject("approved_at", OffsetDateTime.class)),
                instant(row.getObject("taken_at", OffsetDateTime.class))))
        .optional();
  }

  /** Gives the latest wishes of this office. */
  List<ExportRequest> latest(Predicate<Instant> fresh) {
    return jdbc.sql(
            """
            select * from population.export_request order by asked_at desc, id limit :most
            """)
        .param("most", SHOWN)
        .query((row, number) -> request(row, fresh))
        .list();
  }

  private static ExportRequest request(ResultSet row, Predicate<Instant> fresh)
      throws SQLException {
    Optional<Instant> approved = instant(row.getObject("approved_at", OffsetDateTime.class));
    Optional<Instant> taken = instant(row.getObject("taken_at", OffsetDateTime.class));
    return new ExportRequest(
        row.getObject("id", UUID.class),
        row.getString("region"),
        row.getString("reason"),
        new OfficerId(row.getObject("asked_by", UUID.class)),
        row.getObject("asked_person", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("approved_by", UUID.class)).map(OfficerId::new),
        approved,
        taken,
        taken.isEmpty() && approved.filter(fresh).isPresent());
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  void approve(UUID id, Signer by, Instant now) {
    jdbc.sql(
            """
            update population.export_request
            set approved_by = :by, approved_person = :person, approved_at = :now where id = :id
            """)
        .param("by", by.officer().value())
        .param("person", by.person())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void take(UUID id, Instant now) {
    jdbc.sql("update population.export_request set taken_at = :now where id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Tells the active people of a region one by one, family after family. */
  void people(String region, Consumer<String[]> told) {
    try (Stream<String[]> rows =
        jdbc
            .sql(
                """
                select * from population.resident
                where wilayah like :region and status_penduduk = 'AKTIF'
                order by nomor_kk, hubungan = 'KEPALA_KELUARGA' desc, tanggal_lahir, nik
                """)
            .withFetchSize(FETCH)
            .param("region", region + "%")
            .query((row, number) -> {
              String[] cells = new String[HEADER.length];
              for (int i = 0; i < cells.length; i++) {
                String value = row.getString(HEADER[i]);
                cells[i] = value == null ? "" : value;
              }
              return cells;
            })
            .stream()) {
      rows.forEach(told);
    }
  }
}
