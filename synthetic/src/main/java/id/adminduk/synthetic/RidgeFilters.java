package id.adminduk.synthetic;

/**
 * Bank of oriented ridge filters, computed once for all fingers.
 *
 * <p>Gabor kernels as in the SFinGe method (Cappelli, Maltoni and others, 2000), sampled at half of
 * 500 dpi: a ridge period is then 3.6 to 6 pixels and a 15 x 15 kernel covers three of them, four
 * times cheaper in area and four in kernel than at full resolution. 36 directions x 14 periods x
 * 225 floats = 0.45 MB.
 */
final class RidgeFilters {
  static final int RADIUS = 7;
  private static final int SIDE = 2 * RADIUS + 1;
  private static final int DIRECTIONS = 36;
  private static final double SHORTEST = 3.5;
  private static final double STEP = 0.2;
  private static final int PERIODS = 14;
  private static final float[][] KERNELS = kernels();

  private RidgeFilters() {}

  /** Finds the kernel for a direction (radians, image axes) and a period (half-scale pixels). */
  static float[] kernel(double direction, double period) {
    int turn = Math.floorMod((int) Math.round(direction / Math.PI * DIRECTIONS), DIRECTIONS);
    int width = Math.clamp(Math.round((period - SHORTEST) / STEP), 0, PERIODS - 1);
    return KERNELS[width * DIRECTIONS + turn];
  }

  /** Applies a kernel around the pixel at index {@code centre} of a raster of the given width. */
  static float apply(float[] kernel, float[] raster, int centre, int width) {
    float sum = 0;
    int start = centre - RADIUS * width - RADIUS;
    for (int row = 0, k = 0; row < SIDE; row++, start += width) {
      for (int i = start; i < start + SIDE; i++) {
        sum += kernel[k++] * raster[i];
      }
    }
    return sum;
  }

  private static float[][] kernels() {
    float[][] all = new float[DIRECTIONS * PERIODS][];
    for (int i = 0; i < all.length; i++) {
      double period = SHORTEST + STEP * Math.floorDiv(i, DIRECTIONS);
      all[i] = kernelOf(Math.PI * (i % DIRECTIONS) / DIRECTIONS, period);
    }
    return all;
  }

  /** Builds one kernel without response to constant grey, gain 1 for its own ridge pattern. */
  private static float[] kernelOf(double direction, double period) {
    double[] wave = new double[SIDE * SIDE];
    double[] bell = new double[SIDE * SIDE];
    double waveSum = 0;
    double bellSum = 0;
    for (int i = 0; i < wave.length; i++) {
      double x = i % SIDE - RADIUS;
      double y = i / SIDE - RADIUS;
      double along = x * Math.cos(direction) + y * Math.sin(direction);
      double across = y * Math.cos(direction) - x * Math.sin(direction);
      double spreadAlong = 0.62 * period;
      double spreadAcross = 0.5 * period;
      bell[i] =
          Math.exp(
              -along * along / (2 * spreadAlong * spreadAlong)
                  - across * across / (2 * spreadAcross * spreadAcross));
      wave[i] = Math.cos(2 * Math.PI * across / period);
      waveSum += bell[i] * wave[i];
      bellSum += bell[i];
    }
    double gain = 0;
    for (int i = 0; i < wave.length; i++) {
      gain += bell[i] * (wave[i] - waveSum / bellSum) * wave[i];
    }
    float[] kernel = new float[wave.length];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (bell[i] * (wave[i] - waveSum / bellSum) / gain);
    }
    return kernel;
  }
}
