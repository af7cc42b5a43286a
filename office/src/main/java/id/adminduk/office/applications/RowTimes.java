package id.adminduk.office.applications;

import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.kernel.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** The staff clock of one row: open hours, less the time it stood still (domain.md 1.2). */
final class RowTimes {

  private RowTimes() {}

  /** Counts the office's own minutes up to now, or to the end of a finished row. */
  static Duration handling(StepRecord step, OfficeHours hours, Instant now) {
    Instant end = step.finishedAt().orElse(now);
    Duration own =
        hours.openTimeBetween(step.openedAt(), end).minus(still(step, hours, end, any -> true));
    return own.isNegative() ? Duration.ZERO : own;
  }

  /** Counts the open time the row stood still for these reasons. */
  static Duration still(
      StepRecord step, OfficeHours hours, Instant now, Predicate<WaitReason> reasons) {
    return step.pauses().stream()
        .filter(pause -> reasons.test(pause.reason()))
        .map(pause -> hours.openTimeBetween(pause.from(), pause.to().orElse(now)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Gives the moment the row passes its standard if its clock runs on from now. */
  static Instant lateAt(StepRecord step, Timing timing, OfficeHours hours, Instant now) {
    Duration left = timing.most().minus(handling(step, hours, now));
    return left.isNegative() ? now : hours.afterOpenTime(now, left);
  }
}
