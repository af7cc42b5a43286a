package id.adminduk.trials;

import id.adminduk.formats.Images;
import id.adminduk.matcher.iris.Circle;
import id.adminduk.matcher.iris.Segmentation;
import id.adminduk.matcher.iris.Segmentation.Point;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws what was found over the pictures, sixty-three to a sheet, for the eyes of a human. */
final class IrisSheets {
  private static final int ACROSS = 9;
  private static final int DOWN = 7;
  private static final int WIDTH = 213;
  private static final int HEIGHT = 187;

  private IrisSheets() {}

  static void write(Path folder, List<IrisEnrolment> enrolments) throws IOException {
    Files.createDirectories(folder);
    int perSheet = ACROSS * DOWN;
    for (int from = 0; from < enrolments.size(); from += perSheet) {
      BufferedImage sheet =
          new BufferedImage(ACROSS * WIDTH, DOWN * HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = sheet.createGraphics();
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      for (int i = 0; i < perSheet && from + i < enrolments.size(); i++) {
        int x = i % ACROSS * WIDTH;
        int y = i / ACROSS * HEIGHT;
        pen.setClip(x, y, WIDTH, HEIGHT);
        draw(pen, enrolments.get(from + i), x, y);
      }
      pen.dispose();
      ImageIO.write(
          sheet, "png", folder.resolve("sheet-%02d.png".formatted(from / perSheet)).toFile());
    }
  }

  private static void draw(Graphics2D pen, IrisEnrolment enrolment, int x, int y)
      throws IOException {
    byte[] bytes = Files.readAllBytes(enrolment.shot().file());
    pen.setColor(Color.CYAN);
    if (!(Images.inspect(bytes) instanceof id.adminduk.formats.ImageVerdict.Accepted)) {
      pen.drawString(enrolment.label(), x + 3, y + 12);
      return;
    }
    BufferedImage picture = Images.decode(bytes);
    double scale =
        Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
    pen.drawImage(
        picture,
        x,
        y,
        (int) (picture.getWidth() * scale),
        (int) (picture.getHeight() * scale),
        null);
    enrolment.segmentation().ifPresent(eye -> drawEye(pen, eye, x, y, scale));
    pen.setColor(enrolment.segmentation().isPresent() ? Color.CYAN : Color.RED);
    pen.drawString(enrolment.label(), x + 3, y + 12);
  }

  private static void drawEye(Graphics2D pen, Segmentation eye, int x, int y, double scale) {
    pen.setColor(Color.YELLOW);
    circle(pen, eye.rim(), x, y, scale);
    pen.setColor(Color.GREEN);
    Path2D edge = new Path2D.Double();
    int directions = eye.pupilRadii().size();
    for (int i = 0; i < directions; i++) {
      double angle = 2 * Math.PI * i / directions;
      double radius = eye.pupilRadii().get(i);
      double px = x + scale * (eye.pupil().x() + radius * Math.cos(angle));
      double py = y + scale * (eye.pupil().y() + radius * Math.sin(angle));
      if (i == 0) {
        edge.moveTo(px, py);
      } else {
        edge.lineTo(px, py);
      }
    }
    edge.closePath();
    pen.draw(edge);
    pen.setColor(Color.MAGENTA);
    lid(pen, eye.upperLid(), x, y, scale);
    lid(pen, eye.lowerLid(), x, y, scale);
  }

  private static void circle(Graphics2D pen, Circle circle, int x, int y, double scale) {
    double radius = circle.radius() * scale;
    pen.draw(
        new Ellipse2D.Double(
            x + circle.x() * scale - radius,
            y + circle.y() * scale - radius,
            2 * radius,
            2 * radius));
  }

  private static void lid(Graphics2D pen, List<Point> points, int x, int y, double scale) {
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      pen.drawLine(
          (int) (x + from.x() * scale),
          (int) (y + from.y() * scale),
          (int) (x + to.x() * scale),
          (int) (y + to.y() * scale));
    }
  }
}
