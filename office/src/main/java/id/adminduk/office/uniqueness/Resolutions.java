package id.adminduk.office.uniqueness;

import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of two identities residents chose. */
@Component
class Resolutions {

  private final JdbcClient jdbc;

  Resolutions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(
      UUID id, UUID subject, UUID kept, UUID dropped, OfficerId by, String why, Instant at) {
    jdbc.sql(
            """
            insert into uniqueness.resolution (id, subject, kept, dropped, officer, reason, at)
            values (:id, :subject, :kept, :dropped, :officer, :reason, :at)
            """)
        .param("id", id)
        .param("subject", subject)
        .param("kept", kept)
        .param("dropped", dropped)
        .param("officer", by.value())
        .param("reason", why)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Says whether a duplicate was resolved in favour of this identity after its verdict. */
  boolean wasKept(UUID subject) {
    return latestKept(subject).filter(subject::equals).isPresent();
  }

  /** Says whether a duplicate of this subject was resolved, either way, since its last verdict. */
  boolean isResolved(UUID subject) {
    return latestKept(subject).isPresent();
  }

  private Optional<UUID> latestKept(UUID subject) {
    return jdbc.sql(
            """
            select r.kept from uniqueness.resolution r
            join uniqueness.record d on d.subject = r.subject
            where r.subject = :subject and r.at >= d.changed_at order by r.at desc limit 1
            """)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }
}
