package id.adminduk.synthetic;

/** Eyelashes, drawn as tapering dark arcs over a rendered eye. */
final class Lashes {
  private Lashes() {}

  static void draw(
      float[] levels, int width, Lids lids, Chance chance, double cx, double cy, double roll) {
    for (int side = -1; side <= 1; side += 2) {
      int count = side < 0 ? 74 : 40;
      for (int i = 0; i < count; i++) {
        double share = (i + chance.uniform(-0.4, 0.4)) / count;
        double x = lids.left() + (0.06 + 0.88 * share) * (lids.right() - lids.left());
        double y = side < 0 ? lids.upperEdge(x) : lids.lowerEdge(x);
        lash(levels, width, new Root(x, y, side, share), chance, new double[] {cx, cy, roll});
      }
    }
  }

  private record Root(double x, double y, int side, double share) {}

  private static void lash(float[] levels, int width, Root root, Chance chance, double[] pose) {
    double length = root.side < 0 ? chance.uniform(34, 62) : chance.uniform(14, 30);
    double lean = (root.share - 0.5) * 1.7 + chance.normal() * 0.16;
    double curl = root.side < 0 ? chance.uniform(0.5, 1.3) : chance.uniform(0.1, 0.5);
    double thick = root.side < 0 ? 1.5 : 0.9;
    double x = root.x;
    double y = root.y;
    // Upper lashes first hang over the ball, then curl up and away from it.
    double heading = root.side < 0 ? 0.25 : 0.6;
    for (double t = 0; t < 1; t += 0.6 / length) {
      double up = root.side < 0 ? heading - 2.2 * curl * t : heading;
      x += 0.6 * Math.sin(lean * (0.6 + 0.6 * t));
      y += 0.6 * Math.clamp(up, -1, 1);
      double px = pose[0] + Math.cos(pose[2]) * x - Math.sin(pose[2]) * y;
      double py = pose[1] + Math.sin(pose[2]) * x + Math.cos(pose[2]) * y;
      dab(levels, width, px, py, thick * (1 - t) + 0.25);
    }
  }

  private static void dab(float[] levels, int width, double x, double y, double radius) {
    int height = levels.length / width;
    for (int row = (int) y - 2; row <= y + 3; row++) {
      for (int column = (int) x - 2; column <= x + 3; column++) {
        if (row >= 0 && row < height && column >= 0 && column < width) {
          double far = Math.hypot(column - x, row - y);
          double dark = 0.55 * (1 - RidgeFlow.rise(far, radius - 0.4, radius + 0.9));
          int at = row * width + column;
          levels[at] += (float) (dark * (46 - levels[at]));
        }
      }
    }
  }
}
