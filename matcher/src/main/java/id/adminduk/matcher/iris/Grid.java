package id.adminduk.matcher.iris;

import id.adminduk.formats.GreyRaster;
import java.util.Arrays;

/** Grey levels as floats, 0 black to 255 white, row by row from the top left. */
final class Grid {
  final int width;
  final int height;
  final float[] levels;

  Grid(int width, int height, float[] levels) {
    this.width = width;
    this.height = height;
    this.levels = levels;
  }

  /** Averages squares of {@code factor} x {@code factor} pixels; a rest at the edges is dropped. */
  static Grid of(GreyRaster raster, int factor) {
    int width = raster.width() / factor;
    int height = raster.height() / factor;
    float[] levels = new float[width * height];
    byte[] pixels = raster.pixels();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int dy = 0; dy < factor; dy++) {
          int row = (y * factor + dy) * raster.width() + x * factor;
          for (int dx = 0; dx < factor; dx++) {
            sum += pixels[row + dx] & 0xff;
          }
        }
        levels[y * width + x] = (float) sum / (factor * factor);
      }
    }
    return new Grid(width, height, levels);
  }

  float at(int x, int y) {
    return levels[y * width + x];
  }

  /** Reads between pixels (bilinear); outside the picture the nearest edge pixel counts. */
  float sample(double x, double y) {
    if (x >= 0 && y >= 0 && x < width - 1.001 && y < height - 1.001) {
      return within((float) x, (float) y);
    }
    float cx = (float) Math.clamp(x, 0, width - 1.001);
    float cy = (float) Math.clamp(y, 0, height - 1.001);
    int left = (int) cx;
    int top = (int) cy;
    float fx = cx - left;
    float fy = cy - top;
    int at = top * width + left;
    int right = left + 1 < width ? 1 : 0;
    int below = top + 1 < height ? width : 0;
    float over = levels[at] + fx * (levels[at + right] - levels[at]);
    float under = levels[at + below] + fx * (levels[at + below + right] - levels[at + below]);
    return over + fy * (under - over);
  }

  /** The same where all four neighbours exist; most samples are such. */
  private float within(float x, float y) {
    int left = (int) x;
    int top = (int) y;
    float fx = x - left;
    float fy = y - top;
    int at = top * width + left;
    int under = at + width;
    float over = levels[at] + fx * (levels[at + 1] - levels[at]);
    float below = levels[under] + fx * (levels[under + 1] - levels[under]);
    return over + fy * (below - over);
  }

  boolean holds(double x, double y) {
    return x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
  }

  /** Smooths with a Gaussian of this standard deviation, in pixels. */
  Grid blurred(double sigma) {
    int reach = Math.max(1, (int) Math.ceil(2.5 * sigma));
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += kernel[i + reach];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    return folded(kernel, true).folded(kernel, false);
  }

  private Grid folded(float[] kernel, boolean across) {
    int reach = kernel.length / 2;
    float[] out = new float[levels.length];
    int last = (across ? width : height) - 1;
    int step = across ? 1 : width;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int along = across ? x : y;
        int at = y * width + x;
        boolean inside = along >= reach && along + reach <= last;
        out[at] =
            inside
                ? sum(kernel, at - reach * step, step)
                : sumAtEdge(kernel, at, along, last, step);
      }
    }
    return new Grid(width, height, out);
  }

  private float sum(float[] kernel, int from, int step) {
    float sum = 0;
    for (int k = 0; k < kernel.length; k++) {
      sum += kernel[k] * levels[from + k * step];
    }
    return sum;
  }

  private float sumAtEdge(float[] kernel, int at, int along, int last, int step) {
    int reach = kernel.length / 2;
    float sum = 0;
    for (int k = -reach; k <= reach; k++) {
      sum += kernel[k + reach] * levels[at + (Math.clamp(along + k, 0, last) - along) * step];
    }
    return sum;
  }

  /** Takes the least (or the greatest) level of a square of {@code 2 reach + 1} pixels. */
  Grid extreme(int reach, boolean least) {
    return extreme(reach, least, true).extreme(reach, least, false);
  }

  /** Lays the picture on itself, moved by each step of the reach: whole rows at a time. */
  private Grid extreme(int reach, boolean least, boolean across) {
    float[] out = levels.clone();
    for (int move = -reach; move <= reach; move++) {
      int dx = across ? move : 0;
      int dy = across ? 0 : move;
      int from = Math.max(0, -dx);
      int count = width - Math.abs(dx);
      for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
        int at = y * width + from;
        if (least) {
          lower(out, at, (y + dy) * width + from + dx, count);
        } else {
          raise(out, at, (y + dy) * width + from + dx, count);
        }
      }
    }
    return new Grid(width, height, out);
  }

  private void lower(float[] out, int at, int from, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = Math.min(out[at + i], levels[from + i]);
    }
  }

  private void raise(float[] out, int at, int from, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] = Math.max(out[at + i], levels[from + i]);
    }
  }

  /** Gives the level below which this share of the pixels lies. */
  float quantile(double share) {
    int[] counts = new int[256];
    for (float level : levels) {
      counts[Math.clamp((int) level, 0, 255)]++;
    }
    long wanted = Math.round(share * levels.length);
    long seen = 0;
    for (int level = 0; level < 256; level++) {
      seen += counts[level];
      if (seen >= wanted) {
        return level;
      }
    }
    return 255;
  }

  /** Spreads the levels of a dull picture over the usual range; a lively one stays as it is. */
  Grid stretched() {
    float low = quantile(0.02);
    float range = Math.max(1, quantile(0.98) - low);
    float gain = Math.clamp(IrisConstants.USUAL_RANGE / range, 1, IrisConstants.MOST_GAIN);
    if (gain == 1) {
      return this;
    }
    float[] out = new float[levels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.clamp(20 + (levels[i] - low) * gain, 0, 255);
    }
    return new Grid(width, height, out);
  }

  Grid copy() {
    return new Grid(width, height, Arrays.copyOf(levels, levels.length));
  }
}
