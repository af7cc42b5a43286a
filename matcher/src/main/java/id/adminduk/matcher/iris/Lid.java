package id.adminduk.matcher.iris;

/**
 * One lid's edge as a parabola, in pixels: the level at which it crosses the middle of the iris,
 * its slant and its bow.
 */
record Lid(double middleX, double y0, double slant, double bow) {

  double y(double x) {
    double dx = x - middleX;
    return y0 + slant * dx + bow * dx * dx;
  }

  /** Searches the strongest change of light along parabolas over the iris. */
  static Lid find(Grid grid, Circle pupil, Circle rim, boolean upper) {
    double side = upper ? -1 : 1;
    double radius = rim.radius();
    Lid best = new Lid(rim.x(), rim.y() + side * 1.2 * radius, 0, 0);
    double bestRise = IrisConstants.LID_LEAST_RISE;
    double step = Math.max(1, radius / 50);
    for (double far = IrisConstants.LID_NEAREST * radius; far <= 1.05 * radius; far += step) {
      for (double slant = -0.3; slant <= 0.31; slant += 0.15) {
        for (double bend = 0; bend <= 0.61; bend += 0.15) {
          Lid lid = new Lid(rim.x(), rim.y() + side * far, slant, -side * bend / radius);
          double rise = lid.rise(grid, pupil, rim, side * Math.max(2, radius / 25));
          if (rise > bestRise) {
            bestRise = rise;
            best = lid;
          }
        }
      }
    }
    return best;
  }

  /** Mean rise from the ball to the skin, over the part of the curve inside the rim. */
  private double rise(Grid grid, Circle pupil, Circle rim, double reach) {
    double sum = 0;
    int count = 0;
    for (int i = -12; i <= 12; i++) {
      double x = rim.x() + 0.075 * i * rim.radius();
      double y = y(x);
      if (Math.hypot(x - rim.x(), y - rim.y()) < rim.radius()) {
        if (Math.hypot(x - pupil.x(), y - pupil.y()) < 1.2 * pupil.radius()) {
          return 0;
        }
        double change = grid.sample(x, y + reach) - grid.sample(x, y - reach);
        sum += Math.clamp(change, -IrisConstants.LID_RISE_CAP, IrisConstants.LID_RISE_CAP);
        count++;
      }
    }
    return count < 7 ? 0 : sum / count;
  }
}
