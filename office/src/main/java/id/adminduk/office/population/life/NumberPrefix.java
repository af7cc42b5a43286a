package id.adminduk.office.population.life;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The first twelve digits of a NIK or a nomor KK: six of the kecamatan, six of a date.
 *
 * <p>The strict <em>issue</em> check of domain.md 2.1: here region and date are right by
 * construction, where {@code Nik} and {@code NomorKk} accept what older registers wrote.
 */
public record NumberPrefix(String value) {

  private static final Pattern TWELVE = Pattern.compile("\\d{12}");
  private static final int DAY_OF_WOMEN = 40;
  private static final int LAST = 9999;
  private static final int KECAMATAN = 6;

  /**
   * @throws IllegalArgumentException when it is not twelve digits
   */
  public NumberPrefix {
    if (!TWELVE.matcher(value).matches()) {
      throw new IllegalArgumentException("a prefix has twelve digits");
    }
  }

  /** Gives the prefix of a NIK: region of first registration, date of birth, women day + 40. */
  public static NumberPrefix ofNik(String wilayah, LocalDate born, boolean female) {
    return of(wilayah, born, female ? DAY_OF_WOMEN : 0);
  }

  /** Gives the prefix of a nomor KK: region of issue, day of recording, never + 40. */
  public static NumberPrefix ofKk(String wilayah, LocalDate recorded) {
    return of(wilayah, recorded, 0);
  }

  private static NumberPrefix of(String wilayah, LocalDate day, int plus) {
    return new NumberPrefix(
        wilayah.substring(0, KECAMATAN)
            + two(day.getDayOfMonth() + plus)
            + two(day.getMonthValue())
            + two(Math.floorMod(day.getYear(), 100)));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /**
   * Gives the sixteen digits.
   *
   * @param sequence 1 to 9999; 0000 is never issued
   * @throws IllegalArgumentException outside that range
   */
  public String with(int sequence) {
    if (sequence < 1 || sequence > LAST) {
      throw new IllegalArgumentException("no such sequence: " + sequence);
    }
    return value + String.valueOf(10_000 + sequence).substring(1);
  }
}
