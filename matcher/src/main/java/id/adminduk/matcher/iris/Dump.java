package id.adminduk.matcher.iris;

/** Turns intermediate results into grey pictures for the log; does nothing when nobody listens. */
final class Dump {

  private Dump() {}

  static void grid(IrisLog log, String step, Grid grid) {
    if (!log.equals(IrisLog.NONE)) {
      log.picture(step, grid.width, grid.height, bytes(grid.levels));
    }
  }

  static void eye(IrisLog log, String step, Grid grid, Eye eye) {
    if (log.equals(IrisLog.NONE)) {
      return;
    }
    Grid drawn = grid.copy();
    for (int i = 0; i < 720; i++) {
      double ux = Math.cos(2 * Math.PI * i / 720);
      double uy = Math.sin(2 * Math.PI * i / 720);
      double radius = PupilEdge.at(eye.pupilRadii(), i / 720.0);
      dot(drawn, eye.pupil().x() + radius * ux, eye.pupil().y() + radius * uy);
      dot(drawn, eye.rim().x() + eye.rim().radius() * ux, eye.rim().y() + eye.rim().radius() * uy);
      double x = eye.rim().x() + (i - 360) / 360.0 * eye.rim().radius();
      dot(drawn, x, eye.upper().y(x));
      dot(drawn, x, eye.lower().y(x));
    }
    grid(log, step, drawn);
  }

  private static void dot(Grid grid, double x, double y) {
    if (grid.holds(x, y)) {
      grid.levels[(int) Math.round(y) * grid.width + (int) Math.round(x)] = 255;
    }
  }

  /** What is not seen is black. */
  static void sheet(IrisLog log, String step, RubberSheet sheet) {
    if (log.equals(IrisLog.NONE)) {
      return;
    }
    float[] levels = sheet.levels.clone();
    for (int i = 0; i < levels.length; i++) {
      levels[i] = sheet.seen[i] ? levels[i] : 0;
    }
    log.picture(step, RubberSheet.COLUMNS, RubberSheet.ROWS, bytes(levels));
  }

  /** Bits are black and white, masked ones grey; sixteen rows of 128. */
  static void code(IrisLog log, String step, IrisCode code) {
    if (log.equals(IrisLog.NONE)) {
      return;
    }
    byte[] grey = new byte[IrisCode.BITS];
    for (int i = 0; i < grey.length; i++) {
      boolean counts = (code.maskWords()[i >> 6] >>> (i & 63) & 1) != 0;
      boolean set = (code.codeWords()[i >> 6] >>> (i & 63) & 1) != 0;
      grey[i] = (byte) (counts ? set ? 255 : 0 : 128);
    }
    log.picture(step, IrisCode.PLACES, IrisCode.BITS / IrisCode.PLACES, grey);
  }

  private static byte[] bytes(float[] levels) {
    byte[] grey = new byte[levels.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) Math.clamp(Math.round(levels[i]), 0, 255);
    }
    return grey;
  }
}
