package id.adminduk.office.documents;

import id.adminduk.formats.Images;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a photo to the 2:3 of a card. Where the face is the officer says: the program finds no
 * faces, and the cut is looked at before a paper is drawn up with it.
 */
final class PhotoCut {

  /** Where the face is in the picture, seen from who looks at it. */
  enum Face {
    KIRI(0),
    TENGAH(1),
    KANAN(2);

    private final int halves;

    Face(int halves) {
      this.halves = halves;
    }

    static Face named(String name) {
      return Arrays.stream(values())
          .filter(face -> face.name().equals(name))
          .findFirst()
          .orElse(TENGAH);
    }
  }

  /** 20 x 30 mm at 300 dpi. */
  static final int MIN_WIDTH = 236;

  private static final int MAX_WIDTH = 480;
  private static final float JPEG_QUALITY = 0.9f;

  private PhotoCut() {}

  /**
   * Cuts; of what is too tall the upper part stays, where the head is.
   *
   * @return JPEG; empty when the cut would be narrower than {@link #MIN_WIDTH} pixels
   */
  static Optional<byte[]> of(BufferedImage photo, Face face) {
    int width = Math.min(photo.getWidth(), photo.getHeight() * 2 / 3);
    int height = Math.min(photo.getHeight(), width * 3 / 2);
    if (width < MIN_WIDTH) {
      return Optional.empty();
    }
    int left = (photo.getWidth() - width) * face.halves / 2;
    int top = (photo.getHeight() - height) / 6;
    int toWidth = Math.min(width, MAX_WIDTH);
    int toHeight = toWidth * 3 / 2;
    BufferedImage cut = new BufferedImage(toWidth, toHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = cut.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(photo, 0, 0, toWidth, toHeight, left, top, left + width, top + height, null);
    pen.dispose();
    return Optional.of(Images.toJpeg(cut, JPEG_QUALITY));
  }
}
