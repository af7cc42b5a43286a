package id.adminduk.formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the pictures of these tests; nothing here comes from a person. */
final class Pictures {

  private Pictures() {}

  /** Draws ridges that bend round a centre, about nine pixels apart as at 500 ppi. */
  static GreyRaster ridges(int width, int height, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double distance = Math.hypot(x - width / 2.0, 1.3 * (y - height * 0.6));
        double wave = Math.cos(distance * 2 * Math.PI / 9);
        double skin = distance < Math.min(width, height) * 0.45 ? 1 : 0;
        double grey = 240 - skin * (100 + 80 * wave) + 6 * random.nextGaussian();
        pixels[y * width + x] = (byte) Math.clamp(Math.round(grey), 0, 255);
      }
    }
    return new GreyRaster(width, height, pixels);
  }

  static BufferedImage colours(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  static byte[] encode(BufferedImage image, ImageType type) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, type.name(), out)) {
        throw new IllegalStateException("no writer for " + type);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /** Gives a good file of each type, 120 x 96. */
  static byte[] good(ImageType type) {
    return type == ImageType.WSQ
        ? WsqWriter.write(ridges(120, 96, 7), 500, WsqWriter.FINE_BIT_RATE)
        : encode(colours(120, 96), type);
  }
}
