package id.adminduk.formats;

import java.io.ByteArrayOutputStream;

/**
 * Holds a number as WSQ writes it: 16 bits, divided by a power of ten.
 *
 * @param digits 0 to 65535
 * @param exponent how often to divide by ten
 */
record WsqNumber(int digits, int exponent) {

  private static final int MOST = 0xffff;
  private static final int MOST_EXPONENT = 20;

  /** Rounds a number from 0 to 65535 to the nearest that the format can hold. */
  static WsqNumber of(double value) {
    int exponent = 0;
    double scaled = value;
    while (value > 0 && scaled * 10 <= MOST && exponent < MOST_EXPONENT) {
      scaled *= 10;
      exponent++;
    }
    return new WsqNumber((int) Math.min(MOST, Math.round(scaled)), exponent);
  }

  double value() {
    return digits / Math.pow(10, exponent);
  }

  void writeTo(ByteArrayOutputStream out) {
    out.write(exponent);
    out.write(digits >> 8);
    out.write(digits);
  }
}
