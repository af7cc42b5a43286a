package id.adminduk.office.uniqueness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each subject's status and how it came there; every change runs through {@link #move}. */
@Component
class RecordStore {

  /** A subject's status and since when. */
  record Standing(RecordStatus status, Instant since) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RecordStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Standing> find(UUID subject) {
    return jdbc.sql("select status, changed_at from uniqueness.record where subject = :subject")
        .param("subject", subject)
        .query(RecordStore::standing)
        .optional();
  }

  /** Reads and keeps others from changing the record until the transaction ends. */
  Optional<Standing> lock(UUID subject) {
    return jdbc.sql(
            """
            select status, changed_at from uniqueness.record where subject = :subject for update
            """)
        .param("subject", subject)
        .query(RecordStore::standing)
        .optional();
  }

  /**
   * Begins a record.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the subject has one
   */
  void begin(UUID subject, RecordStatus status) {
    jdbc.sql(
            "insert into uniqueness.record (subject, status, changed_at) values (:subject, :to, :at)")
        .param("subject", subject)
        .param("to", status.name())
        .param("at", now())
        .update();
    log(subject, null, status);
  }

  /**
   * Changes the status along the table of domain.md 4.2.
   *
   * @throws ForbiddenTransition when it draws no such way
   */
  void move(UUID subject, RecordStatus to) {
    RecordStatus from = lock(subject).map(Standing::status).orElse(RecordStatus.UNREGISTERED);
    if (!from.mayBecome(to)) {
      throw new ForbiddenTransition(subject, from, to);
    }
    jdbc.sql(
            """
            update uniqueness.record set status = :to, changed_at = :at where subject = :subject
            """)
        .param("subject", subject)
        .param("to", to.name())
        .param("at", now())
        .update();
    log(subject, from, to);
  }

  private void log(UUID subject, @Nullable RecordStatus from, RecordStatus to) {
    jdbc.sql(
            """
            insert into uniqueness.transition (subject, from_status, to_status, at)
            values (:subject, :from, :to, :at)
            """)
        .param("subject", subject)
        .param("from", from == null ? null : from.name())
        .param("to", to.name())
        .param("at", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        RecordStatus.valueOf(row.getString("status")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
