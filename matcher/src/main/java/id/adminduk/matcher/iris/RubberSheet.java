package id.adminduk.matcher.iris;

/**
 * The iris as a rectangle: rows from pupil to rim, columns clockwise from the right (Daugman's
 * rubber sheet); a wide pupil only stretches the rows.
 */
final class RubberSheet {
  static final int ROWS = 16;
  static final int COLUMNS = 256;
  private static final int FINE = 2;

  /** Grey levels, ROWS x COLUMNS. */
  final float[] levels = new float[ROWS * COLUMNS];

  /** True where the iris is seen: no lid, lash, glint, nor outside of the picture. */
  final boolean[] seen = new boolean[ROWS * COLUMNS];

  private RubberSheet() {}

  static RubberSheet of(Grid grid, Eye eye) {
    RubberSheet sheet = new RubberSheet();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        sheet.read(grid, eye, row, column);
      }
    }
    return sheet;
  }

  private void read(Grid grid, Eye eye, int row, int column) {
    float sum = 0;
    boolean whole = true;
    for (int i = 0; i < FINE * FINE; i++) {
      double turn = (column + (i % FINE + 0.5) / FINE - 0.5) / COLUMNS;
      int line = i / FINE;
      double depth = (row + (line + 0.5) / FINE) / ROWS;
      double span = IrisConstants.SHEET_TO - IrisConstants.SHEET_FROM;
      double share = IrisConstants.SHEET_FROM + span * depth;
      double ux = Math.cos(2 * Math.PI * turn);
      double uy = Math.sin(2 * Math.PI * turn);
      double inner = PupilEdge.at(eye.pupilRadii(), turn);
      double radius = inner + share * (eye.rimAt(ux, uy) - inner);
      double x = eye.pupil().x() + radius * ux;
      double y = eye.pupil().y() + radius * uy;
      whole &= grid.holds(x, y) && !eye.isCovered(x, y);
      sum += grid.sample(x, y);
    }
    levels[row * COLUMNS + column] = sum / (FINE * FINE);
    seen[row * COLUMNS + column] = whole;
  }

  /** Takes out lashes (far darker than their row) and glints (far lighter), with a halo. */
  void hideOutliers() {
    boolean[] odd = new boolean[levels.length];
    for (int row = 0; row < ROWS; row++) {
      float[] fair = fairLevels(row);
      for (int column = 0; column < COLUMNS; column++) {
        float level = levels[row * COLUMNS + column] - fair[0];
        odd[row * COLUMNS + column] =
            level < -IrisConstants.LASH_SPREADS * fair[1]
                || level > IrisConstants.GLINT_SPREADS * fair[1];
      }
    }
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        if (odd[row * COLUMNS + column]) {
          hideAround(row, column);
        }
      }
    }
  }

  /** Median and spread (from quartiles) of what is seen, away from lashes, in three rows. */
  private float[] fairLevels(int row) {
    int[] counts = new int[256];
    int total = 0;
    for (int near = Math.max(0, row - 1); near <= Math.min(ROWS - 1, row + 1); near++) {
      for (int column = 0; column < COLUMNS; column++) {
        if (seen[near * COLUMNS + column] && isLashless(column)) {
          counts[Math.clamp((int) levels[near * COLUMNS + column], 0, 255)]++;
          total++;
        }
      }
    }
    float low = level(counts, total * 0.25);
    float high = level(counts, total * 0.75);
    float spread = Math.max(IrisConstants.LEAST_SPREAD, (high - low) * 0.74f);
    return new float[] {level(counts, total * 0.5), spread};
  }

  private static boolean isLashless(int column) {
    return column >= IrisConstants.FAIR_FROM || column <= IrisConstants.FAIR_TO;
  }

  private static float level(int[] counts, double wanted) {
    int seen = 0;
    for (int level = 0; level < counts.length; level++) {
      seen += counts[level];
      if (seen > wanted) {
        return level;
      }
    }
    return 255;
  }

  private void hideAround(int row, int column) {
    for (int dx = -1; dx <= 1; dx++) {
      seen[row * COLUMNS + Math.floorMod(column + dx, COLUMNS)] = false;
    }
  }

  /** Share of the sheet that is seen, 0 to 1. */
  double share() {
    int count = 0;
    for (boolean one : seen) {
      count += one ? 1 : 0;
    }
    return (double) count / seen.length;
  }
}
