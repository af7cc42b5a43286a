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
  static final double CELL = 2 * CylinderConstants.RADIUS / CELLS;
  static final long DISC = disc();
  private static final double COMMON = CylinderConstants.MIN_COMMON * Long.bitCount(DISC);

  /** Builds the cylinders of a finger; any number of minutiae will do, even none. */
  public static Cylinders of(Minutiae minutiae) {
    int count = minutiae.size();
    Cylinders cylinders = new Cylinders(minutiae, new long[LAYERS * count], new long[count]);
    CylinderBuilder builder = new CylinderBuilder(minutiae);
    for (int i = 0; i < count; i++) {
      long inside = builder.inside(i);
      builder.write(i, inside, cylinders.bits, LAYERS * i);
      cylinders.valid[i] = builder.isValid(i, inside) ? inside : 0;
    }
    return cylinders;
  }

  /** Gives the place of the middle of a column or row of cells, in the cylinder's own frame. */
  static double middle(int index) {
    return (index - (CELLS - 1) / 2.0) * CELL;
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
  public double likeness(int own, Cylinders other, int theirs) {
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
