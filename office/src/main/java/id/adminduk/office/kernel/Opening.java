package id.adminduk.office.kernel;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A stretch of a day in which the doors are open; the closing minute itself is closed.
 *
 * <p>A day with a break has two.
 */
public record Opening(LocalTime opens, LocalTime closes) {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

  /**
   * @throws IllegalArgumentException when it closes before it opens
   */
  public Opening {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("an office opens before it closes");
    }
  }

  /** Gives it as it stands on the door: 08.00–15.00. */
  public String text() {
    return HOUR.format(opens) + "–" + HOUR.format(closes);
  }

  boolean holds(LocalTime time) {
    return !time.isBefore(opens) && time.isBefore(closes);
  }

  /**
   * Gives a day's openings in their order.
   *
   * @throws IllegalArgumentException when two overlap or touch
   */
  static List<Opening> ofOneDay(List<Opening> openings) {
    List<Opening> sorted =
        openings.stream().sorted((a, b) -> a.opens().compareTo(b.opens())).toList();
    boolean apart =
        IntStream.range(1, sorted.size())
            .allMatch(i -> sorted.get(i - 1).closes().isBefore(sorted.get(i).opens()));
    if (!apart) {
      throw new IllegalArgumentException("the openings of a day lie apart");
    }
    return sorted;
  }
}
