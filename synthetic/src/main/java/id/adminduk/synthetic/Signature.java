package id.adminduk.synthetic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * An invented signature: a fast hand going right in loops, a flourish back underneath.
 *
 * <p>The line is thick where the pen is slow, as ink is; 600 x 240, black on white.
 */
final class Signature {
  static final int WIDTH = 600;
  static final int HEIGHT = 240;
  private static final int STEPS = 240;

  private final Chance chance;

  Signature(Chance chance) {
    this.chance = chance;
  }

  GreyRaster draw() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    initial(pen);
    name(pen);
    flourish(pen);
    pen.dispose();
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new GreyRaster(WIDTH, HEIGHT, pixels.clone());
  }

  /** A tall first letter: one big leaning loop. */
  private void initial(Graphics2D pen) {
    double lean = chance.uniform(0.1, 0.5);
    double wide = chance.uniform(28, 55);
    double tall = chance.uniform(58, 80);
    double from = chance.uniform(0.2, 1.2);
    double turns = chance.uniform(1.1, 1.7);
    stroke(
        pen,
        t -> {
          double a = Math.PI * (from + 2 * turns * t);
          double y = tall * Math.cos(a) * (1 - 0.25 * t);
          return new double[] {95 + 70 * t + wide * Math.sin(a) - lean * y, 112 + y};
        });
  }

  /** The letters: loops of changing height that shrink towards the end. */
  private void name(Graphics2D pen) {
    int letters = 4 + chance.below(5);
    double lean = chance.uniform(0.1, 0.5);
    double length = chance.uniform(230, 330);
    double loop = chance.uniform(6, 16);
    var heights = SmoothField.over(chance.child(1), 0.7, 12);
    double rise = chance.uniform(-18, 22);
    stroke(
        pen,
        t -> {
          double a = 2 * Math.PI * letters * t;
          double high = (24 + 11 * heights.at(letters * t, 0)) * (1 - 0.55 * t);
          double y = high * Math.cos(a) - rise * t;
          return new double[] {150 + length * t + loop * Math.sin(a) - lean * y, 135 + y};
        });
  }

  private void flourish(Graphics2D pen) {
    double back = chance.uniform(180, 330);
    double dip = chance.uniform(10, 26);
    double start = chance.uniform(430, 520);
    if (chance.happens(0.75)) {
      stroke(
          pen,
          t ->
              new double[] {
                start - back * Math.sin(Math.PI * 0.9 * t) * (1 - 0.15 * t),
                160 + dip * Math.sin(Math.PI * 1.5 * t) + 24 * t
              });
    }
    if (chance.happens(0.5)) {
      double x = chance.uniform(250, 420);
      double y = chance.uniform(60, 85);
      stroke(pen, t -> new double[] {x + 26 * t, y - 8 * t});
    }
  }

  private interface Path {
    double[] at(double t);
  }

  private void stroke(Graphics2D pen, Path path) {
    double[] start = path.at(0);
    double[] end = path.at(1);
    double sway = Math.min(10, 0.06 * Math.hypot(end[0] - start[0], end[1] - start[1]));
    var tremorX = SmoothField.over(chance.child(2), 0.09, 2);
    var tremorY = SmoothField.over(chance.child(3), 0.09, 2);
    double[] before = path.at(0);
    double width = 3.4;
    for (int i = 1; i <= STEPS; i++) {
      double t = i / (double) STEPS;
      double[] now = path.at(t);
      now[0] += sway * t * (1 - t) * tremorX.at(t, 0);
      now[1] += sway * t * (1 - t) * tremorY.at(t, 0);
      double speed = Math.hypot(now[0] - before[0], now[1] - before[1]);
      double target = Math.clamp(5.4 - 0.42 * speed, 1.5, 4.8) * Math.min(1, 6 * (1 - t) + 0.3);
      width += 0.25 * (target - width);
      pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.draw(new Line2D.Double(before[0], before[1], now[0], now[1]));
      before = now;
    }
  }
}
