package id.adminduk.matcher.ridge;

import id.adminduk.formats.GreyRaster;

/**
 * A grey image or a field over it, row by row; every step of the pipeline reads and makes these.
 *
 * @param width pixels at 500 dpi, at least 1
 * @param height the same
 * @param values width x height, in the unit of the step that made it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from step to step, never compared.
record Plane(int width, int height, float[] values) {

  static Plane empty(int width, int height) {
    return new Plane(width, height, new float[width * height]);
  }

  /** Reads an image and brings it to 500 dpi by bilinear interpolation; 0 black to 255 white. */
  static Plane of(GreyRaster raster, double dpi) {
    double step = dpi / RidgeConstants.DPI;
    int width = Math.max(1, (int) Math.round(raster.width() / step));
    int height = Math.max(1, (int) Math.round(raster.height() / step));
    Plane plane = empty(width, height);
    for (int y = 0; y < height; y++) {
      double v = Math.clamp((y + 0.5) * step - 0.5, 0, raster.height() - 1.0);
      int top = (int) v;
      int bottom = Math.min(top + 1, raster.height() - 1);
      float fv = (float) (v - top);
      for (int x = 0; x < width; x++) {
        double u = Math.clamp((x + 0.5) * step - 0.5, 0, raster.width() - 1.0);
        int left = (int) u;
        int right = Math.min(left + 1, raster.width() - 1);
        float fu = (float) (u - left);
        float above = raster.at(left, top) * (1 - fu) + raster.at(right, top) * fu;
        float below = raster.at(left, bottom) * (1 - fu) + raster.at(right, bottom) * fu;
        plane.values[y * width + x] = above * (1 - fv) + below * fv;
      }
    }
    return plane;
  }

  /** Smooths with three box passes, which together are near enough to a Gaussian of this sigma. */
  Plane smoothed(double sigma) {
    int radius = Math.max(1, (int) Math.round(Math.sqrt(sigma * sigma + 0.25) - 0.5));
    Plane plane = this;
    for (int pass = 0; pass < 3; pass++) {
      plane = plane.box(radius);
    }
    return plane;
  }

  /** Averages over a square of 2 radius + 1; outside the image the rim goes on. */
  Plane box(int radius) {
    float[] rows = new float[values.length];
    int y = 0;
    for (; y + 4 <= height; y += 4) {
      slideFour(values, rows, y * width, width, radius);
    }
    for (; y < height; y++) {
      slide(values, rows, y * width, width, radius);
    }
    float[] both = new float[values.length];
    slideDown(rows, both, radius);
    return new Plane(width, height, both);
  }

  /** Slides all columns at once, row by row: memory is read in its order. */
  private void slideDown(float[] from, float[] to, int radius) {
    float[] sums = new float[width];
    for (int i = -radius; i <= radius; i++) {
      int row = width * Math.clamp(i, 0, height - 1);
      for (int x = 0; x < width; x++) {
        sums[x] += from[row + x];
      }
    }
    float share = 1f / (2 * radius + 1);
    for (int y = 0; y < height; y++) {
      int enter = width * Math.min(y + radius + 1, height - 1);
      int leave = width * Math.max(y - radius, 0);
      int row = width * y;
      for (int x = 0; x < width; x++) {
        to[row + x] = sums[x] * share;
        sums[x] += from[enter + x] - from[leave + x];
      }
    }
  }

  /** Four rows side by side: each sum waits for itself, so four take hardly longer than one. */
  private static void slideFour(float[] from, float[] to, int start, int count, int radius) {
    int second = start + count;
    int third = second + count;
    int fourth = third + count;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = -radius; i <= radius; i++) {
      int at = Math.clamp(i, 0, count - 1);
      a += from[start + at];
      b += from[second + at];
      c += from[third + at];
      d += from[fourth + at];
    }
    float share = 1f / (2 * radius + 1);
    for (int i = 0; i < count; i++) {
      to[start + i] = (float) a * share;
      to[second + i] = (float) b * share;
      to[third + i] = (float) c * share;
      to[fourth + i] = (float) d * share;
      int enter = Math.min(i + radius + 1, count - 1);
      int leave = Math.max(i - radius, 0);
      a = a + from[start + enter] - from[start + leave];
      b = b + from[second + enter] - from[second + leave];
      c = c + from[third + enter] - from[third + leave];
      d = d + from[fourth + enter] - from[fourth + leave];
    }
  }

  private static void slide(float[] from, float[] to, int start, int count, int radius) {
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      sum += from[start + Math.clamp(i, 0, count - 1)];
    }
    float share = 1f / (2 * radius + 1);
    for (int i = 0; i < count; i++) {
      to[start + i] = (float) sum * share;
      sum += from[start + Math.min(i + radius + 1, count - 1)];
      sum -= from[start + Math.max(i - radius, 0)];
    }
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  /** Reads between pixels; outside the image the rim goes on. */
  float between(double x, double y) {
    boolean inside = x >= 0 && y >= 0 && x < width - 1 && y < height - 1;
    double u = inside ? x : Math.clamp(x, 0, width - 1.0);
    double v = inside ? y : Math.clamp(y, 0, height - 1.0);
    int left = (int) u;
    int top = (int) v;
    int right = Math.min(left + 1, width - 1);
    int bottom = Math.min(top + 1, height - 1);
    float fu = (float) (u - left);
    float fv = (float) (v - top);
    return (at(left, top) * (1 - fu) + at(right, top) * fu) * (1 - fv)
        + (at(left, bottom) * (1 - fu) + at(right, bottom) * fu) * fv;
  }
}
