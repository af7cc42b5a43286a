package id.adminduk.office.documents;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Numbers and days in Indonesian words, as an akta writes them. */
final class InWords {

  private static final Locale INDONESIAN = Locale.of("id");
  private static final String[] SMALL = {
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas"
  };
  private static final int MOST = 9999;

  private InWords() {}

  /**
   * Writes a number from 0 to 9999.
   *
   * @throws IllegalArgumentException beyond that
   */
  static String number(int number) {
    if (number < 0 || number > MOST) {
      throw new IllegalArgumentException("no akta needs " + number);
    }
    if (number < SMALL.length) {
      return SMALL[number];
    }
    if (number < 20) {
      return SMALL[number - 10] + " belas";
    }
    if (number < 100) {
      return SMALL[number / 10] + " puluh" + rest(number % 10);
    }
    if (number < 1000) {
      return (number < 200 ? "seratus" : SMALL[number / 100] + " ratus") + rest(number % 100);
    }
    return (number < 2000 ? "seribu" : SMALL[number / 1000] + " ribu") + rest(number % 1000);
  }

  private static String rest(int number) {
    return number == 0 ? "" : " " + number(number);
  }

  /** Writes a day: dua belas Maret dua ribu satu. */
  static String day(LocalDate day) {
    return number(day.getDayOfMonth()) + " " + month(day) + " " + number(day.getYear());
  }

  /** Writes a day with its month: 12 Maret 2001. */
  static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /** Names the day of the week. */
  static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, INDONESIAN);
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, INDONESIAN);
  }
}
