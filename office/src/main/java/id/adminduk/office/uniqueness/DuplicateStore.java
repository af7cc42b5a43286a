package id.adminduk.office.uniqueness;

import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficeCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which records are duplicates, and of whom. */
@Component
class DuplicateStore {

  /** A duplicate to be resolved; its job is what addresses name it by. */
  record Pending(UUID job, Optional<CaseId> file, UUID subject, Instant since) {}

  private final JdbcClient jdbc;

  DuplicateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives what the residents have not chosen about yet, oldest first. */
  List<Pending> pendingAt(OfficeCode office) {
    return jdbc.sql(
            """
            select j.id, j.case_id, r.subject, r.changed_at from uniqueness.record r
            join lateral (select id, case_id, office from uniqueness.job
                          where subject = r.subject order by serial desc limit 1) j on true
            where r.status = 'DUPLICATE_RECORD' and j.office = :office
              and not exists (select from uniqueness.resolution done
                              where done.subject = r.subject and done.at >= r.changed_at)
            order by r.changed_at
            """)
        .param("office", office.value())
        .query((row, number) ->
            new Pending(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                row.getObject("subject", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Names whom adjudicators found the record to double, or else whom the search did. */
  Set<UUID> likeOf(Pending pending) {
    return Set.copyOf(
        jdbc.sql(
                """
                with judged as (
                  select against from uniqueness.adjudication
                  where subject = :subject and outcome = 'GANDA' order by serial desc limit 1)
                select against from judged
                union
                select cast(one->>'subject' as uuid)
                from (select candidates from uniqueness.search
                      where subject = :subject order by at desc limit 1) latest,
                  jsonb_array_elements(latest.candidates) one
                where not exists (select from judged)
                """)
            .param("subject", pending.subject())
            .query(UUID.class)
            .list());
  }
}
