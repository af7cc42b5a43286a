package id.adminduk.office.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When an office receives people, in its own time zone (rule R1: 08.00-15.00).
 *
 * <p>Legal minutes are counted only while the office is open, so a file that stays overnight is not
 * seventeen hours late in the morning.
 */
public record OfficeHours(
    ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {

  private static final int LONGEST_SEARCH_DAYS = 366;

  public OfficeHours {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
    if (!opens.isBefore(closes) || days.isEmpty()) {
      throw new IllegalArgumentException("an office opens before it closes, on some day");
    }
  }

  /** Says whether the doors are open; the closing minute itself is closed. */
  public boolean isOpen(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    return isWorkingDay(local.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
  }

  /** Gives the next moment the doors open; {@code at} itself when they are open. */
  public Instant nextOpening(Instant at) {
    if (isOpen(at)) {
      return at;
    }
    LocalDate day = at.atZone(zone).toLocalDate();
    for (int i = 0; i < LONGEST_SEARCH_DAYS; i++, day = day.plusDays(1)) {
      Instant opening = day.atTime(opens).atZone(zone).toInstant();
      if (isWorkingDay(day) && !opening.isBefore(at)) {
        return opening;
      }
    }
    throw new IllegalStateException("the calendar has no working day within a year");
  }

  /** Counts the open time between two moments; zero when {@code to} is not after {@code from}. */
  public Duration openTimeBetween(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        Instant start = later(from, day.atTime(opens).atZone(zone).toInstant());
        Instant end = earlier(to, day.atTime(closes).atZone(zone).toInstant());
        if (end.isAfter(start)) {
          sum = sum.plus(Duration.between(start, end));
        }
      }
    }
    return sum;
  }

  /** Gives the moment when that much open time has passed: the promise on a receipt (rule R4). */
  public Instant afterOpenTime(Instant from, Duration openTime) {
    Duration left = openTime;
    Instant at = nextOpening(from);
    while (true) {
      Instant closing = at.atZone(zone).toLocalDate().atTime(closes).atZone(zone).toInstant();
      Duration today = Duration.between(at, closing);
      if (left.compareTo(today) <= 0) {
        return at.plus(left);
      }
      left = left.minus(today);
      at = nextOpening(closing);
    }
  }

  private boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
