package id.adminduk.formats;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Photographs and scans of papers as pages of an archive; see {@link Images#toPage}. */
final class PageImage {

  private static final int LONG_SIDE = 2_400;

  private static final float QUALITY = 0.8f;

  private PageImage() {}

  static byte[] of(byte[] bytes, ImageFacts facts) {
    if (facts.type() != ImageType.JPEG && facts.type() != ImageType.PNG) {
      throw new MalformedImage(ImageVerdict.Reason.UNSUPPORTED, "no page: " + facts.type());
    }
    int longest = Math.max(facts.width(), facts.height());
    // Half as many again as needed, then smoothly down: plain leaps would tear thin strokes.
    int every = Math.max(1, longest * 2 / (LONG_SIDE * 3));
    BufferedImage image =
        smaller(PixelDecoder.onWhite(PixelDecoder.decodeByJdk(bytes, facts, every)));
    int turn = facts.type() == ImageType.JPEG ? ExifTurn.of(bytes) : 1;
    return PixelDecoder.toJpeg(ExifTurn.upright(image, turn), QUALITY);
  }

  private static BufferedImage smaller(BufferedImage image) {
    double scale = LONG_SIDE / (double) Math.max(image.getWidth(), image.getHeight());
    if (scale >= 1) {
      return image;
    }
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
