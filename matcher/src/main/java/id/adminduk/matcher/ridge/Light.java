package id.adminduk.matcher.ridge;

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
    deviation = HalfGrid.sampled(deviation);
    for (int i = 0; i < deviation.values().length; i++) {
      deviation.values()[i] = (float) Math.log(1 + deviation.values()[i]);
    }
    deviation = deviation.smoothed(RidgeConstants.SKIN_SIGMA / 2);
    for (int i = 0; i < deviation.values().length; i++) {
      deviation.values()[i] = (float) Math.max(0, Math.expm1(deviation.values()[i]));
    }
    float strong = percentile(deviation, 0.95);
    double limit = Math.max(RidgeConstants.NOISE_FLOOR, RidgeConstants.SKIN_SHARE * strong);
    Plane skin = Plane.empty(deviation.width(), deviation.height());
    for (int i = 0; i < skin.values().length; i++) {
      skin.values()[i] = deviation.values()[i] >= limit ? 1 : 0;
    }
    Plane smooth =
        HalfGrid.whole(skin.smoothed(RidgeConstants.SKIN_SIGMA / 2), grey.width(), grey.height());
    Plane mask = Plane.empty(grey.width(), grey.height());
    for (int i = 0; i < mask.values().length; i++) {
      mask.values()[i] = smooth.values()[i] >= RidgeConstants.MASK_LEVEL ? 1 : 0;
    }
    return mask;
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

  /** Finds what sorting would find, by counting: floats from 0 up order as their bits do. */
  private static float percentile(Plane plane, double share) {
    int wanted = (int) (share * (plane.values().length - 1));
    int[] high = new int[1 << 16];
    for (float value : plane.values()) {
      high[Float.floatToRawIntBits(value) >>> 16]++;
    }
    int upper = 0;
    for (; wanted >= high[upper]; upper++) {
      wanted -= high[upper];
    }
    int[] low = new int[1 << 16];
    for (float value : plane.values()) {
      int bits = Float.floatToRawIntBits(value);
      low[bits & 0xffff] += bits >>> 16 == upper ? 1 : 0;
    }
    int lower = 0;
    for (; wanted >= low[lower]; lower++) {
      wanted -= low[lower];
    }
    return Float.intBitsToFloat((upper << 16) | lower);
  }
}
