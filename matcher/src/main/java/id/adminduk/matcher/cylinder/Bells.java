package id.adminduk.matcher.cylinder;

/** Looks up the two Gaussian bells of the cylinders; the exponential was most of their cost. */
final class Bells {

  private static final double PLACE_VARIANCE =
      CylinderConstants.PLACE_SIGMA * CylinderConstants.PLACE_SIGMA;
  private static final double PLACE_END = 9 * PLACE_VARIANCE;
  private static final int STEPS = 1024;
  private static final double PLACE_STEPS = STEPS / PLACE_END;
  private static final double ANGLE_STEPS = STEPS / Math.PI;

  /** Far above the rounding of a step, 1e-13. */
  private static final double DOUBT = 1e-9;

  private static final float[] PLACE = new float[STEPS + 1];
  private static final float[] ANGLE = new float[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      PLACE[i] =
          (float)
              (Math.exp(-0.5 * PLACE_END * i / STEPS / PLACE_VARIANCE)
                  / (CylinderConstants.PLACE_SIGMA * Math.sqrt(2 * Math.PI)));
      ANGLE[i] = (float) slice(Math.PI * i / STEPS);
    }
  }

  private Bells() {}

  /** Gives the density at this squared distance in pixels; 0 beyond three sigma. */
  static float place(double squared) {
    return squared > PLACE_END ? 0 : PLACE[step(squared * PLACE_STEPS, squared, PLACE_END)];
  }

  /** Gives the mass that an angle this far from a layer's middle, -pi to pi, has in the layer. */
  static float angle(double off) {
    double size = Math.abs(off);
    return ANGLE[step(size * ANGLE_STEPS, size, Math.PI)];
  }

  /** Multiplies where the division would give the same step, which is nearly everywhere. */
  private static int step(double product, double value, double end) {
    int step = (int) product;
    double rest = product - step;
    return rest > DOUBT && rest < 1 - DOUBT ? step : (int) (value / end * STEPS);
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
}
