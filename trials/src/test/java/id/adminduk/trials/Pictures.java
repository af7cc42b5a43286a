package id.adminduk.trials;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;

/** Draws what a trial needs to send: a signature, a camera's pictures. */
final class Pictures {

  private Pictures() {}

  /** Draws a signature of 900 x 300 pixels, as the pad gives it, as PNG. */
  static byte[] scribble() {
    BufferedImage pad = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D ink = pad.createGraphics();
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, 900, 300);
    ink.setColor(Color.BLACK);
    ink.setStroke(new BasicStroke(5));
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Path2D line = new Path2D.Double();
    line.moveTo(120, 200);
    line.curveTo(200, 20, 260, 320, 330, 120);
    line.curveTo(380, 20, 420, 280, 500, 130);
    line.curveTo(560, 60, 600, 260, 760, 90);
    ink.draw(line);
    ink.dispose();
    return written(pad, "png");
  }

  /** Writes a file into target/pictures. */
  static void keep(String name, byte[] bytes) {
    try {
      Files.write(SharedOffice.setting("trials.target").resolve("pictures").resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] written(BufferedImage picture, String type) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, type, bytes)) {
        throw new IllegalStateException("no writer for " + type);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
