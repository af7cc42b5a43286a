package id.adminduk.office.administration;

import id.adminduk.office.kernel.OfficeHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day on which a change of the calendar opens or shuts the doors.
 *
 * @param day its date and weekday
 * @param before openings as text, empty when closed
 */
public record DayChange(LocalDate day, String before, String after) {

  /** Everything an ordinary change can move shows within eight weeks. */
  private static final int DAYS_AHEAD = 56;

  /** Lists the days that differ, from a day on until past the last special day. */
  static List<DayChange> between(OfficeHours before, OfficeHours after, LocalDate from) {
    LocalDate until = from.plusDays(DAYS_AHEAD);
    List<LocalDate> days =
        Stream.concat(
                from.datesUntil(until),
                Stream.concat(before.special().keySet().stream(), after.special().keySet().stream())
                    .filter(day -> !day.isBefore(until)))
            .distinct()
            .sorted()
            .toList();
    return days.stream()
        .filter(day -> !before.on(day).equals(after.on(day)))
        .map(day ->
            new DayChange(day, OpeningsText.of(before.on(day)), OpeningsText.of(after.on(day))))
        .toList();
  }

  public DayOfWeek weekday() {
    return day.getDayOfWeek();
  }

  /** Gives the date as the office writes it. */
  public String date() {
    return Dates.shown(day);
  }
}
