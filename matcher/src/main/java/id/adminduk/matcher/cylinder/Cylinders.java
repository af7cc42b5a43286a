package id.adminduk.matcher.cylinder;

import java.util.Arrays;

/**
 * Holds the cylinders of one finger: six layers of 8 x 8 bits each, and which cells are valid.
 *
 * @param minutiae those of the finger, all of them
 * @param bits six longs a minutia, one a layer; cell (column, row) is bit 8 row + column
 * @param valid one long a minutia, the valid cells of every layer; 0 when the cylinder is invalid
 */
@SuppressWarnings("ArrayRecordComponent") // Read-only by agreement; compared by nobody.
public record Cylinders(Minutiae minutiae, long[] bits, long[] valid) {

  private static final int CELLS = CylinderConstants.CELLS;
  private static final int LAYERS = CylinderConstants.LAYERS;
  private static final double CELL = 2 * CylinderConstants.RADIUS / CELLS;
  private static final double REACH = CylinderConstants.RADIUS + 3 * CylinderConstants.PLACE_SIGMA;
  private static final long DISC = disc();

  /** Builds the cylinders of a finger; any number of minutiae will do, even none. */
  public static Cylinders of(Minutiae minutiae) {
    int count = minutiae.size();
    Cylinders cylinders = new Cylinders(minutiae, new long[LAYERS * count], new long[count]);
    Hull hull = Hull.of(minutiae);
    for (int i = 0; i < count; i++) {
      cylinders.build(i, hull);
    }
    return cylinders;
  }

  private void build(int centre, Hull hull) {
    int[] near = neighbours(centre);
    double cos = Math.cos(minutiae.angle()[centre]);
    double sin = Math.sin(minutiae.angle()[centre]);
    double[][] layers = layers(centre, near);
    long inside = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      if ((DISC >>> cell & 1) == 0) {
        continue;
      }
      double u = (cell % CELLS - (CELLS - 1) / 2.0) * CELL;
      double v = (cell / CELLS - (CELLS - 1) / 2.0) * CELL;
      double x = minutiae.x()[centre] + cos * u - sin * v;
      double y = minutiae.y()[centre] + sin * u + cos * v;
      if (hull.holds(x, y)) {
        inside |= 1L << cell;
        fill(centre, cell, x, y, near, layers);
      }
    }
    boolean enough =
        near.length >= CylinderConstants.MIN_NEIGHBOURS
            && Long.bitCount(inside) >= CylinderConstants.MIN_CELLS * Long.bitCount(DISC);
    valid[centre] = enough ? inside : 0;
  }

  private int[] neighbours(int centre) {
    int[] near = new int[minutiae.size()];
    int count = 0;
    for (int other = 0; other < near.length; other++) {
      if (other != centre && minutiae.distance(centre, other) <= REACH) {
        near[count++] = other;
      }
    }
    return Arrays.copyOf(near, count);
  }

  /** Gives each neighbour's share in each layer by its direction against the centre's. */
  private double[][] layers(int centre, int[] near) {
    double[][] layers = new double[near.length][LAYERS];
    for (int i = 0; i < near.length; i++) {
      double turn = minutiae.angle()[centre] - minutiae.angle()[near[i]];
      for (int layer = 0; layer < LAYERS; layer++) {
        double middle = -Math.PI + (layer + 0.5) * 2 * Math.PI / LAYERS;
        layers[i][layer] = Bells.angle(Minutiae.turn(turn - middle));
      }
    }
    return layers;
  }

  private void fill(int centre, int cell, double x, double y, int[] near, double[][] layers) {
    double[] evidence = new double[LAYERS];
    for (int i = 0; i < near.length; i++) {
      double dx = x - minutiae.x()[near[i]];
      double dy = y - minutiae.y()[near[i]];
      double place = Bells.place(dx * dx + dy * dy);
      if (place > 0) {
        for (int layer = 0; layer < LAYERS; layer++) {
          evidence[layer] += place * layers[i][layer];
        }
      }
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      if (evidence[layer] >= CylinderConstants.CELL_LEVEL) {
        bits[LAYERS * centre + layer] |= 1L << cell;
      }
    }
  }

  /** Gives 1 for every cell whose middle lies within the radius: 52 of 64. */
  private static long disc() {
    long disc = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      double u = (cell % CELLS - (CELLS - 1) / 2.0) * CELL;
      double v = (cell / CELLS - (CELLS - 1) / 2.0) * CELL;
      if (Math.hypot(u, v) <= CylinderConstants.RADIUS) {
        disc |= 1L << cell;
      }
    }
    return disc;
  }

  /**
   * Compares two cylinders: 0 nothing in common to 1 the same (MCC, formula for bits).
   *
   * @return 0 as well when one is invalid, too few cells are common, or they are turned too far
   */
  double likeness(int own, Cylinders other, int theirs) {
    long common = valid[own] & other.valid[theirs];
    if (Long.bitCount(common) < CylinderConstants.MIN_COMMON * Long.bitCount(DISC)) {
      return 0;
    }
    double turn = minutiae.angle()[own] - other.minutiae.angle()[theirs];
    if (Math.abs(Minutiae.turn(turn)) > CylinderConstants.MAX_TURN) {
      return 0;
    }
    int first = 0;
    int second = 0;
    int apart = 0;
    for (int layer = 0; layer < LAYERS; layer++) {
      long a = bits[LAYERS * own + layer] & common;
      long b = other.bits[LAYERS * theirs + layer] & common;
      first += Long.bitCount(a);
      second += Long.bitCount(b);
      apart += Long.bitCount(a ^ b);
    }
    double norms = Math.sqrt(first) + Math.sqrt(second);
    return norms == 0 ? 0 : 1 - Math.sqrt(apart) / norms;
  }
}
