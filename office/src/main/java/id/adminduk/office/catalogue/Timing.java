package id.adminduk.office.catalogue;

import java.time.Duration;

/**
 * The time a row may take: {@code least == most} unless the SOP prints a range (RETAS: 10-15).
 *
 * <p>Seconds, because Tapin's rows 9 and 10 take half a minute.
 */
public record Timing(Duration least, Duration most) {

  public Timing {
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("a time standard runs from less to more");
    }
  }

  public static Timing of(Duration exactly) {
    return new Timing(exactly, exactly);
  }
}
