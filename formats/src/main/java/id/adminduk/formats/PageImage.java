package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Photographs and scans of papers as pages of an archive; see {@link Images#toPages}. */
final class PageImage {

  private static final int LONG_SIDE = 2_400;

  /** All pages of one file: thirty sheets of A4 at 250 dpi. */
  private static final long MOST_PIXELS = 180_000_000;

  private static final float QUALITY = 0.8f;

  private PageImage() {}

  static byte[] of(byte[] bytes, ImageFacts facts) {
    if (facts.type() != ImageType.JPEG && facts.type() != ImageType.PNG) {
      throw new MalformedImage(Reason.UNSUPPORTED, "no page: " + facts.type());
    }
    int turn = facts.type() == ImageType.JPEG ? ExifTurn.of(bytes) : 1;
    return PixelDecoder.toJpeg(picture(bytes, facts, 0, turn), QUALITY);
  }

  static List<ScannedPage> all(byte[] bytes, ImageFacts facts, int mostPages) {
    return switch (facts.type()) {
      case JPEG -> List.of(scanned(picture(bytes, facts, 0, ExifTurn.of(bytes))));
      case PNG -> List.of(scanned(picture(bytes, facts, 0, 1)));
      case TIFF -> ofTiff(bytes, mostPages);
      case BMP, WSQ -> throw new MalformedImage(Reason.UNSUPPORTED, "no page: " + facts.type());
    };
  }

  private static List<ScannedPage> ofTiff(byte[] bytes, int mostPages) {
    try {
      List<TiffHeader.Page> found = TiffHeader.readAll(bytes, mostPages, MOST_PIXELS);
      List<ScannedPage> pages = new ArrayList<>();
      for (TiffHeader.Page page : found) {
        pages.add(scanned(picture(bytes, page.facts(), pages.size(), page.turn())));
      }
      return pages;
    } catch (Refused refused) {
      throw new MalformedImage(refused.verdict().reason(), refused.verdict().detail());
    }
  }

  private static ScannedPage scanned(BufferedImage page) {
    return new ScannedPage(PixelDecoder.toJpeg(page, QUALITY), PageSkew.of(page));
  }

  private static BufferedImage picture(byte[] bytes, ImageFacts facts, int page, int turn) {
    int longest = Math.max(facts.width(), facts.height());
    // Half as many again as needed, then smoothly down: plain leaps would tear thin strokes.
    int every = Math.max(1, longest * 2 / (LONG_SIDE * 3));
    BufferedImage image = PixelDecoder.decodeByJdk(bytes, facts, every, page);
    return ExifTurn.upright(smaller(PixelDecoder.onWhite(image), LONG_SIDE), turn);
  }

  static byte[] turned(BufferedImage page, int quarters, double degrees, int longSide) {
    BufferedImage small = smaller(PixelDecoder.onWhite(page), longSide);
    boolean lies = quarters % 2 != 0;
    int width = lies ? small.getHeight() : small.getWidth();
    int height = lies ? small.getWidth() : small.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = turned.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.translate(width / 2.0, height / 2.0);
    pen.rotate(Math.toRadians(90.0 * quarters + degrees));
    pen.translate(-small.getWidth() / 2.0, -small.getHeight() / 2.0);
    pen.drawImage(small, 0, 0, null);
    pen.dispose();
    return PixelDecoder.toJpeg(turned, QUALITY);
  }

  private static BufferedImage smaller(BufferedImage image, int longSide) {
    double scale = longSide / (double) Math.max(image.getWidth(), image.getHeight());
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
