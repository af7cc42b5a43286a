package id.adminduk.office.applications;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.queue.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the three clocks from rows and pauses; pure, so that random histories can be tried. */
final class CaseTimes {

  /** Waits the law does not count against the office (domain.md 1.2). */
  private static final Set<WaitReason> NOT_THE_OFFICES =
      EnumSet.of(WaitReason.CENTRE, WaitReason.APPLICANT);

  private CaseTimes() {}

  static Clocks clocks(
      CaseRecord file,
      Sop sop,
      List<StepRecord> steps,
      Optional<Ticket> ticket,
      OfficeHours hours,
      Instant now) {
    Optional<Instant> ready = readyAt(sop, steps).or(file::closedAt);
    return new Clocks(
        staff(steps, hours, now),
        sop.promisedTotal(),
        legal(file.receivedAt(), steps, ready.orElse(now), hours),
        ready.isEmpty(),
        ticket.flatMap(held -> queue(held, hours)),
        waits(steps, hours, now));
  }

  static Duration staff(List<StepRecord> steps, OfficeHours hours, Instant now) {
    return steps.stream()
        .map(step -> RowTimes.handling(step, hours, now))
        .reduce(Duration.ZERO, Duration::plus);
  }

  static Map<WaitReason, Duration> waits(List<StepRecord> steps, OfficeHours hours, Instant now) {
    Map<WaitReason, Duration> waits = new EnumMap<>(WaitReason.class);
    for (StepRecord step : steps) {
      Instant end = step.finishedAt().orElse(now);
      step.pauses()
          .forEach(pause ->
              waits.merge(
                  pause.reason(),
                  hours.openTimeBetween(pause.from(), pause.to().orElse(end)),
                  Duration::plus));
    }
    waits.values().removeIf(Duration::isZero);
    return waits;
  }

  /**
   * Counts from the complete file to its being ready. A file that came back complete begins anew
   * (rule R3), and {@code received} is then the moment it came back.
   */
  static Duration legal(
      Instant received, List<StepRecord> steps, Instant until, OfficeHours hours) {
    Duration all = workingDays(received, until, hours);
    Duration not =
        steps.stream()
            .flatMap(step -> step.pauses().stream())
            .filter(pause -> NOT_THE_OFFICES.contains(pause.reason()))
            .map(pause ->
                workingDays(
                    later(pause.from(), received), earlier(pause.to().orElse(until), until), hours))
            .reduce(Duration.ZERO, Duration::plus);
    return all.minus(not);
  }

  /** A ticket that was never called has no end yet. */
  private static Optional<Duration> queue(Ticket ticket, OfficeHours hours) {
    return ticket.calledAt().map(called -> hours.openTimeBetween(ticket.takenAt(), called));
  }

  /** The latest opening of the row that hands out, when no row before it was opened again. */
  private static Optional<Instant> readyAt(Sop sop, List<StepRecord> steps) {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(steps.getLast())
            .filter(step -> isHandingOut(sop.row(step.row()).kind()))
            .map(StepRecord::openedAt);
  }

  private static boolean isHandingOut(StepKind kind) {
    return kind == StepKind.HAND_OVER || kind == StepKind.DELIVER;
  }

  /** Whole days of 24 hours, of days on which the office opens at all. */
  private static Duration workingDays(Instant from, Instant to, OfficeHours hours) {
    Duration sum = Duration.ZERO;
    LocalDate last = hours.dayOf(to);
    for (LocalDate day = hours.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      Instant start = day.atStartOfDay(hours.zone()).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(hours.zone()).toInstant();
      if (!hours.openTimeBetween(start, end).isZero()) {
        Duration part = Duration.between(later(from, start), earlier(to, end));
        sum = part.isNegative() ? sum : sum.plus(part);
      }
    }
    return sum;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
