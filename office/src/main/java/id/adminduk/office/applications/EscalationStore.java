package id.adminduk.office.applications;

import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which late rows were told to whom. */
@Component
class EscalationStore {

  private final JdbcClient jdbc;

  EscalationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lists the open rows whose staff clock has passed the standard before this moment. */
  List<StepId> lateBefore(Instant moment) {
    return jdbc.sql(
            """
            select id from applications.step
            where finished_at is null and late_at is not null and late_at <= :moment
            order by late_at
            """)
        .param("moment", CaseStore.utc(moment))
        .query((row, number) -> new StepId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Gives when the row turned late; empty when it waits, is finished or is not late yet. */
  Optional<Instant> lateSince(StepId step) {
    return jdbc.sql(
            """
            select late_at from applications.step
            where id = :id and finished_at is null and late_at is not null
            """)
        .param("id", step.value())
        .query((row, number) -> row.getObject("late_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  int levelOf(StepId step) {
    return jdbc.sql(
            "select coalesce(max(level), 0) from applications.escalation where step_id = :id")
        .param("id", step.value())
        .query(Integer.class)
        .single();
  }

  /** Notes that a level was told; false when it was told before. */
  boolean note(StepId step, int level, Role from, Role to, Instant at) {
    return jdbc.sql(
                """
                insert into applications.escalation (step_id, level, from_role, to_role, at)
                values (:step, :level, :from, :to, :at)
                on conflict do nothing
                """)
            .param("step", step.value())
            .param("level", level)
            .param("from", from.name())
            .param("to", to.name())
            .param("at", CaseStore.utc(at))
            .update()
        == 1;
  }
}
