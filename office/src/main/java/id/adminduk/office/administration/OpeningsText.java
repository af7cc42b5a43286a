package id.adminduk.office.administration;

import id.adminduk.office.kernel.Opening;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Openings of a day as people type them: {@code 08.00-11.30, 13.30-15.00}; empty is closed. */
final class OpeningsText {

  private static final Pattern PART =
      Pattern.compile("(\\d{1,2})[.:](\\d{2})\\s*(?:-|–|s/d|sampai)\\s*(\\d{1,2})[.:](\\d{2})");

  /** Four stretches leave three breaks; more is a slip of the keyboard. */
  private static final int MOST = 4;

  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private OpeningsText() {}

  static String of(List<Opening> openings) {
    return openings.stream().map(Opening::text).collect(Collectors.joining(", "));
  }

  /**
   * Reads openings and puts them in their order.
   *
   * @throws MalformedOpenings when it is no time, closes before it opens, or overlaps
   */
  static List<Opening> read(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("tutup")) {
      return List.of();
    }
    List<Opening> openings = new ArrayList<>();
    for (String part : text.split("[,+]", -1)) {
      openings.add(opening(part.strip()));
    }
    openings.sort(Comparator.comparing(Opening::opens));
    for (int i = 1; i < openings.size(); i++) {
      if (!openings.get(i - 1).closes().isBefore(openings.get(i).opens())) {
        throw new MalformedOpenings("administration.hours.overlap");
      }
    }
    if (openings.size() > MOST) {
      throw new MalformedOpenings("administration.hours.wrong");
    }
    return openings;
  }

  private static Opening opening(String part) {
    Matcher times = PART.matcher(part);
    if (!times.matches()) {
      throw new MalformedOpenings("administration.hours.wrong");
    }
    LocalTime opens = time(times.group(1), times.group(2));
    LocalTime closes = time(times.group(3), times.group(4));
    if (!opens.isBefore(closes)) {
      throw new MalformedOpenings("administration.hours.order");
    }
    return new Opening(opens, closes);
  }

  private static LocalTime time(String hour, String minute) {
    int hours = Integer.parseInt(hour);
    int minutes = Integer.parseInt(minute);
    if (hours >= HOURS || minutes >= MINUTES) {
      throw new MalformedOpenings("administration.hours.wrong");
    }
    return LocalTime.of(hours, minutes);
  }
}
