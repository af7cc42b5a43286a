package id.adminduk.matcher.iris;

import java.util.Arrays;

/**
 * Measures how much brighter it gets across a circle (Daugman's integro-differential operator, by
 * sectors, so that a lid over one sector does not spoil the others).
 */
final class RingEdge {
  private static final int SECTORS = 8;
  private static final int PER_SECTOR = 6;
  private static final double[] COS = new double[SECTORS * PER_SECTOR];
  private static final double[] SIN = new double[SECTORS * PER_SECTOR];

  private static final double[] RIM_COS = new double[IrisConstants.RIM_RAYS];
  private static final double[] RIM_SIN = new double[IrisConstants.RIM_RAYS];

  static {
    for (int i = 0; i < IrisConstants.RIM_RAYS; i++) {
      double span = IrisConstants.RIM_TO - IrisConstants.RIM_FROM;
      double angle =
          Math.toRadians(IrisConstants.RIM_FROM + span * i / (IrisConstants.RIM_RAYS - 1));
      RIM_COS[i] = Math.cos(angle);
      RIM_SIN[i] = Math.sin(angle);
    }
    for (int i = 0; i < COS.length; i++) {
      double angle = 2 * Math.PI * (i + 0.5) / COS.length;
      COS[i] = Math.cos(angle);
      SIN[i] = Math.sin(angle);
    }
  }

  private RingEdge() {}

  /** Mean rise over the best six of eight sectors, grey levels; dark inside counts as positive. */
  static double pupil(Grid grid, Circle circle, double reach) {
    double[] sectors = new double[SECTORS];
    for (int i = 0; i < COS.length; i++) {
      sectors[i / PER_SECTOR] +=
          rise(grid, circle, reach, COS[i], SIN[i], IrisConstants.RISE_CAP) / PER_SECTOR;
    }
    Arrays.sort(sectors);
    double sum = 0;
    for (int i = 2; i < SECTORS; i++) {
      sum += sectors[i];
    }
    return sum / (SECTORS - 2);
  }

  /**
   * Rise at the sides, where lids seldom reach; the weaker side weighs most, because a true rim is
   * seen on both.
   */
  static double rim(Grid grid, Circle circle, double reach) {
    double right = 0;
    double left = 0;
    int rays = IrisConstants.RIM_RAYS;
    for (int i = 0; i < rays; i++) {
      right += rise(grid, circle, reach, RIM_COS[i], RIM_SIN[i], IrisConstants.RIM_RISE_CAP);
      left += rise(grid, circle, reach, -RIM_COS[i], RIM_SIN[i], IrisConstants.RIM_RISE_CAP);
    }
    return (0.7 * Math.min(left, right) + 0.3 * Math.max(left, right)) / rays;
  }

  private static double rise(
      Grid grid, Circle circle, double reach, double ux, double uy, double cap) {
    double x = circle.x();
    double y = circle.y();
    double inner = circle.radius() - reach;
    double outer = circle.radius() + reach;
    double near = circle.radius() - reach / 2;
    double far = circle.radius() + reach / 2;
    if (!grid.holds(x + ux * outer, y + uy * outer)) {
      return 0;
    }
    double change =
        (grid.sample(x + ux * outer, y + uy * outer)
                + grid.sample(x + ux * far, y + uy * far)
                - grid.sample(x + ux * inner, y + uy * inner)
                - grid.sample(x + ux * near, y + uy * near))
            / 2;
    // One white lash root or lamp must not outweigh a ring of true edge.
    return Math.clamp(change, -cap, cap);
  }
}
