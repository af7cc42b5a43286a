package id.adminduk.trials;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws DET curves: false matches across, misses up, both on logarithmic scales. */
final class DetPicture {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 680;
  private static final int LEFT = 90;
  private static final int TOP = 50;
  private static final int RIGHT = 870;
  private static final int BOTTOM = 600;
  private static final int STEPS = 400;
  private static final Color[] COLOURS = {
    new Color(0x666666),
    new Color(0x1f5f99),
    new Color(0x2e7d32),
    new Color(0xb3401a),
    new Color(0x6a3d9a),
    new Color(0x8a6d00)
  };

  /**
   * What is drawn against what.
   *
   * @param across what a false match is, with its abbreviation
   * @param up what a miss is, with its abbreviation
   * @param leastAcross least rate shown, a power of ten
   * @param leastUp the same; a curve that falls below lies on the line
   */
  record Axes(String across, String up, double leastAcross, double leastUp) {

    static Axes of(String falseMatch, String miss, double leastFmr) {
      return new Axes(
          "FMR: pairs of " + falseMatch, "FNMR: pairs of " + miss, leastFmr, leastFmr * 100);
    }
  }

  private final Graphics2D pen;
  private final Axes axes;

  private DetPicture(Graphics2D pen, Axes axes) {
    this.pen = pen;
    this.axes = axes;
  }

  static void write(Path file, String title, Axes axes, List<? extends DetCurve> curves)
      throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    DetPicture picture = new DetPicture(pen, axes);
    picture.grid(title);
    for (int i = 0; i < curves.size(); i++) {
      picture.curve(curves.get(i), COLOURS[i % COLOURS.length], i);
    }
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void grid(String title) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 17));
    pen.setColor(Color.BLACK);
    pen.drawString(title, LEFT, 32);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    for (double rate = axes.leastAcross; rate < 1.5; rate *= 10) {
      line(x(rate), TOP, x(rate), BOTTOM);
      pen.drawString(label(rate), x(rate) - 18, BOTTOM + 22);
    }
    for (double rate = axes.leastUp; rate < 1.5; rate *= 10) {
      line(LEFT, y(rate), RIGHT, y(rate));
      pen.drawString(label(rate), LEFT - 55, y(rate) + 5);
    }
    centred(axes.across, (LEFT + RIGHT) / 2, BOTTOM + 50);
    pen.rotate(-Math.PI / 2);
    centred(axes.up, -(TOP + BOTTOM) / 2, 24);
    pen.rotate(Math.PI / 2);
  }

  private void centred(String text, int x, int y) {
    pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, y);
  }

  private void line(int x1, int y1, int x2, int y2) {
    pen.setColor(new Color(0xdddddd));
    pen.drawLine(x1, y1, x2, y2);
    pen.setColor(Color.BLACK);
  }

  private void curve(DetCurve rates, Color colour, int place) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(2.2f));
    Path2D path = new Path2D.Double();
    for (double step = 0; step <= STEPS; step++) {
      double across = Math.pow(axes.leastAcross, 1 - step / STEPS);
      // What was not seen among so many pairs is not drawn: the line ends where the pairs do.
      if (across * rates.impostors() >= 1) {
        double up = Math.max(axes.leastUp, rates.missedAt(across));
        if (path.getCurrentPoint() == null) {
          path.moveTo(x(across), y(up));
        } else {
          path.lineTo(x(across), y(up));
        }
      }
    }
    pen.draw(path);
    String legend =
        String.format(
            Locale.ROOT,
            "%s (%,d and %,d), equal at %.2f %%",
            rates.name(),
            rates.genuines(),
            rates.impostors(),
            100 * rates.equalErrorRate());
    pen.drawString(
        legend, RIGHT - 12 - pen.getFontMetrics().stringWidth(legend), TOP + 24 + 22 * place);
    pen.setStroke(new BasicStroke(1));
  }

  private static String label(double rate) {
    double percent = 100 * rate;
    return percent >= 0.99
        ? Math.round(percent) + " %"
        : String.format(Locale.ROOT, "%.4f %%", percent).replaceAll("0+ %", " %");
  }

  private int x(double rate) {
    return (int) (RIGHT + (RIGHT - LEFT) * Math.log(rate) / -Math.log(axes.leastAcross));
  }

  private int y(double rate) {
    return (int) (TOP + (BOTTOM - TOP) * Math.log(rate) / Math.log(axes.leastUp));
  }
}
