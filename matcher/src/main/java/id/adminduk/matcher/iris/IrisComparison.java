package id.adminduk.matcher.iris;

/**
 * How unlike two irises are at their best of fifteen turns.
 *
 * @param distance share of unequal bits, drawn towards one half when few bits were common and away
 *     from it when many were: about 0 the same picture (a little below is possible), 0.44 two eyes
 * @param commonBits bits compared at that turn; 0 when too few are common to say anything
 * @param turn places of 2.8 degrees by which the second eye was turned, -7 to 7
 */
public record IrisComparison(double distance, int commonBits, int turn) {

  /** Compares two codes; in either order the distance is the same. */
  public static IrisComparison of(IrisCode one, IrisCode other) {
    float best = Lead.NONE;
    int bestCommon = 0;
    int bestTurn = 0;
    for (int turn = -IrisConstants.TURNS; turn <= IrisConstants.TURNS; turn++) {
      IrisCode turned = other.turned(turn);
      int common = 0;
      int unequal = 0;
      for (int i = 0; i < IrisCode.WORDS; i++) {
        long both = one.maskWords()[i] & turned.maskWords()[i];
        common += Long.bitCount(both);
        unequal += Long.bitCount((one.codeWords()[i] ^ turned.codeWords()[i]) & both);
      }
      float lead = Lead.of(common, unequal);
      if (lead > best) {
        best = lead;
        bestCommon = common;
        bestTurn = turn;
      }
    }
    if (best == Lead.NONE) {
      return new IrisComparison(0.5, 0, 0);
    }
    return new IrisComparison(0.5 - best, bestCommon, bestTurn);
  }

  /** Tells whether enough bits were common to say anything. */
  public boolean saysSomething() {
    return commonBits > 0;
  }
}
