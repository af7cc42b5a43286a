package id.adminduk.office.applications;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The three clocks of one file (domain.md 1.2), with the waits that stopped the first.
 *
 * @param staff minutes of the office's own hands in open hours, over all rows
 * @param standard what the SOP promises for all rows together
 * @param legal hours since the complete file came, around the clock on working days, without the
 *     waits for centre and applicant, until it lies ready
 * @param legalRuns whether the legal clock still runs
 * @param queue from ticket to call, absent without a ticket
 * @param waits open time the rows stood still, by reason
 */
public record Clocks(
    Duration staff,
    Duration standard,
    Duration legal,
    boolean legalRuns,
    Optional<Duration> queue,
    Map<WaitReason, Duration> waits) {

  /** Permendagri 19/2018: one day of 24 hours after a complete file (domain.md 3.2). */
  public static final Duration LEGAL_LIMIT = Duration.ofHours(24);

  public Clocks {
    waits = waits.isEmpty() ? Map.of() : new EnumMap<>(waits);
  }

  /** Says whether the office has used more than its SOP promises. */
  public boolean isOverStandard() {
    return !standard.isZero() && staff.compareTo(standard) > 0;
  }

  /** Says whether the law's day is over. */
  public boolean isOverLegal() {
    return legal.compareTo(LEGAL_LIMIT) > 0;
  }
}
