package id.adminduk.office.cards;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The serials of one delivery, as a BAST lists them: from the first to the last.
 *
 * @param prefix what all serials begin with
 * @param digits how many digits follow it
 */
record SerialRange(String prefix, int digits, int first, int last) {

  /** More than any box the ministry sends; a larger range is a typing error. */
  static final int MOST = 10_000;

  private static final int MOST_DIGITS = 9;

  /**
   * Reads a range.
   *
   * @throws MalformedSerial when the two are not of one series, run backwards or exceed {@link
   *     #MOST}
   */
  static SerialRange parse(String first, String last) {
    String from = SerialNumber.parse(first).value();
    String to = SerialNumber.parse(last).value();
    int digits = trailingDigits(from);
    int start = from.length() - digits;
    if (digits == 0
        || from.length() != to.length()
        || !from.substring(0, start).equals(to.substring(0, start))
        || trailingDigits(to) < digits) {
      throw new MalformedSerial("first and last are not of one series");
    }
    int low = Integer.parseInt(from.substring(start));
    int high = Integer.parseInt(to.substring(start));
    if (high < low || high - low >= MOST) {
      throw new MalformedSerial("the range runs backwards or is too long");
    }
    return new SerialRange(from.substring(0, start), digits, low, high);
  }

  int size() {
    return last - first + 1;
  }

  List<SerialNumber> serials() {
    return IntStream.rangeClosed(first, last).mapToObj(this::serial).toList();
  }

  private SerialNumber serial(int number) {
    String text = Integer.toString(number);
    return new SerialNumber(prefix + "0".repeat(digits - text.length()) + text);
  }

  private static int trailingDigits(String serial) {
    int digits = 0;
    while (digits < serial.length()
        && digits < MOST_DIGITS
        && Character.isDigit(serial.charAt(serial.length() - 1 - digits))) {
      digits++;
    }
    return digits;
  }
}
