package id.adminduk.matcher.cylinder;

import java.util.Arrays;

/**
 * The convex hull of a finger's minutiae, with a margin: beyond it nobody knows what there is.
 *
 * @param x corners in order; one or two for degenerate fingers
 * @param y the same
 */
@SuppressWarnings("ArrayRecordComponent") // Made here, read here.
record Hull(int[] x, int[] y) {

  private static final double MARGIN =
      CylinderConstants.HULL_MARGIN * CylinderConstants.HULL_MARGIN;

  /** Makes signed numbers sort right in the low half of a long. */
  private static final int SIGN = Integer.MIN_VALUE;

  /** Builds it by Andrew's monotone chain; survives no, one, two and collinear minutiae. */
  static Hull of(Minutiae minutiae) {
    int count = minutiae.size();
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = ((long) minutiae.x()[i] << 32) | ((minutiae.y()[i] ^ SIGN) & 0xffff_ffffL);
    }
    Arrays.sort(order);
    long[] chain = new long[2 * count + 1];
    int size = 0;
    for (int pass = 0; pass < 2; pass++) {
      int start = size;
      for (int i = 0; i < count; i++) {
        long next = order[pass == 0 ? i : count - 1 - i];
        while (size >= start + 2 && cross(chain[size - 2], chain[size - 1], next) <= 0) {
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
      x[i] = x(chain[i]);
      y[i] = y(chain[i]);
    }
    return new Hull(x, y);
  }

  private static int x(long place) {
    return (int) (place >> 32);
  }

  private static int y(long place) {
    return (int) place ^ SIGN;
  }

  private static long cross(long a, long b, long c) {
    long abx = (long) x(b) - x(a);
    long aby = (long) y(b) - y(a);
    long acx = (long) x(c) - x(a);
    long acy = (long) y(c) - y(a);
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
