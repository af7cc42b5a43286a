package id.adminduk.office.demo;

import id.adminduk.office.kernel.OfficeHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Real time, but the office never sleeps: whenever it would be closed, the clock leaps to five
 * minutes after the next opening.
 *
 * <p>So a newcomer can walk the SOP at night; rule R1 (08.00-15.00) stays in force. The sum of all
 * leaps is kept in the data folder before it is used, so a restart does not go back in time either.
 */
final class DemoClock extends Clock {

  private static final Duration AFTER_OPENING = Duration.ofMinutes(5);

  private final Clock real;
  private final Supplier<OfficeHours> hours;
  private final KeptDuration leapt;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

  /**
   * @param hours the present ones: a change of the calendar moves this clock too
   */
  DemoClock(Clock real, Supplier<OfficeHours> hours, KeptDuration leapt) {
    this.real = real;
    this.hours = hours;
    this.leapt = leapt;
  }

  @Override
  public Instant instant() {
    Instant now = real.instant().plus(leapt.value());
    if (!hours.get().isOpen(now)) {
      now = leap();
    }
    return latest.accumulateAndGet(now, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** Says how far this clock is ahead of the real one. */
  Duration ahead() {
    return leapt.value();
  }

  private synchronized Instant leap() {
    Instant now = real.instant().plus(leapt.value());
    if (hours.get().isOpen(now)) {
      return now;
    }
    Instant morning = hours.get().nextOpening(now).plus(AFTER_OPENING);
    leapt.grow(Duration.between(now, morning));
    return morning;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Elsewhere(this, zone);
  }

  /** The same moments under another zone. */
  private static final class Elsewhere extends Clock {

    private final DemoClock clock;
    private final ZoneId zone;

    Elsewhere(DemoClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Elsewhere(clock, other);
    }
  }
}
