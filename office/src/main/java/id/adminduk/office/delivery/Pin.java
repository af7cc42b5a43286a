package id.adminduk.office.delivery;

import id.adminduk.office.premises.Chance;
import java.nio.ByteBuffer;

/** Six digits, each of a million equally likely. */
final class Pin {

  private static final int DIGITS = 6;
  private static final int ALL = 1_000_000;

  /** Largest multiple of {@link #ALL} in 31 bits; above it some would come more often. */
  private static final int FAIR = Integer.MAX_VALUE / ALL * ALL;

  private Pin() {}

  static String draw(Chance chance) {
    int drawn;
    do {
      byte[] four = chance.bytes(Integer.BYTES);
      drawn = ByteBuffer.wrap(four).getInt() & Integer.MAX_VALUE;
    } while (drawn >= FAIR);
    return ("%0" + DIGITS + "d").formatted(drawn % ALL);
  }
}
