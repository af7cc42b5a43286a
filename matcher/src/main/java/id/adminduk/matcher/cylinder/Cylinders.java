package id.adminduk.matcher.cylinder;

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
  private static final double COMMON = CylinderConstants.MIN_COMMON * Long.bitCount(DISC);

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
      shares[layer] = (float) Bells.angle(Minutiae.turn(turn - middle));
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
        float place = (float) Bells.place(du * du + dv * dv);
        int at = (row * CELLS + column) * LAYERS;
        for (int layer = 0; layer < LAYERS; layer++) {
          evidence[at + layer] += place * shares[layer];
        }
      }
    }
  }

  /** Gives 1 for every cell whose middle lies within the radius: 52 of 64. */
  private static long disc() {
    long disc = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      if (Math.hypot(middle(cell % CELLS), middle(cell / CELLS)) <= CylinderConstants.RADIUS) {
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
    if (Long.bitCount(common) < COMMON) {
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
