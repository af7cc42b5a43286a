package id.adminduk.matcher.cylinder;

import java.util.Arrays;
import java.util.Comparator;

/** {@link Hull} as the book has it, side after side, for comparison. */
@SuppressWarnings("ArrayRecordComponent") // Made here, read here.
record PlainHull(int[] x, int[] y) {

  private static final double MARGIN =
      CylinderConstants.HULL_MARGIN * CylinderConstants.HULL_MARGIN;

  /** Builds it by Andrew's monotone chain; survives no, one, two and collinear minutiae. */
  static PlainHull of(Minutiae minutiae) {
    int count = minutiae.size();
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(i -> minutiae.x()[i])
            .thenComparingInt(i -> minutiae.y()[i]));
    int[] chain = new int[2 * count + 1];
    int size = 0;
    for (int pass = 0; pass < 2; pass++) {
      int start = size;
      for (int i = 0; i < count; i++) {
        int next = order[pass == 0 ? i : count - 1 - i];
        while (size >= start + 2 && cross(minutiae, chain[size - 2], chain[size - 1], next) <= 0) {
          size--;
        }
        chain[size++] = next;
      }
      size = Math.max(0, size - 1);
    }
    int corners = Math.max(size, Math.min(1, count));
    int[] x = new int[corners];
    int[] y = new int[corners];
    for (int i = 0; i < corners; i++) {
      x[i] = minutiae.x()[chain[i]];
      y[i] = minutiae.y()[chain[i]];
    }
    return new PlainHull(x, y);
  }

  private static long cross(Minutiae minutiae, int a, int b, int c) {
    long abx = (long) minutiae.x()[b] - minutiae.x()[a];
    long aby = (long) minutiae.y()[b] - minutiae.y()[a];
    long acx = (long) minutiae.x()[c] - minutiae.x()[a];
    long acy = (long) minutiae.y()[c] - minutiae.y()[a];
    return abx * acy - aby * acx;
  }

  /** Tells whether the place lies in the hull or within the margin of it. */
  boolean holds(double px, double py) {
    boolean inside = x.length >= 3;
    for (int i = 0; i < x.length; i++) {
      int j = i + 1 == x.length ? 0 : i + 1;
      double dx = x[j] - x[i];
      double dy = y[j] - y[i];
      double outwards = dy * (px - x[i]) - dx * (py - y[i]);
      if (outwards > 0) {
        // Beyond the margin of one side is beyond the margin of the hull.
        if (x.length >= 3 && outwards * outwards > MARGIN * (dx * dx + dy * dy)) {
          return false;
        }
        inside = false;
      }
    }
    return inside || isNear(px, py);
  }

  private boolean isNear(double px, double py) {
    for (int i = 0; i < x.length; i++) {
      int j = (i + 1) % x.length;
      double dx = x[j] - x[i];
      double dy = y[j] - y[i];
      double ax = px - x[i];
      double ay = py - y[i];
      double length = dx * dx + dy * dy;
      double t = length == 0 ? 0 : Math.clamp((ax * dx + ay * dy) / length, 0, 1);
      double ox = ax - t * dx;
      double oy = ay - t * dy;
      if (ox * ox + oy * oy <= MARGIN) {
        return true;
      }
    }
    return false;
  }
}
