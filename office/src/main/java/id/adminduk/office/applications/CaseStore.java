package id.adminduk.office.applications;

import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.kernel.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files themselves. */
@Component
class CaseStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<CaseRecord> byId(CaseId id) {
    return jdbc.sql("select * from applications.case_file where id = :id")
        .param("id", id.value())
        .query(this::file)
        .optional();
  }

  /** Locks the file of a row; see {@link #lock(CaseId)}. */
  Optional<CaseRecord> lock(StepId step) {
    return jdbc.sql(
            """
            select * from applications.case_file
            where id = (select case_id from applications.step where id = :step) for update
            """)
        .param("step", step.value())
        .query(this::file)
        .optional();
  }

  /** Locks the file until the transaction ends; whoever holds it is alone with it. */
  Optional<CaseRecord> lock(CaseId id) {
    return jdbc.sql("select * from applications.case_file where id = :id for update")
        .param("id", id.value())
        .query(this::file)
        .optional();
  }

  Optional<CaseRecord> byNumber(CaseNumber number) {
    return jdbc.sql("select * from applications.case_file where number = :number")
        .param("number", number.value())
        .query(this::file)
        .optional();
  }

  Optional<CaseRecord> byTrackingToken(Token token) {
    return jdbc.sql("select * from applications.case_file where tracking_token = :token")
        .param("token", token.value())
        .query(this::file)
        .optional();
  }

  Optional<CaseRecord> byPickupToken(Token token) {
    return jdbc.sql("select * from applications.case_file where pickup_token = :token")
        .param("token", token.value())
        .query(this::file)
        .optional();
  }

  /** What a list shows of a file. */
  record Brief(CaseNumber number, RevisionId revision) {}

  /** Gives number and revision of files, by id. */
  Map<UUID, Brief> briefs(List<CaseId> ids) {
    Map<UUID, Brief> briefs = new HashMap<>();
    jdbc.sql("select id, number, revision from applications.case_file where id = any(:ids)")
        .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
        .query(row -> {
          briefs.put(
              row.getObject("id", UUID.class),
              new Brief(
                  new CaseNumber(row.getString("number")),
                  new RevisionId(row.getString("revision"))));
        });
    return briefs;
  }

  void status(CaseId id, CaseStatus status) {
    jdbc.sql("update applications.case_file set status = :status where id = :id")
        .param("id", id.value())
        .param("status", status.name())
        .update();
  }

  /** The clock begins anew with the resubmitted file (rule R3); the number stays. */
  void resubmit(CaseId id, CaseForm form, Instant receivedAt, Instant dueAt) {
    jdbc.sql(
            """
            update applications.case_file
            set status = 'RUNNING', form = cast(:form as jsonb), received_at = :received,
                due_at = :due
            where id = :id
            """)
        .param("id", id.value())
        .param("form", FormJson.write(form, json))
        .param("received", utc(receivedAt))
        .param("due", utc(dueAt))
        .update();
  }

  void form(CaseId id, CaseForm form) {
    jdbc.sql(
            """
            update applications.case_file set form = cast(:form as jsonb), nama_pemohon = :title
            where id = :id
            """)
        .param("id", id.value())
        .param("form", FormJson.write(form, json))
        .param("title", form.title())
        .update();
  }

  void close(CaseId id, Instant at) {
    jdbc.sql(
            """
            update applications.case_file set status = 'CLOSED', closed_at = :at where id = :id
            """)
        .param("id", id.value())
        .param("at", utc(at))
        .update();
  }

  void cancel(CaseId id, CancelReason reason, String proof, OfficerId by, Instant at) {
    jdbc.sql(
            """
            update applications.case_file set status = 'CANCELLED', closed_at = :at where id = :id
            """)
        .param("id", id.value())
        .param("at", utc(at))
        .update();
    jdbc.sql(
            """
            insert into applications.cancellation (case_id, reason, proof, officer, at)
            values (:id, :reason, :proof, :officer, :at)
            """)
        .param("id", id.value())
        .param("reason", reason.name())
        .param("proof", proof)
        .param("officer", by.value())
        .param("at", utc(at))
        .update();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private CaseRecord file(ResultSet row, int number) throws SQLException {
    return new CaseRecord(
        new CaseId(row.getObject("id", UUID.class)),
        new CaseNumber(row.getString("number")),
        new RevisionId(row.getString("revision")),
        Optional.ofNullable(row.getString("pemohon")).map(Nik::new),
        row.getString("nama_pemohon"),
        FormJson.read(row.getString("form"), json),
        Channel.valueOf(row.getString("channel")),
        Optional.ofNullable(row.getString("ticket")),
        new Token(row.getString("tracking_token")),
        new Token(row.getString("pickup_token")),
        CaseStatus.valueOf(row.getString("status")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row, "closed_at"));
  }
}
