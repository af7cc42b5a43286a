package id.adminduk.office.cards;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number printed on a blangko, such as {@code TPN-26-000001}.
 *
 * <p>Same alphabet as the chip folder of the devices, so that a serial names one chip file.
 */
record SerialNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  /**
   * @throws MalformedSerial when the text is no serial number
   */
  SerialNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new MalformedSerial("not a blangko serial");
    }
  }

  /** Reads what a scanner or a person types: small letters and spaces around are forgiven. */
  static SerialNumber parse(String typed) {
    return new SerialNumber(typed.strip().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
