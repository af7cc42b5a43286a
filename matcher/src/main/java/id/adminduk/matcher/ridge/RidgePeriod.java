package id.adminduk.matcher.ridge;

/**
 * Tells how far apart the ridges lie, in pixels.
 *
 * <p>At the points of a grid the grey is averaged along the ridge into a signature across it, and
 * the period is where the signature agrees best with itself moved. Points are smoothed over each
 * other by how well they agree.
 */
final class RidgePeriod {

  private static final int LENGTH = 2 * RidgeConstants.PERIOD_REACH + 1;

  private RidgePeriod() {}

  static Plane of(Plane even, Plane mask, RidgeDirection direction) {
    int pitch = RidgeConstants.PERIOD_PITCH;
    int columns = even.width() / pitch + 1;
    int rows = even.height() / pitch + 1;
    Plane weighted = Plane.empty(columns, rows);
    Plane weights = Plane.empty(columns, rows);
    double usual = 1e-3;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int x = Math.min(column * pitch, even.width() - 1);
        int y = Math.min(row * pitch, even.height() - 1);
        int i = row * columns + column;
        if (mask.at(x, y) > 0) {
          double[] found = measure(signature(even, x, y, direction.at(x, y)));
          weighted.values()[i] = (float) (found[0] * found[1]);
          weights.values()[i] = (float) found[1];
        }
        weighted.values()[i] += (float) (usual * RidgeConstants.USUAL_PERIOD);
        weights.values()[i] += (float) usual;
      }
    }
    return spread(
        weighted.smoothed(RidgeConstants.PERIOD_SIGMA),
        weights.smoothed(RidgeConstants.PERIOD_SIGMA),
        even);
  }

  private static Plane spread(Plane weighted, Plane weights, Plane like) {
    for (int i = 0; i < weights.values().length; i++) {
      weighted.values()[i] /= weights.values()[i];
    }
    Plane period = Plane.empty(like.width(), like.height());
    double pitch = RidgeConstants.PERIOD_PITCH;
    for (int y = 0; y < like.height(); y++) {
      for (int x = 0; x < like.width(); x++) {
        period.values()[y * like.width() + x] = weighted.between(x / pitch, y / pitch);
      }
    }
    return period;
  }

  private static double[] signature(Plane even, int x, int y, double direction) {
    double alongX = Math.cos(direction);
    double alongY = Math.sin(direction);
    double[] signature = new double[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      int across = i - RidgeConstants.PERIOD_REACH;
      for (int along = -RidgeConstants.PERIOD_HALF_WIDTH;
          along <= RidgeConstants.PERIOD_HALF_WIDTH;
          along++) {
        signature[i] +=
            even.between(
                x + along * alongX - across * alongY, y + along * alongY + across * alongX);
      }
    }
    return signature;
  }

  /** Gives the period and how well the signature repeats with it, 0 to 1. */
  private static double[] measure(double[] signature) {
    double mean = 0;
    for (double value : signature) {
      mean += value / LENGTH;
    }
    double[] agreement = new double[RidgeConstants.MAX_PERIOD + 2];
    for (int shift = RidgeConstants.MIN_PERIOD - 1; shift < agreement.length; shift++) {
      agreement[shift] = agreement(signature, mean, shift);
    }
    for (int shift = RidgeConstants.MIN_PERIOD; shift <= RidgeConstants.MAX_PERIOD; shift++) {
      double before = agreement[shift - 1];
      double here = agreement[shift];
      double after = agreement[shift + 1];
      // The first peak is the period; later ones are its multiples.
      if (here > 0.2 && here >= before && here > after) {
        double vertex = 0.5 * (before - after) / (before - 2 * here + after);
        return new double[] {shift + vertex, here * here};
      }
    }
    return new double[] {RidgeConstants.USUAL_PERIOD, 0};
  }

  private static double agreement(double[] signature, double mean, int shift) {
    double product = 0;
    double first = 1e-6;
    double second = 1e-6;
    for (int i = 0; i + shift < LENGTH; i++) {
      double a = signature[i] - mean;
      double b = signature[i + shift] - mean;
      product += a * b;
      first += a * a;
      second += b * b;
    }
    return product / Math.sqrt(first * second);
  }
}
