package id.adminduk.synthetic;

/** The two lids as curves over the eye; lengths in pixels from the middle of the iris, y down. */
final class Lids {
  private final double half;
  private final double upper;
  private final double lower;
  private final double middle;
  private final double slant;
  private final double crease;

  Lids(Chance eye, Chance shot, double iris, int temporal) {
    this.half = iris * eye.uniform(2.0, 2.25);
    double wide = shot.normal() * 0.05;
    this.upper = iris * Math.clamp(eye.uniform(0.82, 0.98) + wide, 0.72, 1.1);
    this.lower = iris * Math.clamp(eye.uniform(0.98, 1.1) + wide / 2, 0.9, 1.2);
    this.middle = temporal * -0.1 * iris;
    this.slant = temporal * eye.uniform(-0.09, -0.02);
    this.crease = iris * eye.uniform(0.18, 0.4);
  }

  double upperEdge(double x) {
    return slant * x - upper * bow(x, 2.2) + 0.12 * upper;
  }

  double lowerEdge(double x) {
    return slant * x + lower * bow(x, 2.0) - 0.02 * lower;
  }

  double left() {
    return middle - half;
  }

  double right() {
    return middle + half;
  }

  private double bow(double x, double power) {
    double share = Math.min(1, Math.abs((x - middle) / half));
    return 1 - Math.pow(share, power);
  }

  /** Gives below 1 inside the opening, above 1 on skin; smooth over the edge. */
  double opening(double x, double y) {
    double over = (upperEdge(x) - y) / 60;
    double under = (y - lowerEdge(x)) / 60;
    return 1 + Math.max(over, under);
  }

  double belowUpper(double x, double y) {
    return Math.max(0, y - upperEdge(x));
  }

  /** Darkens the lid's edge and its crease, grey levels. */
  double fold(double x, double y) {
    double above = upperEdge(x) - y;
    double under = y - lowerEdge(x);
    double rim = 40 * Math.exp(-Math.max(0, above) / 5) * (above > -2 ? 1 : 0);
    double line =
        34 * Math.exp(-square((above - crease) / 6))
            + 10 * Math.exp(-square((above - crease) / 22));
    double bag = 10 * Math.exp(-square((under - crease * 1.2) / 16));
    // Beyond the corners the lids are one skin: no line runs on to the temple.
    double eye = 1 - RidgeFlow.rise(Math.abs(x - middle) / half, 0.85, 1.12);
    return eye * fold(above, under, rim, line, bag);
  }

  private static double fold(double above, double under, double rim, double line, double bag) {
    return (above > 0 ? Math.max(rim, line) : 0)
        + (under > 0 ? bag - 16 * Math.exp(-under / 5) : 0);
  }

  private static double square(double value) {
    return value * value;
  }
}
