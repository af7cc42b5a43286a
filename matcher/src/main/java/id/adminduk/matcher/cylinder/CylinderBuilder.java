package id.adminduk.matcher.cylinder;

import java.util.Arrays;

/**
 * Builds the cylinders of one finger; a gallery of a million is ten million of these, so it spares.
 *
 * <p>Gives the bits that the formulas of MCC give, to the last one: {@code FastCylindersTests}
 * holds it against a plain writing of them. What is spared: cells are tested only against the sides
 * of the hull that they may lie beyond, evidence of 0 is not added, and nothing is allocated a
 * minutia.
 */
final class CylinderBuilder {

  private static final int CELLS = CylinderConstants.CELLS;
  private static final int LAYERS = CylinderConstants.LAYERS;
  private static final double CELL = Cylinders.CELL;
  private static final double SPREAD = 3 * CylinderConstants.PLACE_SIGMA;
  private static final double REACH = CylinderConstants.RADIUS + SPREAD;
  private static final double LEAST_CELLS =
      CylinderConstants.MIN_CELLS * Long.bitCount(Cylinders.DISC);

  /** The greatest evidence that leaves a cell off, as a float's bits. */
  private static final int LAST_OFF = lastOff();

  private static final double[] MIDDLES = middles();
  private static final long[] COLUMN = upTo(true);
  private static final long[] ROW = upTo(false);

  /** Two angles of 0 to a full turn differ by no more; a hair is for the rounding to float. */
  private static final double MOST_TURN = 2 * Math.PI + 1e-3;

  private static final double[] LAYER_MIDDLES = layerMiddles();

  private final Minutiae minutiae;
  private final HullSides sides;
  private final float[] evidence = new float[CELLS * CELLS * LAYERS];
  private final float[] shares = new float[LAYERS];

  CylinderBuilder(Minutiae minutiae) {
    this.minutiae = minutiae;
    sides = new HullSides(Hull.of(minutiae));
  }

  /** Gives the cells of a minutia's cylinder that lie in the hull. */
  long inside(int centre) {
    double cos = Math.cos(minutiae.angle()[centre]);
    double sin = Math.sin(minutiae.angle()[centre]);
    return sides.inside(minutiae.x()[centre], minutiae.y()[centre], cos, sin);
  }

  /** Tells whether a cylinder with these cells inside is valid. */
  boolean isValid(int centre, long inside) {
    if (Long.bitCount(inside) < LEAST_CELLS) {
      return false;
    }
    int wanted = CylinderConstants.MIN_NEIGHBOURS;
    for (int other = 0; other < minutiae.size() && wanted > 0; other++) {
      wanted -= other != centre && squaredDistance(centre, other) <= REACH * REACH ? 1 : 0;
    }
    return wanted <= 0;
  }

  /** Writes the bits of one minutia's layers from this place on. */
  void write(int centre, long inside, long[] bits, int at) {
    gather(centre, inside);
    write(bits, at, inside);
  }

  private double squaredDistance(int centre, int other) {
    double dx = minutiae.x()[other] - minutiae.x()[centre];
    double dy = minutiae.y()[other] - minutiae.y()[centre];
    return dx * dx + dy * dy;
  }

  /** Lets each neighbour leave its evidence in the cells inside. */
  private void gather(int centre, long inside) {
    double cos = Math.cos(minutiae.angle()[centre]);
    double sin = Math.sin(minutiae.angle()[centre]);
    Arrays.fill(evidence, 0);
    for (int other = 0; other < minutiae.size(); other++) {
      double dx = minutiae.x()[other] - minutiae.x()[centre];
      double dy = minutiae.y()[other] - minutiae.y()[centre];
      if (other != centre && dx * dx + dy * dy <= REACH * REACH) {
        double u = cos * dx + sin * dy;
        double v = cos * dy - sin * dx;
        long cells = around(u, v) & inside;
        if (cells != 0) {
          share(minutiae.angle()[centre] - minutiae.angle()[other]);
          leave(u, v, cells);
        }
      }
    }
  }

  /** Spreads a neighbour over the layers by its direction against the centre's. */
  private void share(double turn) {
    if (Math.abs(turn) < MOST_TURN) {
      for (int layer = 0; layer < LAYERS; layer++) {
        double off = Math.abs(turn - LAYER_MIDDLES[layer]);
        // What Minutiae.turn gives, but for the sign, without a guess at which case it is.
        shares[layer] = Bells.angle(Math.min(off, Math.abs(off - 2 * Math.PI)));
      }
    } else {
      for (int layer = 0; layer < LAYERS; layer++) {
        shares[layer] = Bells.angle(Minutiae.turn(turn - LAYER_MIDDLES[layer]));
      }
    }
  }

  /** Gives the cells within three sigma of (u, v) of the cylinder's frame, across and down. */
  private static long around(double u, double v) {
    int left = Math.max(0, (int) Math.ceil((u - SPREAD) / CELL + (CELLS - 1) / 2.0));
    int right = Math.min(CELLS - 1, (int) Math.floor((u + SPREAD) / CELL + (CELLS - 1) / 2.0));
    int top = Math.max(0, (int) Math.ceil((v - SPREAD) / CELL + (CELLS - 1) / 2.0));
    int bottom = Math.min(CELLS - 1, (int) Math.floor((v + SPREAD) / CELL + (CELLS - 1) / 2.0));
    return upTo(COLUMN, right) & ~upTo(COLUMN, left - 1) & upTo(ROW, bottom) & ~upTo(ROW, top - 1);
  }

  /** Adds a neighbour at (u, v) to these cells. */
  private void leave(double u, double v, long cells) {
    for (long left = cells; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      double du = MIDDLES[cell % CELLS] - u;
      double dv = MIDDLES[cell / CELLS] - v;
      add(cell * LAYERS, Bells.place(du * du + dv * dv));
    }
  }

  private static long upTo(long[] cells, int last) {
    return cells[last + 1];
  }

  /** Six layers written out: a loop this short costs more than what it does. */
  private void add(int at, float place) {
    evidence[at] += place * shares[0];
    evidence[at + 1] += place * shares[1];
    evidence[at + 2] += place * shares[2];
    evidence[at + 3] += place * shares[3];
    evidence[at + 4] += place * shares[4];
    evidence[at + 5] += place * shares[5];
  }

  /** Whole numbers order as floats above 0 do; subtracting them needs no guess at the answer. */
  private void write(long[] bits, int at, long inside) {
    long first = 0;
    long second = 0;
    long third = 0;
    long fourth = 0;
    long fifth = 0;
    long sixth = 0;
    for (long left = inside; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      int from = cell * LAYERS;
      first |= on(from) << cell;
      second |= on(from + 1) << cell;
      third |= on(from + 2) << cell;
      fourth |= on(from + 3) << cell;
      fifth |= on(from + 4) << cell;
      sixth |= on(from + 5) << cell;
    }
    bits[at] = first;
    bits[at + 1] = second;
    bits[at + 2] = third;
    bits[at + 3] = fourth;
    bits[at + 4] = fifth;
    bits[at + 5] = sixth;
  }

  private long on(int at) {
    int sign = (LAST_OFF - Float.floatToRawIntBits(evidence[at])) >>> 31;
    return sign;
  }

  private static double[] middles() {
    double[] middles = new double[CELLS];
    for (int i = 0; i < CELLS; i++) {
      middles[i] = Cylinders.middle(i);
    }
    return middles;
  }

  private static double[] layerMiddles() {
    double[] middles = new double[LAYERS];
    for (int layer = 0; layer < LAYERS; layer++) {
      middles[layer] = -Math.PI + (layer + 0.5) * 2 * Math.PI / LAYERS;
    }
    return middles;
  }

  /** Gives at i the cells of the first i columns, or rows. */
  private static long[] upTo(boolean columns) {
    long[] cells = new long[CELLS + 1];
    for (int i = 0; i < CELLS; i++) {
      cells[i + 1] = cells[i] | (columns ? 0x0101_0101_0101_0101L << i : 0xffL << (CELLS * i));
    }
    return cells;
  }

  private static int lastOff() {
    float level = (float) CylinderConstants.CELL_LEVEL;
    while (level >= CylinderConstants.CELL_LEVEL) {
      level = Math.nextDown(level);
    }
    while (Math.nextUp(level) < CylinderConstants.CELL_LEVEL) {
      level = Math.nextUp(level);
    }
    return Float.floatToRawIntBits(level);
  }
}
