package id.adminduk.office.administration;

import id.adminduk.office.kernel.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as the office types them, and as the files of other offices write them. */
final class Dates {

  private static final List<DateTimeFormatter> TYPED =
      List.of(format("uuuu-MM-dd"), Day.SHOWN, format("dd/MM/uuuu"), format("d-M-uuuu"));

  private Dates() {}

  /** Reads a date; empty for the thirtieth of February. */
  static Optional<LocalDate> read(String typed) {
    return TYPED.stream().flatMap(format -> read(typed.strip(), format).stream()).findFirst();
  }

  private static Optional<LocalDate> read(String typed, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(typed, format));
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }

  static String shown(LocalDate day) {
    return Day.SHOWN.format(day);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
