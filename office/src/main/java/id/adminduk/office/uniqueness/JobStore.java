package id.adminduk.office.uniqueness;

import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The centre's durable inbox: survives SIGKILL, shared by all nodes. */
@Component
class JobStore {

  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts a sending into the inbox.
   *
   * @param step the row the answer closes, when the SOP draws one
   */
  void add(UUID id, UUID subject, CaseId caseId, Optional<StepId> step, Instant at) {
    jdbc.sql(
            """
            insert into uniqueness.job (id, subject, case_id, step_id, sent_at, due_at)
            values (:id, :subject, :case, cast(:step as uuid), :at, :at)
            """)
        .param("id", id)
        .param("subject", subject)
        .param("case", caseId.value())
        .param("step", step.map(StepId::value).orElse(null))
        .param("at", utc(at))
        .update();
  }

  /** Puts a recording of an earlier system into the inbox; it has no file and closes no row. */
  void addEarlier(UUID id, UUID subject, PersonId recordedBy, Instant at) {
    jdbc.sql(
            """
            insert into uniqueness.job (id, subject, recorded_by, sent_at, due_at)
            values (:id, :subject, :recorded, :at, :at)
            """)
        .param("id", id)
        .param("subject", subject)
        .param("recorded", recordedBy.value())
        .param("at", utc(at))
        .update();
  }

  /**
   * Finds a job that was answered before; it is held by nobody.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
   */
  SearchJob find(UUID id) {
    return jdbc.sql("select * from uniqueness.job where id = :id")
        .param("id", id)
        .query(JobStore::job)
        .single();
  }

  /**
   * Claims the job that is due longest and that nobody holds; inside a transaction.
   *
   * @param lease a fresh name for this claim
   * @param until when the claim is void, so that a dead worker's job is taken over
   */
  Optional<SearchJob> claim(UUID lease, Instant now, Instant until) {
    return jdbc.sql(
            """
            update uniqueness.job set lease = :lease, lease_until = :until
            where id = (select id from uniqueness.job
                        where answered_at is null and due_at <= :now
                          and (lease_until is null or lease_until <= :now)
                        order by due_at, serial
                        for update skip locked
                        limit 1)
            returning *
            """)
        .param("lease", lease)
        .param("until", utc(until))
        .param("now", utc(now))
        .query(JobStore::job)
        .optional();
  }

  /** Locks the job and says whether this claim still counts. */
  boolean holds(SearchJob job) {
    return jdbc.sql(
            """
            select id from uniqueness.job
            where id = :id and lease = :lease and answered_at is null for update
            """)
        .param("id", job.id())
        .param("lease", job.lease())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void answered(SearchJob job, Instant at) {
    jdbc.sql(
            """
            update uniqueness.job
            set answered_at = :at, lease = null, lease_until = null where id = :id
            """)
        .param("id", job.id())
        .param("at", utc(at))
        .update();
  }

  /** Puts the job back. */
  void postpone(SearchJob job, int failures, Instant now, Duration wait) {
    jdbc.sql(
            """
            update uniqueness.job
            set failures = :failures, due_at = :due, lease = null, lease_until = null
            where id = :id
            """)
        .param("id", job.id())
        .param("failures", failures)
        .param("due", utc(now.plus(wait)))
        .update();
  }

  /** Gives the latest sending of a subject, answered or not. */
  Optional<Sending> latest(UUID subject) {
    return jdbc.sql(
            """
            select sent_at, answered_at, failures from uniqueness.job
            where subject = :subject order by serial desc limit 1
            """)
        .param("subject", subject)
        .query(JobStore::sending)
        .optional();
  }

  /** What the panel tells about a sending. */
  record Sending(Instant sentAt, Optional<Instant> answeredAt, int failures) {}

  private static SearchJob job(ResultSet row, int number) throws SQLException {
    return new SearchJob(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
        Optional.ofNullable(row.getObject("step_id", UUID.class)).map(StepId::new),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        row.getInt("failures"),
        new OfficeCode(row.getString("office")),
        Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getObject("lease", UUID.class)).orElse(NOBODY));
  }

  private static Sending sending(ResultSet row, int number) throws SQLException {
    return new Sending(
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getInt("failures"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
