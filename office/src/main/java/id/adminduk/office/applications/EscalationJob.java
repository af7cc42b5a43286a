package id.adminduk.office.applications;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The clustered clock of {@link Escalation}: db-scheduler's one row in PostgreSQL says which node
 * looks next (docs/decisions/0014). A node that dies in the middle is noticed by its heartbeat and
 * its turn goes to another.
 */
@Component
class EscalationJob {

  static final String TABLE = "jobs.scheduled_tasks";
  private static final Duration POLL = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final boolean on;

  EscalationJob(
      DataSource database, Escalation escalation, EscalationSettings settings, Clock clock) {
    this.scheduler =
        Scheduler.create(database)
            .startTasks(task(escalation, settings))
            .tableName(TABLE)
            .clock(clock::instant)
            .pollingInterval(POLL)
            .threads(1)
            .build();
    this.on = settings.on();
  }

  static RecurringTask<Void> task(Escalation escalation, EscalationSettings settings) {
    return Tasks.recurring("escalation", FixedDelay.of(settings.every()))
        .execute((instance, context) -> escalation.look());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (on) {
      scheduler.start();
    }
  }

  @PreDestroy
  void stop() {
    scheduler.stop();
  }
}
