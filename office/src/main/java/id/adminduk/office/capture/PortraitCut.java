package id.adminduk.office.capture;

import id.adminduk.formats.Images;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Cuts a photo to the 3:4 of the card and writes it anew, so that nothing but pixels remains. */
final class PortraitCut {

  static final int MIN_WIDTH = 480;
  static final int MIN_HEIGHT = 640;

  /** Enough for the card at 300 dpi many times over, and small enough for the vault. */
  private static final int MAX_WIDTH = 960;

  private static final float JPEG_QUALITY = 0.92f;

  private PortraitCut() {}

  /**
   * Cuts the middle out in 3:4 and scales it down to at most 960 x 1280.
   *
   * @return empty when the cut would have fewer than 480 x 640 pixels
   */
  static Optional<BufferedImage> of(BufferedImage photo) {
    int width = Math.min(photo.getWidth(), photo.getHeight() * 3 / 4);
    int height = Math.min(photo.getHeight(), width * 4 / 3);
    if (width < MIN_WIDTH || height < MIN_HEIGHT) {
      return Optional.empty();
    }
    int left = (photo.getWidth() - width) / 2;
    int top = (photo.getHeight() - height) / 2;
    int toWidth = Math.min(width, MAX_WIDTH);
    int toHeight = toWidth * 4 / 3;
    BufferedImage cut = new BufferedImage(toWidth, toHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = cut.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(photo, 0, 0, toWidth, toHeight, left, top, left + width, top + height, null);
    pen.dispose();
    return Optional.of(cut);
  }

  static byte[] jpeg(BufferedImage photo) {
    return Images.toJpeg(photo, JPEG_QUALITY);
  }
}
