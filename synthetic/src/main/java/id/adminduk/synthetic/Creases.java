package id.adminduk.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Thin straight lines without ridges: lasting creases of a finger, or scratches of one touch. */
final class Creases {
  private record Line(double x, double y, double cos, double sin, double half, double thick) {
    double depth(double px, double py) {
      double along = cos * (px - x) + sin * (py - y);
      if (Math.abs(along) > half) {
        return 0;
      }
      double across = sin * (px - x) - cos * (py - y);
      double taper = 1 - (along / half) * (along / half);
      double width = thick * taper + 0.3;
      return Math.abs(across) > 3 * width ? 0 : Math.exp(-across * across / (2 * width * width));
    }
  }

  private final List<Line> lines = new ArrayList<>();

  /** Draws lasting creases: most fingers have none or one, older hands several. */
  static Creases ofFinger(Chance chance, PadSize pad) {
    int count = (int) Math.max(0, Math.round(0.3 + chance.normal() * 1.2));
    return new Creases(chance, pad, count);
  }

  static Creases ofTouch(Chance chance, PadSize pad, int count) {
    return new Creases(chance, pad, count);
  }

  private Creases(Chance chance, PadSize pad, int count) {
    for (int i = 0; i < count; i++) {
      double way = chance.uniform(0, Math.PI);
      lines.add(
          new Line(
              chance.uniform(-0.8, 0.8) * pad.halfWidth(),
              chance.uniform(-0.8, 0.8) * pad.halfHeight(),
              Math.cos(way),
              Math.sin(way),
              chance.uniform(12, 60),
              chance.uniform(0.5, 1.5)));
    }
  }

  double depth(double x, double y) {
    double deepest = 0;
    for (Line line : lines) {
      deepest = Math.max(deepest, line.depth(x, y));
    }
    return deepest;
  }
}
