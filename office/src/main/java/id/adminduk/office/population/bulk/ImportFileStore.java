package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.bulk.ImportFile.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Files that were sent, each a row of the office it was sent to. */
@Component
class ImportFileStore {

  /** A file and whose it is. */
  record Open(UUID id, String office) {}

  private static final int SHOWN = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ImportFileStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void insert(UUID id, String name, long bytes, String digest, LocalDate day, OfficerId by) {
    jdbc.sql(
            """
            insert into population.import_file
              (id, name, bytes, digest, state, day, sent_by, sent_at)
            values (:id, :name, :bytes, :digest, 'CHECKING', :day, :by, :now)
            """)
        .param("id", id)
        .param("name", name)
        .param("bytes", bytes)
        .param("digest", digest)
        .param("day", day)
        .param("by", by.value())
        .param("now", now())
        .update();
  }

  List<ImportFile> latest() {
    return jdbc.sql("select * from population.import_file order by sent_at desc, id limit :most")
        .param("most", SHOWN)
        .query((row, number) -> file(row))
        .list();
  }

  int open() {
    return jdbc.sql("select count(*) from population.import_file where ended_at is null")
        .query(Integer.class)
        .single();
  }

  Optional<ImportFile> find(UUID id) {
    return jdbc.sql("select * from population.import_file where id = :id")
        .param("id", id)
        .query((row, number) -> file(row))
        .optional();
  }

  Optional<ImportFile> hold(UUID id) {
    return jdbc.sql("select * from population.import_file where id = :id for update")
        .param("id", id)
        .query((row, number) -> file(row))
        .optional();
  }

  /** Gives what was being done when the office stopped, of all offices; asked as the centre. */
  List<Open> atWork() {
    return jdbc.sql(
            """
            select id, office from population.import_file
            where state in ('CHECKING', 'RUNNING') order by sent_at
            """)
        .query((row, number) -> new Open(row.getObject("id", UUID.class), row.getString("office")))
        .list();
  }

  List<CellFault> faults(UUID id) {
    return jdbc.sql("select faults from population.import_file where id = :id")
        .param("id", id)
        .query((row, number) -> List.of(json.readValue(row.getString(1), CellFault[].class)))
        .optional()
        .orElse(List.of());
  }

  void checked(UUID id, ImportReport report) {
    jdbc.sql(
            """
            update population.import_file set state = :state, people = :people,
              families = :families, errors = :errors, warnings = :warnings,
              faults = cast(:faults as jsonb), progress = 0, problem = null
            where id = :id
            """)
        .param("state", (report.isClean() ? State.CLEAN : State.FAULTY).name())
        .param("people", report.people())
        .param("families", report.families())
        .param("errors", report.errors())
        .param("warnings", report.warnings())
        .param("faults", json.writeValueAsString(report.faults()))
        .param("id", id)
        .update();
  }

  void told(UUID id, LocalDate day, OfficerId by) {
    jdbc.sql(
            """
            update population.import_file set state = 'RUNNING', problem = null, day = :day,
              progress = case when state = 'RUNNING' then progress else 0 end,
              told_by = :by, told_at = :now where id = :id
            """)
        .param("day", day)
        .param("by", by.value())
        .param("now", now())
        .param("id", id)
        .update();
  }

  void progress(UUID id, int rows) {
    jdbc.sql("update population.import_file set progress = :rows where id = :id")
        .param("rows", rows)
        .param("id", id)
        .update();
  }

  void problem(UUID id, State state, String key) {
    jdbc.sql("update population.import_file set state = :state, problem = :key where id = :id")
        .param("state", state.name())
        .param("key", key)
        .param("id", id)
        .update();
  }

  void end(UUID id, State state) {
    jdbc.sql(
            """
            update population.import_file set state = :state, ended_at = :now where id = :id
            """)
        .param("state", state.name())
        .param("now", now())
        .param("id", id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ImportFile file(ResultSet row) throws SQLException {
    return new ImportFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("bytes"),
        row.getString("digest"),
        State.valueOf(row.getString("state")),
        row.getObject("day", LocalDate.class),
        row.getInt("people"),
        row.getInt("families"),
        row.getLong("errors"),
        row.getLong("warnings"),
        row.getInt("progress"),
        Optional.ofNullable(row.getString("problem")),
        new OfficerId(row.getObject("sent_by", UUID.class)),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        officer(row.getObject("told_by", UUID.class)),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Optional<OfficerId> officer(@Nullable UUID id) {
    return Optional.ofNullable(id).map(OfficerId::new);
  }
}
