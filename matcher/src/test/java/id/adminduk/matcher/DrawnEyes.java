package id.adminduk.matcher;

import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.IrisCode;
import java.util.Random;

/** Invents irises from a seed; another capture differs in every fifth bit. */
final class DrawnEyes {

  private static final double SEEN = 0.7;
  private static final double CHANGED = 0.2;

  private DrawnEyes() {}

  static EyePair of(long person, int capture) {
    return EyePair.of(code(2 * person, capture), code(2 * person + 1, capture));
  }

  private static IrisCode code(long eye, int capture) {
    Random own = new Random(eye);
    Random once = new Random(1_000 * eye + capture);
    byte[] bytes = new byte[IrisCode.BYTES];
    int half = IrisCode.BYTES / 2;
    for (int bit = 0; bit < IrisCode.BITS; bit++) {
      boolean seen = own.nextDouble() < SEEN;
      boolean set = own.nextBoolean() ^ (capture > 0 && once.nextDouble() < CHANGED);
      bytes[bit / 8] |= (byte) (seen && set ? 1 << (bit % 8) : 0);
      bytes[half + bit / 8] |= (byte) (seen ? 1 << (bit % 8) : 0);
    }
    return IrisCode.of(bytes);
  }
}
