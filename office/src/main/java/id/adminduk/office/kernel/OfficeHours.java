package id.adminduk.office.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When an office receives people, in its own time zone (rule R1: 08.00-15.00).
 *
 * <p>Legal minutes are counted only while the office is open, so a file that stays overnight is not
 * seventeen hours late in the morning. A new week begins on a date, so minutes counted before it
 * stay as they were.
 *
 * @param weeks the ordinary weeks, each from its first day on; the first also reaches back
 * @param special days that follow no week; a holiday has no opening
 */
public record OfficeHours(
    ZoneId zone,
    NavigableMap<LocalDate, OfficeWeek> weeks,
    NavigableMap<LocalDate, List<Opening>> special) {

  private static final int DAYS_OF_WEEK = DayOfWeek.values().length;

  /**
   * @throws IllegalArgumentException when there is no week, or openings of a day overlap
   */
  public OfficeHours {
    if (weeks.isEmpty()) {
      throw new IllegalArgumentException("an office has a week");
    }
    weeks = Collections.unmodifiableNavigableMap(new TreeMap<>(weeks));
    NavigableMap<LocalDate, List<Opening>> sorted = new TreeMap<>();
    special.forEach((day, openings) -> sorted.put(day, Opening.ofOneDay(openings)));
    special = Collections.unmodifiableNavigableMap(sorted);
  }

  /** Hours of an office that is open on these weekdays alike, save on holidays. */
  public OfficeHours(
      ZoneId zone,
      LocalTime opens,
      LocalTime closes,
      Set<DayOfWeek> days,
      Set<LocalDate> holidays) {
    this(
        zone,
        new TreeMap<>(Map.of(LocalDate.EPOCH, OfficeWeek.alike(new Opening(opens, closes), days))),
        holidays.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), day -> List.of(), (a, b) -> b, TreeMap::new)));
  }

  /** Gives the day it is at the office at that moment. */
  public LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** Says whether the doors are open; the closing minute itself is closed. */
  public boolean isOpen(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return on(local.toLocalDate()).stream().anyMatch(part -> part.holds(local.toLocalTime()));
  }

  /** Gives the openings of a day in their order; none when the office is closed all day. */
  public List<Opening> on(LocalDate day) {
    List<Opening> ofThatDay = special.get(day);
    return ofThatDay == null ? weekOf(day).on(day.getDayOfWeek()) : ofThatDay;
  }

  /** Gives the ordinary week that holds on a day. */
  public OfficeWeek weekOf(LocalDate day) {
    Map.Entry<LocalDate, OfficeWeek> known = weeks.floorEntry(day);
    return known == null ? weeks.firstEntry().getValue() : known.getValue();
  }

  /** Gives the next moment the doors open; {@code at} itself when they are open. */
  public Instant nextOpening(Instant at) {
    Instant from = at;
    LocalDate day = dayOf(at);
    for (LocalDate last = lastToSearch(day); !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate today = day;
      for (Opening part : on(today)) {
        if (from.isBefore(moment(today, part.closes()))) {
          return later(from, moment(today, part.opens()));
        }
      }
    }
    throw new IllegalStateException("a week opens on some day");
  }

  /** Counts the open time between two moments; zero when {@code to} is not after {@code from}. */
  public Duration openTimeBetween(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = dayOf(to);
    for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Opening part : on(day)) {
        Instant start = later(from, moment(day, part.opens()));
        Instant end = earlier(to, moment(day, part.closes()));
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
      Instant closing = closingAfter(at);
      Duration stretch = Duration.between(at, closing);
      if (left.compareTo(stretch) <= 0) {
        return at.plus(left);
      }
      left = left.minus(stretch);
      at = nextOpening(closing);
    }
  }

  private Instant closingAfter(Instant open) {
    ZonedDateTime local = open.atZone(zone);
    return on(local.toLocalDate()).stream()
        .filter(part -> part.holds(local.toLocalTime()))
        .map(part -> moment(local.toLocalDate(), part.closes()))
        .findFirst()
        .orElseThrow();
  }

  /** Past the last special day and the last change of week, the next week surely opens. */
  private LocalDate lastToSearch(LocalDate day) {
    LocalDate last = day;
    if (!special.isEmpty() && special.lastKey().isAfter(last)) {
      last = special.lastKey();
    }
    if (weeks.lastKey().isAfter(last)) {
      last = weeks.lastKey();
    }
    return last.plusDays(DAYS_OF_WEEK);
  }

  private Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
