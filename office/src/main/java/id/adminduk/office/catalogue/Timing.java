package id.adminduk.office.catalogue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a row may take: {@code least == most} unless the SOP prints a range (RETAS: 10-15).
 *
 * <p>Seconds, because Tapin's rows 9 and 10 take half a minute.
 */
public record Timing(Duration least, Duration most) {

  private static final String AMOUNT = "(\\d{1,4}(?:,\\d{1,2})?)";
  private static final Pattern PRINTED =
      Pattern.compile(AMOUNT + "(?:-" + AMOUNT + ")? (detik|menit|jam)");
  private static final Map<String, Integer> SECONDS =
      Map.of("detik", 1, "menit", 60, "jam", 60 * 60);

  public Timing {
    if (least.isNegative() || most.compareTo(least) < 0) {
      throw new IllegalArgumentException("a time standard runs from less to more");
    }
  }

  public static Timing of(Duration exactly) {
    return new Timing(exactly, exactly);
  }

  /**
   * Reads a time as SOPs print it: {@code 0,5 menit}, {@code 10-15 menit}, {@code 24 jam}.
   *
   * @return empty when the text is not such a time, or not a whole number of seconds
   */
  public static Optional<Timing> parse(String printed) {
    Matcher matcher = PRINTED.matcher(printed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int unit = SECONDS.getOrDefault(matcher.group(3), 0);
    String upTo = Optional.ofNullable(matcher.group(2)).orElse(matcher.group(1));
    try {
      Timing timing = new Timing(duration(matcher.group(1), unit), duration(upTo, unit));
      return Optional.of(timing);
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the time as {@link #parse} reads it: whole hours from two on, else minutes wherever
   * hundredths of them suffice.
   */
  public String words() {
    if (inHours(least) && inHours(most)) {
      return range(Long.toString(least.toHours()), Long.toString(most.toHours())) + " jam";
    }
    boolean inMinutes = least.toSeconds() * 10 % 6 == 0 && most.toSeconds() * 10 % 6 == 0;
    return range(amount(least, inMinutes), amount(most, inMinutes))
        + (inMinutes ? " menit" : " detik");
  }

  /** Writes a sum, in which hours and minutes stand side by side: {@code 24 jam 13 menit}. */
  public static String sumInWords(Duration least, Duration most) {
    Duration rest = most.minusHours(most.toHours());
    return least.equals(most) && most.toHours() >= 2 && !rest.isZero()
        ? Timing.of(most.minus(rest)).words() + " " + Timing.of(rest).words()
        : new Timing(least, most).words();
  }

  private String range(String from, String to) {
    return least.equals(most) ? from : from + "-" + to;
  }

  private static boolean inHours(Duration time) {
    return time.toHours() >= 2 && time.equals(Duration.ofHours(time.toHours()));
  }

  private static Duration duration(String amount, int unit) {
    BigDecimal seconds =
        new BigDecimal(amount.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    return Duration.ofSeconds(seconds.longValueExact());
  }

  private static String amount(Duration time, boolean inMinutes) {
    BigDecimal seconds = BigDecimal.valueOf(time.toSeconds());
    BigDecimal amount = inMinutes ? seconds.divide(BigDecimal.valueOf(60)) : seconds;
    return amount.toPlainString().replace('.', ',');
  }
}
