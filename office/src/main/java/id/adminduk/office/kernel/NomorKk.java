package id.adminduk.office.kernel;

import java.util.regex.Pattern;

/**
 * The sixteen-digit number of a family card; shares the digit space with the NIK, never the type.
 *
 * <p>Six digits region of issue, six digits date of recording without +40, four digits sequence
 * (domain.md 2.2).
 */
public record NomorKk(String value) {

  private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d{16}");

  /**
   * @throws MalformedNomorKk when the text is not sixteen digits or carries an impossible date
   */
  public NomorKk {
    if (!SIXTEEN_DIGITS.matcher(value).matches()) {
      throw new MalformedNomorKk("a nomor KK has sixteen digits");
    }
    int day = Integer.parseInt(value.substring(6, 8));
    int month = Integer.parseInt(value.substring(8, 10));
    if (day < 1 || day > 31 || month < 1 || month > 12) {
      throw new MalformedNomorKk("the recording date inside the nomor KK cannot be");
    }
  }

  /**
   * Reads what a person types: spaces, dots and hyphens between groups are forgiven.
   *
   * @throws MalformedNomorKk when the rest is not a nomor KK
   */
  public static NomorKk parse(String typed) {
    return new NomorKk(typed.replaceAll("[\\s.\\-]", ""));
  }

  /** Shows the first six and last four digits. */
  public String masked() {
    return value.substring(0, 6) + "••••••" + value.substring(12);
  }

  @Override
  public String toString() {
    return masked();
  }
}
