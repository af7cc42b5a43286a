package id.adminduk.synthetic;

/**
 * Smooth random surface: normal values on a lattice, joined by cubic B-splines.
 *
 * <p>Mean 0, standard deviation about 1 everywhere; it repeats after the lattice's period, which
 * callers choose larger than the image (or equal to the full turn, for an iris).
 */
class SmoothField {
  /** Standard deviation that the spline leaves of unit normals: the 2-D integral of B3 squared. */
  private static final double SPLINE_DEVIATION = 151.0 / 315.0;

  private final float[] knots;
  private final int columns;
  private final int rows;
  private final double perCell;

  /** Spans {@code columns} x {@code rows} cells of {@code cell} units each. */
  SmoothField(Chance chance, double cell, int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    this.perCell = 1 / cell;
    this.knots = new float[columns * rows];
    for (int i = 0; i < knots.length; i++) {
      knots[i] = (float) (chance.normal() / SPLINE_DEVIATION);
    }
  }

  /** Spans at least a square of the given extent. */
  static SmoothField over(Chance chance, double cell, double extent) {
    int cells = (int) Math.ceil(extent / cell) + 4;
    return new SmoothField(chance, cell, cells, cells);
  }

  double at(double x, double y) {
    double u = x * perCell;
    double v = y * perCell;
    int column = (int) Math.floor(u);
    int row = (int) Math.floor(v);
    double fu = u - column;
    double fv = v - row;
    int c0 = Math.floorMod(column - 1, columns);
    int c1 = next(c0, columns);
    int c2 = next(c1, columns);
    int c3 = next(c2, columns);
    double a0 = outer(1 - fu);
    double a1 = inner(fu);
    double a2 = inner(1 - fu);
    double a3 = outer(fu);
    double sum = 0;
    int line = Math.floorMod(row - 1, rows);
    for (int j = 0; j < 4; j++) {
      int at = line * columns;
      double across =
          a0 * knots[at + c0] + a1 * knots[at + c1] + a2 * knots[at + c2] + a3 * knots[at + c3];
      sum += across * weight(j, fv);
      line = next(line, rows);
    }
    return sum;
  }

  private static int next(int index, int period) {
    return index + 1 == period ? 0 : index + 1;
  }

  private static double weight(int knot, double f) {
    return switch (knot) {
      case 0 -> outer(1 - f);
      case 1 -> inner(f);
      case 2 -> inner(1 - f);
      default -> outer(f);
    };
  }

  private static double outer(double f) {
    return f * f * f / 6;
  }

  private static double inner(double f) {
    return (4 - 6 * f * f + 3 * f * f * f) / 6;
  }
}
