package id.adminduk.office.administration;

import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.kernel.OfficeWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The weeks an administrator sees: the present one and those to come.
 *
 * @param weeks in their order, the present one first
 */
public record WeekCalendar(List<Week> weeks) {

  /**
   * One ordinary week.
   *
   * @param since its first day, empty for the present one
   * @param days openings of Monday to Sunday as text, empty when closed
   */
  public record Week(String since, boolean removable, List<String> days) {}

  public WeekCalendar {
    weeks = List.copyOf(weeks);
  }

  static WeekCalendar of(OfficeHours hours, LocalDate today) {
    LocalDate present =
        hours.weeks().floorKey(today) == null
            ? hours.weeks().firstKey()
            : hours.weeks().floorKey(today);
    return new WeekCalendar(
        hours.weeks().tailMap(present, true).entrySet().stream()
            .map(week ->
                new Week(
                    week.getKey().equals(present) ? "" : Dates.shown(week.getKey()),
                    !week.getKey().isBefore(today) && hours.weeks().size() > 1,
                    texts(week.getValue())))
            .toList());
  }

  /** Gathers the fields {@code hari1} to {@code hari7}. */
  static WeekForm form(String since, Map<String, String> fields) {
    return new WeekForm(
        since,
        Arrays.stream(DayOfWeek.values())
            .map(day -> fields.getOrDefault(WeekForm.field(day.getValue()), ""))
            .toList());
  }

  private static List<String> texts(OfficeWeek week) {
    return Arrays.stream(DayOfWeek.values()).map(day -> OpeningsText.of(week.on(day))).toList();
  }
}
