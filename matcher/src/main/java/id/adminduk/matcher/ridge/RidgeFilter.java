package id.adminduk.matcher.ridge;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Filters along the ridges: a wave across, a bell along, tuned to direction and period.
 *
 * <p>Works in whole numbers, because the just-in-time compiler vectorises their sums (the order of
 * adding does not matter) and those of floats not: four times as fast. Computed at every second
 * pixel of every second row, see {@link HalfGrid}: four times as fast again.
 */
final class RidgeFilter {

  /** One tuned filter of (2 radius + 1) squared taps. */
  @SuppressWarnings("ArrayRecordComponent") // Made here, read here.
  private record Kernel(int radius, int[] taps) {}

  private static final int WAVES =
      (int) Math.ceil((RidgeConstants.MAX_PERIOD + 1) / RidgeConstants.PERIOD_STEP);

  /** Every tuning that was ever needed; a kernel made twice is the same kernel. */
  private static final AtomicReferenceArray<@Nullable Kernel> KERNELS =
      new AtomicReferenceArray<>(RidgeConstants.FLOWS * WAVES);

  /** Grey levels of one deviation, and weight of the sum of all taps, as whole numbers. */
  private static final float GREY_UNIT = 256;

  private static final double TAP_UNIT = 1 << 16;

  /** Below the share of one pixel in the square that the mask is looked for in. */
  private static final float NOTHING = 1e-3f;

  /** Output of a perfect wave of one deviation, about 1. */
  private static final double GAIN = 3;

  private RidgeFilter() {}

  static Plane along(Plane even, Plane mask, RidgeDirection direction, Plane period) {
    int width = even.width();
    int height = even.height();
    int[] grey = new int[even.values().length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = Math.round(even.values()[i] * GREY_UNIT);
    }
    Plane near = mask.box(HalfGrid.REACH);
    Plane half = HalfGrid.empty(width, height);
    for (int row = 0; row < half.height(); row++) {
      for (int column = 0; column < half.width(); column++) {
        int x = Math.min(2 * column, width - 1);
        int y = Math.min(2 * row, height - 1);
        int i = y * width + x;
        if (near.values()[i] > NOTHING) {
          Kernel kernel = kernel(direction.at(x, y), period.values()[i]);
          half.values()[row * half.width() + column] = apply(kernel, grey, x, y, width, height);
        }
      }
    }
    Plane ridges = HalfGrid.whole(half, width, height);
    for (int i = 0; i < grey.length; i++) {
      ridges.values()[i] *= mask.values()[i];
    }
    return ridges;
  }

  private static float apply(Kernel kernel, int[] grey, int x, int y, int width, int height) {
    int radius = kernel.radius();
    int top = Math.max(-radius, -y);
    int bottom = Math.min(radius, height - 1 - y);
    int left = Math.max(-radius, -x);
    int count = Math.min(radius, width - 1 - x) - left + 1;
    int side = 2 * radius + 1;
    long sum = 0;
    for (int dy = top; dy <= bottom; dy++) {
      int from = (y + dy) * width + x + left;
      sum += row(grey, from, kernel.taps(), (dy + radius) * side + radius + left, count);
    }
    return (float) (sum / (GREY_UNIT * TAP_UNIT));
  }

  private static int row(int[] grey, int from, int[] taps, int first, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += grey[from + i] * taps[first + i];
    }
    return sum;
  }

  private static Kernel kernel(double direction, double period) {
    int flow = (int) Math.round(direction / Math.PI * RidgeConstants.FLOWS);
    int bounded = Math.floorMod(flow, RidgeConstants.FLOWS);
    int wave = (int) Math.round(period / RidgeConstants.PERIOD_STEP);
    int place = bounded * WAVES + wave;
    Kernel known = KERNELS.get(place);
    if (known != null) {
      return known;
    }
    Kernel made = make(bounded, wave);
    KERNELS.set(place, made);
    return made;
  }

  private static Kernel make(int flow, int wave) {
    double period = wave * RidgeConstants.PERIOD_STEP;
    double angle = flow * Math.PI / RidgeConstants.FLOWS;
    double along = RidgeConstants.ALONG * period;
    double across = RidgeConstants.ACROSS * period;
    int radius = (int) Math.ceil(RidgeConstants.KERNEL_REACH * along);
    int side = 2 * radius + 1;
    double[] waves = new double[side * side];
    double[] bells = new double[side * side];
    double waveSum = 0;
    double bellSum = 0;
    for (int i = 0; i < waves.length; i++) {
      int dx = i % side - radius;
      int dy = i / side - radius;
      double u = dx * Math.cos(angle) + dy * Math.sin(angle);
      double v = -dx * Math.sin(angle) + dy * Math.cos(angle);
      bells[i] = Math.exp(-0.5 * (u * u / (along * along) + v * v / (across * across)));
      waves[i] = bells[i] * Math.cos(2 * Math.PI * v / period);
      waveSum += waves[i];
      bellSum += bells[i];
    }
    double norm = 0;
    for (int i = 0; i < waves.length; i++) {
      // Without the mean of the wave, flat grey gives nothing.
      waves[i] -= waveSum / bellSum * bells[i];
      norm += Math.abs(waves[i]);
    }
    int[] taps = new int[waves.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = (int) Math.round(waves[i] * GAIN / norm * TAP_UNIT);
    }
    return new Kernel(radius, taps);
  }
}
