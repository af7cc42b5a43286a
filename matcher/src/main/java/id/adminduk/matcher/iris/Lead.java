package id.adminduk.matcher.iris;

import java.util.Arrays;

/**
 * How far a share of unequal bits lies below one half, after Daugman's correction (2007): few
 * common bits reach a small share by luck, so the lead shrinks with the root of their number.
 */
final class Lead {

  /** Stands for a comparison that says nothing: too few bits are known of both. */
  static final float NONE = -1;

  private static final float[] WEIGHT = new float[IrisCode.BITS + 1];
  private static final float[] OFFSET = new float[IrisCode.BITS + 1];

  static {
    Arrays.fill(OFFSET, 0, IrisConstants.LEAST_COMMON_BITS, NONE);
    for (int common = IrisConstants.LEAST_COMMON_BITS; common < WEIGHT.length; common++) {
      double trust = Math.sqrt(common / IrisConstants.USUAL_COMMON_BITS);
      WEIGHT[common] = (float) (trust / (2.0 * common));
    }
  }

  private Lead() {}

  /** Gives (0.5 - unequal / common) x root(common / usual); NONE below the least common bits. */
  static float of(int common, int unequal) {
    return (common - 2 * unequal) * WEIGHT[common] + OFFSET[common];
  }
}
