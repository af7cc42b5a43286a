package id.adminduk.trials;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes the film that Chromium's fake camera shows: a portrait standing still before its cloth. */
final class Camera {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 960;
  private static final int FRAMES = 5;

  private Camera() {}

  /** Writes Motion JPEG: JPEGs one after the other, which is all Chromium asks for. */
  static void film(byte[] portrait, Path file) {
    try {
      BufferedImage face = ImageIO.read(new ByteArrayInputStream(portrait));
      BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D painter = frame.createGraphics();
      painter.setColor(new Color(face.getRGB(2, 2)));
      painter.fillRect(0, 0, WIDTH, HEIGHT);
      int width = HEIGHT * face.getWidth() / face.getHeight();
      painter.drawImage(face, (WIDTH - width) / 2, 0, width, HEIGHT, null);
      painter.dispose();
      byte[] jpeg = Pictures.written(frame, "jpg");
      byte[] film = new byte[jpeg.length * FRAMES];
      for (int i = 0; i < FRAMES; i++) {
        System.arraycopy(jpeg, 0, film, i * jpeg.length, jpeg.length);
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
