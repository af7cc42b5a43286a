package id.adminduk.office.kernel;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

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
}
