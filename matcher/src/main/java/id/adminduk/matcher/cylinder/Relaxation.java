package id.adminduk.matcher.cylinder;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Scores two fingers by their likest cylinders that also fit together (MCC: LSS with relaxation).
 *
 * <p>A chance likeness of two neighbourhoods is common; that twelve chance likenesses agree on
 * lengths and angles between each other is not.
 */
public final class Relaxation {

  /** One tentative pairing. */
  private record Pair(int own, int theirs, double likeness) {}

  private Relaxation() {}

  /**
   * Compares two fingers; symmetric.
   *
   * @return 0 to 1; 0 when either has fewer than {@link CylinderConstants#MIN_PAIRS} minutiae
   */
  public static double score(Cylinders first, Cylinders second) {
    int fewer = Math.min(first.minutiae().size(), second.minutiae().size());
    Pair[] pairs = likest(first, second, fewer);
    if (pairs.length < CylinderConstants.MIN_PAIRS) {
      return 0;
    }
    double[] relaxed = relax(first.minutiae(), second.minutiae(), pairs);
    return bestMean(pairs, relaxed, pairCount(fewer));
  }

  /** Gives how many pairs count: a finger with few minutiae cannot name twelve. */
  static int pairCount(int fewer) {
    double share =
        1
            / (1
                + Math.exp(
                    -CylinderConstants.PAIRS_SLOPE * (fewer - CylinderConstants.PAIRS_MIDDLE)));
    return CylinderConstants.MIN_PAIRS
        + (int) Math.round(share * (CylinderConstants.MAX_PAIRS - CylinderConstants.MIN_PAIRS));
  }

  /** Finds the likest pairings: sorted as numbers, likeness in the high half, places below. */
  private static Pair[] likest(Cylinders first, Cylinders second, int count) {
    int rows = first.minutiae().size();
    int columns = second.minutiae().size();
    long[] all = new long[rows * columns];
    int found = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        float likeness = (float) first.likeness(i, second, j);
        if (likeness > 0) {
          all[found++] = (long) Float.floatToIntBits(likeness) << 32 | (long) i << 16 | j;
        }
      }
    }
    Arrays.sort(all, 0, found);
    Pair[] pairs = new Pair[Math.min(count, found)];
    for (int k = 0; k < pairs.length; k++) {
      long packed = all[found - 1 - k];
      pairs[k] =
          new Pair(
              (int) (packed >>> 16) & 0xffff,
              (int) packed & 0xffff,
              Float.intBitsToFloat((int) (packed >>> 32)));
    }
    return pairs;
  }

  private static double[] relax(Minutiae first, Minutiae second, Pair[] pairs) {
    int count = pairs.length;
    double[][] support = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        support[i][j] = support(first, second, pairs[i], pairs[j]);
        support[j][i] = support[i][j];
      }
    }
    double[] now = new double[count];
    for (int i = 0; i < count; i++) {
      now[i] = pairs[i].likeness();
    }
    for (int round = 0; round < CylinderConstants.RELAXATION_ROUNDS; round++) {
      double[] next = new double[count];
      for (int i = 0; i < count; i++) {
        double sum = 0;
        for (int j = 0; j < count; j++) {
          sum += support[i][j] * now[j];
        }
        next[i] =
            CylinderConstants.OWN_WEIGHT * now[i]
                + (1 - CylinderConstants.OWN_WEIGHT) * sum / (count - 1);
      }
      now = next;
    }
    return now;
  }

  /** Tells how well two pairings go together, 0 to 1; the same minutia twice does not at all. */
  private static double support(Minutiae first, Minutiae second, Pair one, Pair other) {
    if (one.own() == other.own() || one.theirs() == other.theirs()) {
      return 0;
    }
    double length =
        Math.abs(
            first.distance(one.own(), other.own()) - second.distance(one.theirs(), other.theirs()));
    // Most pairings of strangers end here, before any arc tangent is asked.
    if (length > CylinderConstants.LENGTH_END) {
      return 0;
    }
    double turn =
        Math.abs(
            Minutiae.turn(
                turned(first, one.own(), other.own())
                    - turned(second, one.theirs(), other.theirs())));
    if (turn > CylinderConstants.ANGLE_END) {
      return 0;
    }
    double bearing =
        Math.abs(
            Minutiae.turn(
                bearing(first, one.own(), other.own())
                    - bearing(second, one.theirs(), other.theirs())));
    return fade(length, CylinderConstants.LENGTH_MIDDLE, CylinderConstants.LENGTH_SLOPE)
        * fade(turn, CylinderConstants.ANGLE_MIDDLE, CylinderConstants.ANGLE_SLOPE)
        * fade(bearing, CylinderConstants.ANGLE_MIDDLE, CylinderConstants.ANGLE_SLOPE);
  }

  private static double turned(Minutiae minutiae, int from, int to) {
    return minutiae.angle()[from] - minutiae.angle()[to];
  }

  private static double bearing(Minutiae minutiae, int from, int to) {
    return minutiae.angle()[from]
        - Math.atan2(minutiae.y()[to] - minutiae.y()[from], minutiae.x()[to] - minutiae.x()[from]);
  }

  private static double fade(double value, double middle, double slope) {
    return 1 / (1 + Math.exp(-slope * (value - middle)));
  }

  /** Averages the pairs that kept most of their likeness through the relaxation. */
  private static double bestMean(Pair[] pairs, double[] relaxed, int count) {
    Integer[] order = new Integer[pairs.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, Comparator.comparingDouble((Integer i) -> -relaxed[i] / pairs[i].likeness()));
    double sum = 0;
    for (int i = 0; i < Math.min(count, order.length); i++) {
      sum += relaxed[order[i]];
    }
    // Divided by what should have been there, so that few minutiae never score high.
    return sum / count;
  }
}
