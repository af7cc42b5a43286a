package id.adminduk.office.kernel;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The openings of an ordinary week, Friday with its prayer break for one. */
public record OfficeWeek(Map<DayOfWeek, List<Opening>> days) {

  /**
   * @throws IllegalArgumentException when no day opens, or openings of a day overlap
   */
  public OfficeWeek {
    Map<DayOfWeek, List<Opening>> sorted = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, openings) -> sorted.put(day, Opening.ofOneDay(openings)));
    days = Map.copyOf(sorted);
    if (days.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("an office opens on some day of the week");
    }
  }

  /** Gives the week whose open days are all alike. */
  public static OfficeWeek alike(Opening opening, Set<DayOfWeek> open) {
    return new OfficeWeek(
        open.stream().collect(Collectors.toMap(Function.identity(), day -> List.of(opening))));
  }

  /** Gives the openings of a weekday, in their order. */
  public List<Opening> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }
}
