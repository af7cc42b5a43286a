package id.adminduk.office.vault;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code vault.destruction}; it refuses one person on both sides by itself. */
@Component
class DestructionStore {

  /** A wish to destroy that waits for the second person. */
  record Asked(UUID id, UUID subject, CaseNumber number, String reason, Custodian by) {}

  private final JdbcClient jdbc;

  DestructionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Asked> asked(UUID subject) {
    return jdbc.sql(
            """
            select * from vault.destruction
            where subject = :subject and done_at is null and withdrawn_at is null
            """)
        .param("subject", subject)
        .query(DestructionStore::asked)
        .optional();
  }

  /** Finds a wish that still waits, and locks it. */
  Optional<Asked> waiting(UUID id) {
    return jdbc.sql(
            """
            select * from vault.destruction
            where id = :id and done_at is null and withdrawn_at is null for update
            """)
        .param("id", id)
        .query(DestructionStore::asked)
        .optional();
  }

  /** Lists wishes that wait first, then the newest of the others. */
  List<Destruction> newest(OfficeCode office, int most) {
    return jdbc.sql(
            """
            select * from vault.destruction where case_number like :office || '-%'
            order by (done_at is null and withdrawn_at is null) desc, asked_at desc limit :most
            """)
        .param("office", office.value())
        .param("most", most)
        .query(DestructionStore::destruction)
        .list();
  }

  void withdraw(UUID id, OfficerId by, Instant at) {
    jdbc.sql(
            """
            update vault.destruction set withdrawn_at = :at, withdrawn_by = :by where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  void add(Asked asked, Instant at) {
    jdbc.sql(
            """
            insert into vault.destruction
              (id, subject, case_number, reason, asked_at, asked_by, asked_nip)
            values (:id, :subject, :number, :reason, :at, :by, :nip)
            """)
        .param("id", asked.id())
        .param("subject", asked.subject())
        .param("number", asked.number().value())
        .param("reason", asked.reason())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", asked.by().officer().value())
        .param("nip", asked.by().nip().value())
        .update();
  }

  void done(UUID id, Custodian by, Instant at) {
    jdbc.sql(
            """
            update vault.destruction set done_at = :at, done_by = :by, done_nip = :nip
            where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.officer().value())
        .param("nip", by.nip().value())
        .update();
  }

  private static Destruction destruction(ResultSet row, int number) throws SQLException {
    UUID doneBy = row.getObject("done_by", UUID.class);
    UUID withdrawnBy = row.getObject("withdrawn_by", UUID.class);
    Optional<Instant> done = moment(row, "done_at");
    Optional<Instant> withdrawn = moment(row, "withdrawn_at");
    Destruction.State state =
        done.isPresent()
            ? Destruction.State.DONE
            : withdrawn.isPresent() ? Destruction.State.WITHDRAWN : Destruction.State.WAITING;
    return new Destruction(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("reason"),
        moment(row, "asked_at").orElseThrow(),
        new OfficerId(row.getObject("asked_by", UUID.class)),
        state,
        done.or(() -> withdrawn),
        Optional.ofNullable(doneBy).or(() -> Optional.ofNullable(withdrawnBy)).map(OfficerId::new));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("reason"),
        new Custodian(
            new OfficerId(row.getObject("asked_by", UUID.class)),
            new Nip(row.getString("asked_nip"))));
  }
}
