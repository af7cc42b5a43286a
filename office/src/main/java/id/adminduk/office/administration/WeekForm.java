package id.adminduk.office.administration;

import id.adminduk.office.kernel.OfficeWeek;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.web.FormErrors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ordinary week as typed.
 *
 * @param since its first day, as typed
 * @param days openings of Monday to Sunday, as typed
 */
public record WeekForm(String since, List<String> days) {

  /** A week planned further ahead than a year is a slip of the keyboard. */
  private static final int YEARS_AHEAD = 1;

  public WeekForm {
    days = List.copyOf(days);
  }

  /** A week with its first day, both readable. */
  record Judged(LocalDate since, OfficeWeek week) {}

  static WeekForm of(LocalDate since, OfficeWeek week) {
    return new WeekForm(
        Dates.shown(since),
        Arrays.stream(DayOfWeek.values()).map(day -> OpeningsText.of(week.on(day))).toList());
  }

  /** Gives the name of a weekday's field. */
  public static String field(int day) {
    return "hari" + day;
  }

  Optional<Judged> judged(LocalDate today, FormErrors errors) {
    Optional<LocalDate> from = Dates.read(since);
    if (from.isEmpty()) {
      errors.add("since", "administration.week.since.wrong");
    } else if (from.get().isBefore(today)) {
      errors.add("since", "administration.week.since.passed");
    } else if (from.get().isAfter(today.plusYears(YEARS_AHEAD))) {
      errors.add("since", "administration.week.since.far");
    }
    Map<DayOfWeek, List<Opening>> openings = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      openings.put(day, openings(day, errors));
    }
    if (errors.isEmpty() && openings.values().stream().allMatch(List::isEmpty)) {
      errors.add(field(1), "administration.week.closed");
    }
    return errors.isEmpty()
        ? from.map(first -> new Judged(first, new OfficeWeek(openings)))
        : Optional.empty();
  }

  private List<Opening> openings(DayOfWeek day, FormErrors errors) {
    int index = day.getValue() - 1;
    try {
      return index < days.size() ? OpeningsText.read(days.get(index)) : List.of();
    } catch (MalformedOpenings wrong) {
      errors.add(field(day.getValue()), wrong.messageKey());
      return List.of();
    }
  }
}
