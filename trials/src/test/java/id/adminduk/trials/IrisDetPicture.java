package id.adminduk.trials;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws DET curves on two logarithmic axes. */
final class IrisDetPicture {
  private static final int LEFT = 90;
  private static final int TOP = 50;
  private static final int SIDE = 560;
  private static final double LEAST = 1e-6;
  private static final Color[] COLOURS = {
    new Color(0x1b5e8a), new Color(0xb3541e), new Color(0x3c7a3c), new Color(0x7a3c7a)
  };

  private final Graphics2D pen;

  private IrisDetPicture(Graphics2D pen) {
    this.pen = pen;
  }

  static void write(Path file, String title, List<IrisDet> curves) {
    BufferedImage picture =
        new BufferedImage(LEFT + SIDE + 40, TOP + SIDE + 70, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    IrisDetPicture drawing = new IrisDetPicture(pen);
    drawing.axes(title);
    for (int i = 0; i < curves.size(); i++) {
      drawing.curve(curves.get(i), COLOURS[i % COLOURS.length], i);
    }
    pen.dispose();
    try {
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void axes(String title) {
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    pen.drawString(title, LEFT, 30);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    for (int power = -6; power <= 0; power++) {
      double place = Math.pow(10, power);
      pen.setColor(new Color(0xdddddd));
      pen.drawLine((int) x(place), TOP, (int) x(place), TOP + SIDE);
      pen.drawLine(LEFT, (int) y(place), LEFT + SIDE, (int) y(place));
      pen.setColor(Color.BLACK);
      String label = power == 0 ? "1" : "1e" + power;
      pen.drawString(label, (int) x(place) - 12, TOP + SIDE + 20);
      pen.drawString(label, LEFT - 42, (int) y(place) + 5);
    }
    pen.setColor(new Color(0xaaaaaa));
    pen.drawLine(LEFT, TOP + SIDE, LEFT + SIDE, TOP);
    pen.setColor(Color.BLACK);
    pen.drawRect(LEFT, TOP, SIDE, SIDE);
    pen.drawString("false-match rate (FMR)", LEFT + SIDE / 2 - 70, TOP + SIDE + 48);
    pen.rotate(-Math.PI / 2);
    pen.drawString("false-non-match rate (FNMR)", -(TOP + SIDE / 2 + 90), 28);
    pen.rotate(Math.PI / 2);
  }

  private void curve(IrisDet det, Color colour, int line) {
    Path2D path = new Path2D.Double();
    double lastY = y(1);
    for (IrisDet.Point point : det.curve()) {
      double px = x(Math.max(LEAST, point.fmr()));
      double py = y(Math.max(LEAST, point.fnmr()));
      if (path.getCurrentPoint() == null) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, lastY);
        path.lineTo(px, py);
      }
      lastY = py;
    }
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(2));
    pen.draw(path);
    pen.setStroke(new BasicStroke(1));
    String legend =
        String.format(
            Locale.ROOT,
            "%s: EER %.3f %% (%,d genuine, %,d impostor)",
            det.name(),
            100 * det.equalErrorRate(),
            det.genuines(),
            det.impostors());
    pen.drawString(legend, LEFT + 90, TOP + 24 + 20 * line);
  }

  private static double x(double rate) {
    return LEFT + SIDE * (1 - Math.log10(rate) / Math.log10(LEAST));
  }

  private static double y(double rate) {
    return TOP + SIDE * Math.log10(rate) / Math.log10(LEAST);
  }
}
