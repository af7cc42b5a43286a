package id.adminduk.formats;

/**
 * Splits an image into low and high frequencies with the biorthogonal 9/7 filters of WSQ
 * (IAFIS-IC-0110 v3, table 1; Cohen, Daubechies and Feauveau 1992), mirrored at the edges.
 */
final class WsqWavelet {

  /** Right half of the symmetric analysis low-pass filter, centre first. */
  static final double[] LOW = {
    0.852698679009403, 0.377402855612654, -0.110624404418423, -0.023849465019380, 0.037828455506995
  };

  /** Right half of the symmetric analysis high-pass filter, centre first. */
  static final double[] HIGH = {
    0.788485616405664, -0.418092273222212, -0.040689417609558, 0.064538882628938
  };

  private WsqWavelet() {}

  /** Transforms in place, following the splits of the tree. */
  static void transform(double[] plane, int stride, WsqBands tree) {
    for (WsqBands.Area area : tree.splits()) {
      int origin = area.y() * stride + area.x();
      double[] line = new double[Math.max(area.width(), area.height())];
      for (int y = 0; y < area.height(); y++) {
        splitLine(plane, origin + y * stride, 1, area.width(), area.flipX(), line);
      }
      for (int x = 0; x < area.width(); x++) {
        splitLine(plane, origin + x, stride, area.height(), area.flipY(), line);
      }
    }
  }

  private static void splitLine(
      double[] plane, int from, int step, int length, boolean flip, double[] line) {
    for (int i = 0; i < length; i++) {
      line[i] = plane[from + i * step];
    }
    int lows = (length + 1) / 2;
    int lowAt = flip ? length - lows : 0;
    int highAt = flip ? 0 : lows;
    for (int i = 0; i < length; i++) {
      boolean low = i % 2 == 0;
      int to = (low ? lowAt : highAt) + i / 2;
      plane[from + to * step] = filter(line, length, i, low ? LOW : HIGH);
    }
  }

  private static double filter(double[] line, int length, int centre, double[] half) {
    double sum = half[0] * line[centre];
    for (int k = 1; k < half.length; k++) {
      sum += half[k] * (line[mirror(centre - k, length)] + line[mirror(centre + k, length)]);
    }
    return sum;
  }

  private static int mirror(int at, int length) {
    int index = at;
    while (index < 0 || index >= length) {
      if (length == 1) {
        return 0;
      }
      index = index < 0 ? -index : 2 * (length - 1) - index;
    }
    return index;
  }
}
