package id.adminduk.office.applications;

import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes on each open row when it turns late, so that who looks for late rows counts nothing. */
@Component
class LateClock {

  private final StepStore steps;
  private final Offices offices;
  private final Clock clock;

  LateClock(StepStore steps, Offices offices, Clock clock) {
    this.steps = steps;
    this.offices = offices;
    this.clock = clock;
  }

  /** Gives the moment a row opened now turns late; empty when the SOP prints no time. */
  Optional<Instant> ifItRuns(SopRow row) {
    return row.timing()
        .map(timing -> offices.here().hours().afterOpenTime(clock.instant(), timing.most()));
  }

  /** Ends what holds the row and lets its clock run on. */
  void goOn(StepRecord step, SopRow row) {
    Instant now = clock.instant();
    StepRecord running = step.goingOn(now);
    Optional<Instant> turnsLate =
        row.timing().map(timing -> RowTimes.lateAt(running, timing, offices.here().hours(), now));
    steps.resume(step.id(), now, turnsLate);
  }

  /** Lets the row stand still for this reason. */
  void pile(StepId id, WaitReason reason) {
    steps.pause(id, reason, clock.instant());
    stop(id);
  }

  /** A row that stands still never turns late. */
  void stop(StepId id) {
    steps.lateAt(id, Optional.empty());
  }
}
