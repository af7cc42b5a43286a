package id.adminduk.matcher.iris;

/**
 * The true edge of the pupil, which is no circle: a radius for each of 128 directions.
 *
 * <p>The best closed path through the rises round the found circle (dynamic programming), smoothed
 * to the first harmonics, so that a lash or a glint on the edge does not dent it.
 */
final class PupilEdge {
  private static final int ANGLES = 128;

  private PupilEdge() {}

  /** Gives the radius in each direction from the circle's middle, first to the right, then down. */
  static double[] of(Grid grid, Circle circle) {
    int half = Math.max(3, (int) Math.round(IrisConstants.EDGE_PLAY * circle.radius()));
    int steps = 2 * half + 1;
    float[][] rise = new float[ANGLES][steps];
    double reach = Math.max(1.5, 0.05 * circle.radius());
    for (int angle = 0; angle < ANGLES; angle++) {
      double ux = Math.cos(2 * Math.PI * angle / ANGLES);
      double uy = Math.sin(2 * Math.PI * angle / ANGLES);
      for (int step = 0; step < steps; step++) {
        double radius = circle.radius() + step - half;
        float out =
            grid.sample(circle.x() + (radius + reach) * ux, circle.y() + (radius + reach) * uy);
        float in =
            grid.sample(circle.x() + (radius - reach) * ux, circle.y() + (radius - reach) * uy);
        rise[angle][step] = Math.clamp(out - in, 0, IrisConstants.EDGE_RISE_CAP);
      }
    }
    int[] path = bestPath(rise);
    double[] radii = new double[ANGLES];
    for (int angle = 0; angle < ANGLES; angle++) {
      radii[angle] = circle.radius() + path[angle] - half;
    }
    return smooth(radii);
  }

  /** Two rounds: the second starts and ends where the first one passed the seam. */
  private static int[] bestPath(float[][] rise) {
    int[] open = path(rise, -1);
    return path(rise, open[rise.length / 2 - 1]);
  }

  private static int[] path(float[][] rise, int seam) {
    int angles = rise.length;
    int steps = rise[0].length;
    int turn = seam < 0 ? 0 : angles / 2;
    float[] total = new float[steps];
    for (int step = 0; step < steps; step++) {
      total[step] = seam >= 0 && step != seam ? -1e9f : rise[turn % angles][step];
    }
    byte[][] from = new byte[angles][steps];
    for (int i = 1; i < angles; i++) {
      float[] next = new float[steps];
      for (int step = 0; step < steps; step++) {
        int best = 0;
        for (int move = -1; move <= 1; move++) {
          int before = step + move;
          if (before >= 0
              && before < steps
              && total[before] - cost(move) > total[step + best] - cost(best)) {
            best = move;
          }
        }
        from[i][step] = (byte) best;
        next[step] = total[step + best] - cost(best) + rise[(turn + i) % angles][step];
      }
      total = next;
    }
    int step = seam;
    if (seam < 0) {
      step = 0;
      for (int i = 1; i < steps; i++) {
        step = total[i] > total[step] ? i : step;
      }
    }
    int[] path = new int[angles];
    for (int i = angles - 1; i >= 0; i--) {
      path[(turn + i) % angles] = step;
      step += from[i][step];
    }
    return path;
  }

  private static float cost(int move) {
    return move == 0 ? 0 : IrisConstants.EDGE_BEND_COST;
  }

  /** Keeps the mean and the first harmonics. */
  private static double[] smooth(double[] radii) {
    double[] out = new double[ANGLES];
    for (int wave = 0; wave <= IrisConstants.EDGE_HARMONICS; wave++) {
      double cosine = 0;
      double sine = 0;
      for (int i = 0; i < ANGLES; i++) {
        double angle = 2 * Math.PI * wave * i / ANGLES;
        cosine += radii[i] * Math.cos(angle);
        sine += radii[i] * Math.sin(angle);
      }
      double scale = (wave == 0 ? 1.0 : 2.0) / ANGLES;
      for (int i = 0; i < ANGLES; i++) {
        double angle = 2 * Math.PI * wave * i / ANGLES;
        out[i] += scale * (cosine * Math.cos(angle) + sine * Math.sin(angle));
      }
    }
    return out;
  }

  /** Reads a radius between two of the directions; {@code turn} counts whole turns. */
  static double at(double[] radii, double turn) {
    double place = (turn - Math.floor(turn)) * radii.length;
    int left = (int) place % radii.length;
    double share = place - Math.floor(place);
    return (1 - share) * radii[left] + share * radii[(left + 1) % radii.length];
  }
}
