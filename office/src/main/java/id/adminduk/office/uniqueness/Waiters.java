package id.adminduk.office.uniqueness;

import id.adminduk.office.applications.Applications;
import id.adminduk.office.kernel.StepId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that stand still until the centre has spoken about a subject. */
@Component
class Waiters {

  private final JdbcClient jdbc;
  private final Applications applications;

  Waiters(JdbcClient jdbc, Applications applications) {
    this.jdbc = jdbc;
    this.applications = applications;
  }

  void add(StepId step, UUID subject) {
    jdbc.sql(
            """
            insert into uniqueness.waiter (step_id, subject) values (:step, :subject)
            on conflict do nothing
            """)
        .param("step", step.value())
        .param("subject", subject)
        .update();
  }

  /** Puts every row that waited for this subject back on its pile. */
  void release(UUID subject) {
    List<StepId> steps =
        jdbc.sql("delete from uniqueness.waiter where subject = :subject returning step_id")
            .param("subject", subject)
            .query((row, number) -> new StepId(row.getObject("step_id", UUID.class)))
            .list();
    steps.forEach(applications::centreAnswered);
  }
}
