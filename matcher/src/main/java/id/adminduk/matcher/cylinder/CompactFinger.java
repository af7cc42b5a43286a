package id.adminduk.matcher.cylinder;

import java.util.Arrays;

/**
 * Holds one finger as a gallery of millions keeps it: 12 bytes a minutia and no objects behind.
 *
 * <p>Enough for the scan, for the geometric score and, minutiae being what they are, for writing
 * the finger as a template again.
 *
 * @param codes one cylinder code a minutia, at most {@link #MOST} of them
 * @param places one packed place a minutia: from the highest bit x (10 bits), y (10), angle (11, a
 *     full turn is 2048) and whether it is an ending (1)
 */
@SuppressWarnings("ArrayRecordComponent") // Read-only by agreement; compared by nobody.
public record CompactFinger(long[] codes, int[] places) {

  /** Minutiae kept: 32 x 12 bytes make four full vectors and stay well below 450 bytes a finger. */
  public static final int MOST = 32;

  /** Bytes of one minutia. */
  public static final int BYTES = Long.BYTES + Integer.BYTES;

  private static final int SPAN = 1023;
  private static final int TURN = 2048;

  /**
   * Packs a finger.
   *
   * <p>Of more than {@link #MOST} minutiae those with a valid cylinder and near the middle are
   * kept: the rim is what the next touch will not show. Places are counted from the least x and y,
   * and what lies more than 1023 pixels (52 mm) away is moved to that line.
   */
  public static CompactFinger of(Minutiae all) {
    CylinderBuilder builder = new CylinderBuilder(all);
    long[] valid = new long[all.size()];
    for (int i = 0; i < valid.length; i++) {
      long inside = builder.inside(i);
      valid[i] = builder.isValid(i, inside) ? inside : 0;
    }
    int[] kept = kept(all, valid);
    long[] bits = new long[CylinderConstants.LAYERS];
    int left = least(all.x());
    int top = least(all.y());
    long[] keptCodes = new long[kept.length];
    int[] places = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int from = kept[i];
      if (valid[from] != 0) {
        builder.write(from, valid[from], bits, 0);
        keptCodes[i] = CylinderCode.code(valid[from], bits, 0);
      }
      int x = Math.min(SPAN, all.x()[from] - left);
      int y = Math.min(SPAN, all.y()[from] - top);
      int angle = Math.floorMod(Math.round(all.angle()[from] / (2 * Math.PI) * TURN), TURN);
      places[i] = x << 22 | y << 12 | angle << 1 | (all.ending()[from] ? 1 : 0);
    }
    return new CompactFinger(keptCodes, places);
  }

  private static int[] kept(Minutiae all, long[] valid) {
    double middleX = mean(all.x());
    double middleY = mean(all.y());
    double[] far = new double[all.size()];
    int[] order = new int[all.size()];
    for (int i = 0; i < order.length; i++) {
      far[i] = Math.hypot(all.x()[i] - middleX, all.y()[i] - middleY);
      boolean invalid = valid[i] == 0;
      int place = i;
      while (place > 0) {
        int before = order[place - 1];
        boolean beforeInvalid = valid[before] == 0;
        if (beforeInvalid == invalid ? far[before] <= far[i] : invalid) {
          break;
        }
        order[place--] = before;
      }
      order[place] = i;
    }
    return Arrays.copyOf(order, Math.min(MOST, order.length));
  }

  private static double mean(int[] values) {
    long sum = 0;
    for (int value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : (double) sum / values.length;
  }

  private static int least(int[] values) {
    int least = Integer.MAX_VALUE;
    for (int value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  /** Counts the minutiae, 0 to {@link #MOST}. */
  public int size() {
    return codes.length;
  }

  static int x(int place) {
    return place >>> 22;
  }

  static int y(int place) {
    return place >>> 12 & SPAN;
  }

  /** Gives the direction of a minutia, a full turn being 2048. */
  static int angle(int place) {
    return place >>> 1 & TURN - 1;
  }

  /** Unpacks the minutiae, as exact as they were packed: one pixel, and a sixth of a degree. */
  public Minutiae minutiae() {
    int count = places.length;
    int[] x = new int[count];
    int[] y = new int[count];
    float[] angle = new float[count];
    boolean[] ending = new boolean[count];
    for (int i = 0; i < count; i++) {
      x[i] = x(places[i]);
      y[i] = y(places[i]);
      angle[i] = (float) (angle(places[i]) * 2 * Math.PI / TURN);
      ending[i] = (places[i] & 1) == 1;
    }
    return new Minutiae(x, y, angle, ending);
  }
}
