package id.adminduk.matcher.cylinder;

/**
 * Tells which cells of a cylinder lie in the hull, all cells of one side of it at once.
 *
 * <p>How far a cell lies beyond a side changes evenly from cell to cell, so it is added up instead
 * of computed; where rounding could decide, and round the corners, {@link Hull#holds} decides. Only
 * sides within a cylinder's radius of its centre are looked at.
 */
final class HullSides {

  private static final int CELLS = CylinderConstants.CELLS;

  /** Far above the rounding of these sums (1e-9), far below a pixel times the shortest side. */
  private static final double DOUBT = 1e-4;

  /** One pixel more than a cell can lie from the centre. */
  private static final double SURELY_WITHIN = CylinderConstants.RADIUS + 1;

  private static final double MARGIN = CylinderConstants.HULL_MARGIN;
  private static final double[] U = new double[CELLS * CELLS];
  private static final double[] V = new double[CELLS * CELLS];

  static {
    for (int cell = 0; cell < U.length; cell++) {
      U[cell] = Cylinders.middle(cell % CELLS);
      V[cell] = Cylinders.middle(cell / CELLS);
    }
  }

  private final Hull hull;
  private final double[] dx;
  private final double[] dy;
  private final double[] length;

  /** Cells surely inside of every side, surely in the margin of one, surely beyond it. */
  private long within;

  private long margin;
  private long beyond;

  HullSides(Hull hull) {
    this.hull = hull;
    int corners = hull.x().length;
    dx = new double[corners];
    dy = new double[corners];
    length = new double[corners];
    for (int i = 0; i < corners; i++) {
      int next = i + 1 == corners ? 0 : i + 1;
      dx[i] = hull.x()[next] - hull.x()[i];
      dy[i] = hull.y()[next] - hull.y()[i];
      length[i] = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
    }
  }

  /** Gives the cells in the hull of the cylinder at (x, y), turned by this cosine and sine. */
  long inside(double x, double y, double cos, double sin) {
    within = Cylinders.DISC;
    margin = 0;
    beyond = 0;
    if (dx.length < 3) {
      within = 0;
    }
    for (int i = 0; i < dx.length && dx.length >= 3; i++) {
      double ax = x - hull.x()[i];
      double ay = y - hull.y()[i];
      double outwards = dy[i] * ax - dx[i] * ay;
      if (!(outwards < -SURELY_WITHIN * length[i])) {
        look(i, outwards, ax * dx[i] + ay * dy[i], cos, sin);
      }
    }
    long inside = (within | margin) & ~beyond;
    for (long left = Cylinders.DISC & ~(within | margin | beyond); left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      double u = U[cell];
      double v = V[cell];
      if (hull.holds(x + cos * u - sin * v, y + sin * u + cos * v)) {
        inside |= left & -left;
      }
    }
    return inside;
  }

  /** Sorts the cells by one side: how far beyond it they lie, and whether beside its length. */
  private void look(int side, double outwards, double along, double cos, double sin) {
    double outU = dy[side] * cos - dx[side] * sin;
    double outV = -dy[side] * sin - dx[side] * cos;
    double alongU = dx[side] * cos + dy[side] * sin;
    double alongV = dy[side] * cos - dx[side] * sin;
    double end = length[side] * length[side];
    double far = MARGIN * length[side];
    long inner = 0;
    long near = 0;
    long out = 0;
    for (long left = Cylinders.DISC; left != 0; left &= left - 1) {
      int cell = Long.numberOfTrailingZeros(left);
      double off = outwards + outU * U[cell] + outV * V[cell];
      double at = along + alongU * U[cell] + alongV * V[cell];
      long bit = left & -left;
      inner |= off < -DOUBT ? bit : 0;
      out |= off > far + DOUBT ? bit : 0;
      near |= off > DOUBT && off < far - DOUBT && at > DOUBT && at < end - DOUBT ? bit : 0;
    }
    within &= inner;
    margin |= near;
    beyond |= out;
  }
}
