package id.adminduk.office.administration;

import id.adminduk.office.access.SpecialDay;
import id.adminduk.office.kernel.Opening;
import id.adminduk.office.web.FormErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holidays and special days as lines: {@code 2026-12-25;Hari Raya Natal} closes the day, a third
 * part opens it at hours of its own.
 *
 * <p>A whole year of national holidays and cuti bersama is pasted at once; every wrong line is
 * named by its number and nothing is taken while one is wrong.
 */
final class DayLines {

  static final String FIELD = "lines";

  private static final int MOST_LINES = 400;
  private static final int LONGEST_NAME = 120;
  private static final int YEARS_AHEAD = 5;
  private static final int PARTS = 3;

  private final LocalDate today;
  private final FormErrors errors;
  private final Map<LocalDate, Integer> lineOf = new HashMap<>();
  private final List<SpecialDay> days = new ArrayList<>();

  private DayLines(LocalDate today, FormErrors errors) {
    this.today = today;
    this.errors = errors;
  }

  /** Gives the days, or notes line by line what to mend. */
  static List<SpecialDay> read(String typed, LocalDate today, FormErrors errors) {
    DayLines lines = new DayLines(today, errors);
    List<String> all = typed.lines().toList();
    if (all.size() > MOST_LINES) {
      errors.add(FIELD, "administration.days.many", MOST_LINES);
      return List.of();
    }
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).replace("\uFEFF", "").strip();
      boolean isHead = i == 0 && line.toLowerCase(Locale.ROOT).startsWith("tanggal");
      if (!line.isEmpty() && !isHead) {
        lines.take(line, i + 1);
      }
    }
    if (lines.days.isEmpty() && errors.isEmpty()) {
      errors.add(FIELD, "administration.days.none");
    }
    return List.copyOf(lines.days);
  }

  private void take(String line, int number) {
    List<String> parts = parts(line);
    Optional<LocalDate> day = day(parts.getFirst(), number);
    String name = parts.size() > 1 ? parts.get(1) : "";
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      errors.add(FIELD, "administration.days.name", number);
    }
    try {
      List<Opening> openings =
          parts.size() > PARTS - 1 ? OpeningsText.read(parts.get(PARTS - 1)) : List.of();
      day.ifPresent(known -> days.add(new SpecialDay(known, name, openings)));
    } catch (MalformedOpenings wrong) {
      errors.add(FIELD, "administration.days.hours", number);
    }
  }

  private Optional<LocalDate> day(String typed, int number) {
    Optional<LocalDate> day = Dates.read(typed);
    if (day.isEmpty()) {
      errors.add(FIELD, "administration.days.date", number);
      return day;
    }
    Integer earlier = lineOf.putIfAbsent(day.get(), number);
    if (earlier != null) {
      errors.add(FIELD, "administration.days.twice", number, earlier);
    }
    if (day.get().isBefore(today)) {
      errors.add(FIELD, "administration.days.passed", number);
    }
    if (day.get().isAfter(today.plusYears(YEARS_AHEAD))) {
      errors.add(FIELD, "administration.days.far", number, YEARS_AHEAD);
    }
    return day;
  }

  private static List<String> parts(String line) {
    String[] parts =
        line.contains(";") || line.contains("\t") ? line.split("[;\t]", PARTS) : line.split(",", 2);
    return List.of(parts).stream().map(DayLines::unquoted).toList();
  }

  private static String unquoted(String part) {
    return part.strip().replaceAll("^\"(.*)\"$", "$1").strip();
  }
}
