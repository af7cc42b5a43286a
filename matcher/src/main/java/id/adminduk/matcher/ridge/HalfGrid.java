package id.adminduk.matcher.ridge;

/**
 * Knows a field at every second pixel of every second row, and reads the others from it.
 *
 * <p>A field that passed a filter for ridges holds no waves shorter than {@link
 * RidgeConstants#MIN_PERIOD} pixels, so samples two pixels apart say everything; cubic
 * interpolation of a wave of nine pixels errs by less than one part in a hundred.
 */
final class HalfGrid {

  /** How far a pixel may lie from the farthest sample that it is read from. */
  static final int REACH = 3;

  /** Catmull-Rom's weights half way between two samples. */
  private static final float NEAR = 9 / 16f;

  private static final float FAR = -1 / 16f;

  private HalfGrid() {}

  /** Makes the grid of a field of this size: sample (i, j) is pixel (2 i, 2 j). */
  static Plane empty(int width, int height) {
    return Plane.empty(width / 2 + 1, height / 2 + 1);
  }

  /** Keeps every second pixel of every second row, and the last ones twice. */
  static Plane sampled(Plane whole) {
    Plane half = empty(whole.width(), whole.height());
    for (int row = 0; row < half.height(); row++) {
      int y = Math.min(2 * row, whole.height() - 1);
      for (int column = 0; column < half.width(); column++) {
        int x = Math.min(2 * column, whole.width() - 1);
        half.values()[row * half.width() + column] = whole.at(x, y);
      }
    }
    return half;
  }

  /** Reads all pixels, width by height of them. */
  static Plane whole(Plane half, int width, int height) {
    Plane rows = Plane.empty(width, half.height());
    for (int row = 0; row < half.height(); row++) {
      int from = row * half.width();
      for (int x = 0; x < width; x++) {
        rows.values()[row * width + x] = read(half.values(), from, 1, half.width(), x);
      }
    }
    Plane whole = Plane.empty(width, height);
    for (int y = 0; y < height; y++) {
      int at = y / 2;
      int last = half.height() - 1;
      int before = Math.max(0, at - 1) * width;
      int next = Math.min(last, at + 1) * width;
      int after = Math.min(last, at + 2) * width;
      for (int x = 0; x < width; x++) {
        float[] values = rows.values();
        whole.values()[y * width + x] =
            (y & 1) == 0
                ? values[at * width + x]
                : NEAR * (values[at * width + x] + values[next + x])
                    + FAR * (values[before + x] + values[after + x]);
      }
    }
    return whole;
  }

  private static float read(float[] values, int from, int step, int count, int pixel) {
    int at = pixel / 2;
    if ((pixel & 1) == 0) {
      return values[from + at * step];
    }
    int before = Math.max(0, at - 1);
    int next = Math.min(count - 1, at + 1);
    int after = Math.min(count - 1, at + 2);
    return NEAR * (values[from + at * step] + values[from + next * step])
        + FAR * (values[from + before * step] + values[from + after * step]);
  }
}
