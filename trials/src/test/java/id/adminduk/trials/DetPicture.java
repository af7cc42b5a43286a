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
import javax.imageio.ImageIO;

/** Draws the DET curves of several matchers: false matches across, missed matches up, both log. */
final class DetPicture {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 680;
  private static final int LEFT = 90;
  private static final int TOP = 50;
  private static final int RIGHT = 870;
  private static final int BOTTOM = 600;
  private static final double LEAST_FMR = 1e-5;
  private static final double LEAST_FNMR = 1e-3;
  private static final Color[] COLOURS = {
    new Color(0x666666),
    new Color(0x1f5f99),
    new Color(0x2e7d32),
    new Color(0xb3401a),
    new Color(0x6a3d9a),
    new Color(0x8a6d00)
  };

  private final Graphics2D pen;

  private DetPicture(Graphics2D pen) {
    this.pen = pen;
  }

  static void write(Path file, String title, List<DetRates> curves) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    DetPicture picture = new DetPicture(pen);
    picture.axes(title);
    for (int i = 0; i < curves.size(); i++) {
      picture.curve(curves.get(i), COLOURS[i % COLOURS.length], i);
    }
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void axes(String title) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 17));
    pen.setColor(Color.BLACK);
    pen.drawString(title, LEFT, 32);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    for (double rate = LEAST_FMR; rate < 1.5; rate *= 10) {
      line(x(rate), TOP, x(rate), BOTTOM);
      pen.drawString(label(rate), x(rate) - 18, BOTTOM + 22);
    }
    for (double rate = LEAST_FNMR; rate < 1.5; rate *= 10) {
      line(LEFT, y(rate), RIGHT, y(rate));
      pen.drawString(label(rate), LEFT - 55, y(rate) + 5);
    }
    pen.drawString("FMR: pairs of two fingers taken for one", LEFT + 230, BOTTOM + 50);
    pen.rotate(-Math.PI / 2);
    pen.drawString("FNMR: pairs of one finger missed", -(TOP + BOTTOM) / 2 - 110, 24);
    pen.rotate(Math.PI / 2);
  }

  private void line(int x1, int y1, int x2, int y2) {
    pen.setColor(new Color(0xdddddd));
    pen.drawLine(x1, y1, x2, y2);
    pen.setColor(Color.BLACK);
  }

  private void curve(DetRates rates, Color colour, int place) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(2.2f));
    Path2D path = new Path2D.Double();
    for (double step = 0; step <= 400; step++) {
      double fmr = Math.pow(LEAST_FMR, 1 - step / 400);
      double fnmr = Math.max(LEAST_FNMR, rates.fnmrAt(fmr));
      if (step == 0) {
        path.moveTo(x(fmr), y(fnmr));
      } else {
        path.lineTo(x(fmr), y(fnmr));
      }
    }
    pen.draw(path);
    pen.drawString(rates.name(), RIGHT - 320, TOP + 24 + 22 * place);
    pen.setStroke(new BasicStroke(1));
  }

  private static String label(double rate) {
    double percent = 100 * rate;
    return percent >= 0.99
        ? Math.round(percent) + " %"
        : String.format(java.util.Locale.ROOT, "%.3f %%", percent).replaceAll("0+ %", " %");
  }

  private static int x(double fmr) {
    return (int) (RIGHT + (RIGHT - LEFT) * Math.log(fmr) / -Math.log(LEAST_FMR));
  }

  private static int y(double fnmr) {
    return (int) (TOP + (BOTTOM - TOP) * Math.log(fnmr) / Math.log(LEAST_FNMR));
  }
}
