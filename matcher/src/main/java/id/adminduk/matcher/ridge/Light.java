package id.adminduk.matcher.ridge;

import java.util.Arrays;

/** Evens out light and pressure, and finds where the finger lies. */
final class Light {

  private Light() {}

  /** Gives each pixel as deviations from the brightness around it: about -2 ridge to 2 valley. */
  static Plane evened(Plane grey) {
    Plane mean = grey.smoothed(RidgeConstants.LIGHT_SIGMA);
    Plane deviation = deviation(grey, mean, RidgeConstants.LIGHT_SIGMA);
    Plane even = Plane.empty(grey.width(), grey.height());
    for (int i = 0; i < even.values().length; i++) {
      double scale = Math.max(RidgeConstants.NOISE_FLOOR, deviation.values()[i]);
      double level = (grey.values()[i] - mean.values()[i]) / scale;
      even.values()[i] = (float) Math.clamp(level, -3, 3);
    }
    return even;
  }

  /**
   * Gives 1 on the finger and 0 beside it: where the grey varies as ridges do.
   *
   * <p>The deviation is taken closely and then averaged as a geometric mean: a single strong edge,
   * such as the rim of the glass, does not make its wide surroundings skin.
   */
  static Plane mask(Plane grey) {
    Plane mean = grey.smoothed(4);
    Plane deviation = deviation(grey, mean, RidgeConstants.CLOSE_SIGMA);
    for (int i = 0; i < deviation.values().length; i++) {
      deviation.values()[i] = (float) Math.log(1 + deviation.values()[i]);
    }
    deviation = deviation.smoothed(RidgeConstants.SKIN_SIGMA);
    for (int i = 0; i < deviation.values().length; i++) {
      deviation.values()[i] = (float) Math.expm1(deviation.values()[i]);
    }
    float strong = percentile(deviation, 0.95);
    double limit = Math.max(RidgeConstants.NOISE_FLOOR, RidgeConstants.SKIN_SHARE * strong);
    Plane skin = Plane.empty(grey.width(), grey.height());
    for (int i = 0; i < skin.values().length; i++) {
      skin.values()[i] = deviation.values()[i] >= limit ? 1 : 0;
    }
    Plane smooth = skin.smoothed(RidgeConstants.SKIN_SIGMA);
    for (int i = 0; i < skin.values().length; i++) {
      skin.values()[i] = smooth.values()[i] >= RidgeConstants.MASK_LEVEL ? 1 : 0;
    }
    return skin;
  }

  private static Plane deviation(Plane grey, Plane mean, double sigma) {
    Plane squares = Plane.empty(grey.width(), grey.height());
    for (int i = 0; i < squares.values().length; i++) {
      float off = grey.values()[i] - mean.values()[i];
      squares.values()[i] = off * off;
    }
    Plane deviation = squares.smoothed(sigma);
    for (int i = 0; i < deviation.values().length; i++) {
      deviation.values()[i] = (float) Math.sqrt(Math.max(0, deviation.values()[i]));
    }
    return deviation;
  }

  private static float percentile(Plane plane, double share) {
    float[] sorted = plane.values().clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
