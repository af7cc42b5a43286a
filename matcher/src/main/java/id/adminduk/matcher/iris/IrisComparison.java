package id.adminduk.matcher.iris;

/**
 * How unlike two irises are at their best of fifteen turns.
 *
 * @param distance share of unequal bits, drawn towards one half when few bits were common: 0 the
 *     same picture, about 0.45 two eyes; 0.5 when too few bits are common to say anything
 * @param commonBits bits compared at that turn
 * @param turn places of 2.8 degrees by which the second eye was turned, -7 to 7
 */
public record IrisComparison(double distance, int commonBits, int turn) {

  /** Compares two codes in either order with the same distance. */
  public static IrisComparison of(IrisCode one, IrisCode other) {
    IrisComparison found = new IrisComparison(0.5, 0, 0);
    for (int turn = -IrisConstants.TURNS; turn <= IrisConstants.TURNS; turn++) {
      IrisCode turned = other.turned(turn);
      int common = 0;
      int unequal = 0;
      for (int i = 0; i < IrisCode.WORDS; i++) {
        long both = one.maskWords()[i] & turned.maskWords()[i];
        common += Long.bitCount(both);
        unequal += Long.bitCount((one.codeWords()[i] ^ turned.codeWords()[i]) & both);
      }
      double distance = distance(common, unequal);
      if (distance < found.distance) {
        found = new IrisComparison(distance, common, turn);
      }
    }
    return found;
  }

  /**
   * Daugman's correction (2007): few common bits reach a small share of unequal ones by luck, so
   * the lead over one half shrinks with the root of their number.
   */
  static double distance(int common, int unequal) {
    if (common < IrisConstants.LEAST_COMMON_BITS) {
      return 0.5;
    }
    double raw = (double) unequal / common;
    return 0.5 - (0.5 - raw) * Math.sqrt(common / IrisConstants.USUAL_COMMON_BITS);
  }
}
