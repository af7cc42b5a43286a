package id.adminduk.matcher.cylinder;

/** Looks up the two Gaussian bells of the cylinders; the exponential was most of their cost. */
final class Bells {

  private static final double PLACE_VARIANCE =
      CylinderConstants.PLACE_SIGMA * CylinderConstants.PLACE_SIGMA;
  private static final double PLACE_END = 9 * PLACE_VARIANCE;
  private static final int STEPS = 1024;
  private static final double[] PLACE = new double[STEPS + 1];
  private static final double[] ANGLE = new double[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      PLACE[i] =
          Math.exp(-0.5 * PLACE_END * i / STEPS / PLACE_VARIANCE)
              / (CylinderConstants.PLACE_SIGMA * Math.sqrt(2 * Math.PI));
      ANGLE[i] = slice(Math.PI * i / STEPS);
    }
  }

  private Bells() {}

  /** Gives the density at this squared distance in pixels; 0 beyond three sigma. */
  static double place(double squared) {
    return squared > PLACE_END ? 0 : PLACE[(int) (squared / PLACE_END * STEPS)];
  }

  /** Gives the mass that an angle this far from a layer's middle, -pi to pi, has in the layer. */
  static double angle(double off) {
    return ANGLE[(int) (Math.abs(off) / Math.PI * STEPS)];
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
