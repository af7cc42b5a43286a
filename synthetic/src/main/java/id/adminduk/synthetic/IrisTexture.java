package id.adminduk.synthetic;

/**
 * The pattern of one iris in its own coordinates: angle round the pupil, depth from pupil to rim.
 *
 * <p>Constant for life; pupil size only stretches it (the rubber sheet of Daugman 1993). Built from
 * radial fibres that meander, crypts near the collarette and rim furrows, each a periodic random
 * field, so two eyes share nothing but style. Twins and the two eyes of one person differ too.
 */
final class IrisTexture {
  private static final double TURN = 2 * Math.PI;

  private final SmoothField fibres;
  private final SmoothField fineFibres;
  private final SmoothField clouds;
  private final SmoothField crypts;
  private final SmoothField meander;
  private final SmoothField collarette;
  private final double base;

  IrisTexture(Chance eye) {
    this.fibres = round(eye.child(1), 96, 0.11);
    this.fineFibres = round(eye.child(2), 190, 0.06);
    this.clouds = round(eye.child(3), 22, 0.14);
    this.crypts = round(eye.child(4), 56, 0.09);
    this.meander = round(eye.child(5), 24, 0.2);
    this.collarette = round(eye.child(6), 12, 1);
    this.base = eye.child(7).uniform(98, 122);
  }

  /** A field that closes after one turn; depth cells are given in parts of the iris width. */
  private static SmoothField round(Chance chance, int cellsAround, double depthCell) {
    return new SmoothField(chance, 1, cellsAround, (int) Math.ceil(1 / depthCell) + 4) {
      @Override
      double at(double angle, double depth) {
        return super.at(angle / TURN * cellsAround, depth / depthCell + 1);
      }
    };
  }

  /**
   * Gives the near-infrared grey level.
   *
   * @param angle radians, any turn
   * @param depth 0 at the pupil to 1 at the rim
   */
  double grey(double angle, double depth) {
    double bent = angle + 0.03 * meander.at(angle, depth);
    double ring = 0.3 + 0.035 * collarette.at(angle, 0);
    double edge = Math.exp(-square((depth - ring) / 0.06));
    double inner = RidgeFlow.rise(ring - depth, -0.03, 0.05);
    double crypt = RidgeFlow.rise(crypts.at(angle, depth), 0.9, 1.8) * (0.4 + 0.6 * (1 - inner));
    return base
        + 12 * fibres.at(bent, depth) * (0.7 + 0.5 * (1 - inner))
        + 7 * fineFibres.at(bent, depth)
        + 4 * clouds.at(angle, depth)
        + 12 * edge
        - 8 * inner
        - 24 * crypt
        - 30 * RidgeFlow.rise(depth, 0.88, 1.0);
  }

  private static double square(double value) {
    return value * value;
  }
}
