package id.adminduk.matcher.iris;

/** Filters one closed row with a log-Gabor wave (Field 1987), which is blind to even light. */
final class LogGabor {
  private static final int LENGTH = RubberSheet.COLUMNS;
  private static final double[] GAIN = new double[LENGTH];

  static {
    double centre = 1.0 / IrisConstants.WAVELENGTH;
    double width = Math.log(IrisConstants.SIGMA_ON_F);
    for (int i = 1; i < LENGTH / 2; i++) {
      double off = Math.log((double) i / LENGTH / centre);
      GAIN[i] = Math.exp(-off * off / (2 * width * width));
    }
  }

  private LogGabor() {}

  /** Answers with real and imaginary part, both of the row's length. */
  static double[][] filter(double[] row) {
    double[] real = row.clone();
    double[] imaginary = new double[LENGTH];
    transform(real, imaginary, false);
    for (int i = 0; i < LENGTH; i++) {
      real[i] *= GAIN[i];
      imaginary[i] *= GAIN[i];
    }
    transform(real, imaginary, true);
    return new double[][] {real, imaginary};
  }

  /** Fast Fourier transform in place (Cooley and Tukey 1965); the inverse is not divided by n. */
  private static void transform(double[] real, double[] imaginary, boolean inverse) {
    for (int i = 1, j = 0; i < LENGTH; i++) {
      int bit = LENGTH >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
    for (int size = 2; size <= LENGTH; size <<= 1) {
      double angle = 2 * Math.PI / size * (inverse ? 1 : -1);
      for (int start = 0; start < LENGTH; start += size) {
        for (int k = 0; k < size / 2; k++) {
          butterfly(real, imaginary, start + k, start + k + size / 2, angle * k);
        }
      }
    }
  }

  private static void butterfly(double[] re, double[] im, int a, int b, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double x = re[b] * cos - im[b] * sin;
    double y = re[b] * sin + im[b] * cos;
    re[b] = re[a] - x;
    im[b] = im[a] - y;
    re[a] += x;
    im[a] += y;
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
