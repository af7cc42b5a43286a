package id.adminduk.office.population.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything ever said about one person, in two times: since when it is true, and since when it is
 * known.
 *
 * <p>What is said later counts for every day from its own first day on; for the days before, what
 * was said earlier stays. So a correction adds a line and overwrites none.
 */
public final class History {

  private final List<Said> lines;

  /** Takes the lines in any order. */
  public History(List<Said> lines) {
    this.lines = lines.stream().sorted(Comparator.comparingLong(Said::order)).toList();
  }

  /** Gives the lines in the order of recording. */
  public List<Said> lines() {
    return lines;
  }

  /** Gives what was true on a day, as far as it was known at an instant; empty before both. */
  public Map<Element, String> on(LocalDate day, Instant known) {
    Map<Element, String> elements = new EnumMap<>(Element.class);
    for (Said line : lines) {
      if (!line.from().isAfter(day) && !line.recorded().isAfter(known)) {
        line.elements()
            .forEach((element, value) ->
                value.ifPresentOrElse(
                    v -> elements.put(element, v), () -> elements.remove(element)));
      }
    }
    return elements;
  }

  /** Gives the present: everything that was said, in order. */
  public Map<Element, String> now() {
    return on(LocalDate.MAX, Instant.MAX);
  }
}
