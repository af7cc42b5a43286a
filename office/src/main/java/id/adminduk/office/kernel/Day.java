package id.adminduk.office.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** How a day is written on screens, forms and papers. */
public final class Day {

  /** 31-01-2026; the thirtieth of February is no day. */
  public static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** 31-01-2026 14.05. */
  public static final DateTimeFormatter WITH_TIME =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm", Locale.ROOT);

  private Day() {}

  /** Reads a day as it is shown, with nothing before or after it; empty for all that is none. */
  public static Optional<LocalDate> read(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed, SHOWN));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
