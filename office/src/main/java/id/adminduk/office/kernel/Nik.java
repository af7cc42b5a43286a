package id.adminduk.office.kernel;

import java.util.regex.Pattern;

/**
 * The sixteen-digit population number, for life (UU 24/2013 art. 13).
 *
 * <p>This is the lenient <em>accept</em> check of domain.md 2.1: region digits are not looked up
 * here because splits leave old prefixes alive, and a birth date that disagrees with the biodata is
 * legal. Women carry +40 on the day and nowhere else.
 */
public record Nik(String value) {

  private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d{16}");

  /**
   * @throws MalformedNik when the text is not sixteen digits, or day, month or sequence cannot be
   */
  public Nik {
    if (!SIXTEEN_DIGITS.matcher(value).matches()) {
      throw new MalformedNik("a NIK has sixteen digits");
    }
    int day = part(value, 6);
    int month = part(value, 8);
    boolean dayPossible = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
    if (!dayPossible || month < 1 || month > 12) {
      throw new MalformedNik("the birth date inside the NIK cannot be");
    }
    if (value.endsWith("0000")) {
      throw new MalformedNik("sequence 0000 is never issued");
    }
  }

  /**
   * Reads what a person types: spaces, dots and hyphens between groups are forgiven.
   *
   * @throws MalformedNik when the rest is not a NIK
   */
  public static Nik parse(String typed) {
    return new Nik(typed.replaceAll("[\\s.\\-]", ""));
  }

  /** Shows the first six and last four digits, for lists (domain.md 6.5). */
  public String masked() {
    return value.substring(0, 6) + "••••••" + value.substring(12);
  }

  private static int part(String value, int from) {
    return Integer.parseInt(value.substring(from, from + 2));
  }

  /** Masked on purpose: a log line must not carry a person's number. */
  @Override
  public String toString() {
    return masked();
  }
}
