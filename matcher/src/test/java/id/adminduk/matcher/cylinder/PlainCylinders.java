package id.adminduk.matcher.cylinder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cylinders and codes as the formulas say, without a short cut: what the fast ones are held
 * against. It is how they were first written, and all figures before 22 November 2026 rest on it.
 */
final class PlainCylinders {

  private static final int CELLS = CylinderConstants.CELLS;
  private static final int LAYERS = CylinderConstants.LAYERS;
  private static final double CELL = 2 * CylinderConstants.RADIUS / CELLS;
  private static final double REACH = CylinderConstants.RADIUS + 3 * CylinderConstants.PLACE_SIGMA;
  private static final double PLACE_VARIANCE =
      CylinderConstants.PLACE_SIGMA * CylinderConstants.PLACE_SIGMA;
  private static final double PLACE_END = 9 * PLACE_VARIANCE;
  private static final int STEPS = 1024;
  private static final double[] ANGLE = new double[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      ANGLE[i] = slice(Math.PI * i / STEPS);
    }
  }

  private static final long DISC = disc();
  private static final int BITS = CylinderCode.BITS;
  private static final int MOST = CompactFinger.MOST;
  private static final List<byte[]> ROWS = CylinderCode.rows();

  final long[] bits;
  final long[] valid;
  private final Minutiae minutiae;

  PlainCylinders(Minutiae minutiae) {
    this.minutiae = minutiae;
    bits = new long[LAYERS * minutiae.size()];
    valid = new long[minutiae.size()];
    PlainHull hull = PlainHull.of(minutiae);
    for (int i = 0; i < minutiae.size(); i++) {
      build(i, hull);
    }
  }

  /** Gives the code of each minutia. */
  long[] codes() {
    long[] codes = new long[valid.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = valid[i] == 0 ? 0 : code(i);
    }
    return codes;
  }

  private void build(int centre, PlainHull hull) {
    double cos = Math.cos(minutiae.angle()[centre]);
    double sin = Math.sin(minutiae.angle()[centre]);
    long inside = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      if ((DISC >>> cell & 1) != 0) {
        double u = middle(cell % CELLS);
        double v = middle(cell / CELLS);
        double x = minutiae.x()[centre] + cos * u - sin * v;
        double y = minutiae.y()[centre] + sin * u + cos * v;
        inside |= hull.holds(x, y) ? 1L << cell : 0;
      }
    }
    int near = fill(centre, cos, sin, inside);
    boolean enough =
        near >= CylinderConstants.MIN_NEIGHBOURS
            && Long.bitCount(inside) >= CylinderConstants.MIN_CELLS * Long.bitCount(DISC);
    valid[centre] = enough ? inside : 0;
  }

  /** Gives the place of the middle of a column or row of cells, in the cylinder's own frame. */
  private static double middle(int index) {
    return (index - (CELLS - 1) / 2.0) * CELL;
  }

  /** Lets each neighbour leave its evidence in the cells around it; gives how many there are. */
  private int fill(int centre, double cos, double sin, long inside) {
    float[] evidence = new float[CELLS * CELLS * LAYERS];
    float[] shares = new float[LAYERS];
    int near = 0;
    for (int other = 0; other < minutiae.size(); other++) {
      double dx = minutiae.x()[other] - minutiae.x()[centre];
      double dy = minutiae.y()[other] - minutiae.y()[centre];
      if (other != centre && dx * dx + dy * dy <= REACH * REACH) {
        near++;
        share(minutiae.angle()[centre] - minutiae.angle()[other], shares);
        leave(cos * dx + sin * dy, cos * dy - sin * dx, shares, evidence);
      }
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      long on = 0;
      for (int cell = 0; cell < CELLS * CELLS; cell++) {
        on |= evidence[cell * LAYERS + layer] >= CylinderConstants.CELL_LEVEL ? 1L << cell : 0;
      }
      bits[LAYERS * centre + layer] = on & inside;
    }
    return near;
  }

  /** Spreads a neighbour over the layers by its direction against the centre's. */
  private static void share(double turn, float[] shares) {
    for (int layer = 0; layer < LAYERS; layer++) {
      double middle = -Math.PI + (layer + 0.5) * 2 * Math.PI / LAYERS;
      shares[layer] = (float) angleShare(turn(turn - middle));
    }
  }

  /** Adds a neighbour at (u, v) of the cylinder's frame to the cells within three sigma of it. */
  private static void leave(double u, double v, float[] shares, float[] evidence) {
    double reach = 3 * CylinderConstants.PLACE_SIGMA;
    int left = Math.max(0, (int) Math.ceil((u - reach) / CELL + (CELLS - 1) / 2.0));
    int right = Math.min(CELLS - 1, (int) Math.floor((u + reach) / CELL + (CELLS - 1) / 2.0));
    int top = Math.max(0, (int) Math.ceil((v - reach) / CELL + (CELLS - 1) / 2.0));
    int bottom = Math.min(CELLS - 1, (int) Math.floor((v + reach) / CELL + (CELLS - 1) / 2.0));
    for (int row = top; row <= bottom; row++) {
      double dv = middle(row) - v;
      for (int column = left; column <= right; column++) {
        double du = middle(column) - u;
        float place = (float) placeShare(du * du + dv * dv);
        int at = (row * CELLS + column) * LAYERS;
        for (int layer = 0; layer < LAYERS; layer++) {
          evidence[at + layer] += place * shares[layer];
        }
      }
    }
  }

  private static long disc() {
    long disc = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      if (Math.hypot(middle(cell % CELLS), middle(cell / CELLS)) <= CylinderConstants.RADIUS) {
        disc |= 1L << cell;
      }
    }
    return disc;
  }

  private static double turn(double angle) {
    double turned = angle % (2 * Math.PI);
    if (turned > Math.PI) {
      return turned - 2 * Math.PI;
    }
    return turned < -Math.PI ? turned + 2 * Math.PI : turned;
  }

  private static double placeShare(double squared) {
    if (squared > PLACE_END) {
      return 0;
    }
    int step = (int) (squared / PLACE_END * STEPS);
    return Math.exp(-0.5 * PLACE_END * step / STEPS / PLACE_VARIANCE)
        / (CylinderConstants.PLACE_SIGMA * Math.sqrt(2 * Math.PI));
  }

  private static double angleShare(double off) {
    return ANGLE[(int) (Math.abs(off) / Math.PI * STEPS)];
  }

  private static double slice(double off) {
    double half = Math.PI / CylinderConstants.LAYERS;
    double mass = 0;
    int steps = 64;
    for (int i = 0; i < steps; i++) {
      double t = (off - half + 2 * half * (i + 0.5) / steps) / CylinderConstants.ANGLE_SIGMA;
      mass += Math.exp(-0.5 * t * t) * 2 * half / steps;
    }
    return mass / (CylinderConstants.ANGLE_SIGMA * Math.sqrt(2 * Math.PI));
  }

  private long code(int minutia) {
    int[] sums = new int[BITS];
    for (int input = 0; input < CylinderCode.INPUTS; input++) {
      int cell = input % 64;
      if ((valid[minutia] >>> cell & 1) == 0) {
        continue;
      }
      boolean on = (bits[LAYERS * minutia + input / 64] >>> cell & 1) == 1;
      int mean = ROWS.getFirst()[input] & 0xff;
      for (int k = 0; k < BITS; k++) {
        int weight = ROWS.get(k + 1)[input];
        sums[k] += on ? weight * (255 - mean) : -weight * mean;
      }
    }
    long code = 0;
    for (int k = 0; k < BITS; k++) {
      code |= sums[k] > 0 ? 1L << k : 0;
    }
    return code;
  }

  int[] kept() {
    double middleX = Arrays.stream(minutiae.x()).average().orElse(0);
    double middleY = Arrays.stream(minutiae.y()).average().orElse(0);
    Integer[] order = new Integer[minutiae.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(i -> valid[i] == 0 ? 1 : 0)
            .thenComparingDouble(
                i -> Math.hypot(minutiae.x()[i] - middleX, minutiae.y()[i] - middleY)));
    int[] kept = new int[Math.min(MOST, order.length)];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = order[i];
    }
    return kept;
  }
}
