package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Accepted;
import id.adminduk.formats.ImageVerdict.Reason;
import id.adminduk.formats.ImageVerdict.Rejected;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes images from people and devices: judges them by their bytes, decodes them, re-encodes them.
 *
 * <p>No method trusts a file name or a declared type, and none allocates pixels before the header
 * has been found lawful. All methods are pure and safe for many threads.
 */
public final class Images {

  /** 5 MiB: the largest scan of a requirement an office accepts. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  /** 40 megapixels: an A4 sheet at 600 dpi has 35. */
  public static final long MAX_PIXELS = 40_000_000;

  /**
   * 4 megapixels for WSQ: four flat fingers at 500 ppi (81 x 76 mm) have 2.4. Its decoder needs 13
   * bytes a pixel, so the general limit would cost half a gigabyte.
   */
  public static final long MAX_WSQ_PIXELS = 4_000_000;

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private Images() {}

  /** Judges bytes by structure alone, without decoding pixels; never throws. */
  public static ImageVerdict inspect(byte[] bytes) {
    try {
      return new Accepted(read(bytes));
    } catch (Refused refused) {
      return refused.verdict();
    }
  }

  /**
   * Decodes any accepted image to 8-bit grey; colour becomes ITU-R BT.601 luma.
   *
   * @throws MalformedImage when {@link #inspect} rejects the bytes or the pixels cannot be decoded
   */
  public static GreyRaster decodeGrey(byte[] bytes) {
    return PixelDecoder.grey(bytes, accepted(bytes));
  }

  /**
   * Decodes any accepted image as it is, grey or colour.
   *
   * @throws MalformedImage when {@link #inspect} rejects the bytes or the pixels cannot be decoded
   */
  public static BufferedImage decode(byte[] bytes) {
    return PixelDecoder.decode(bytes, accepted(bytes));
  }

  /**
   * Re-encodes any accepted image as PNG without metadata, so that a browser can show WSQ and TIFF
   * and nothing but pixels leaves the house. Transparent parts become white.
   *
   * @throws MalformedImage when {@link #inspect} rejects the bytes or the pixels cannot be decoded
   */
  public static byte[] toPng(byte[] bytes) {
    return PixelDecoder.toPng(decode(bytes));
  }

  /**
   * Makes a page of an archive of any accepted PNG or JPEG: upright, at most 2 400 pixels long (A4
   * at 205 dpi), white behind transparent parts, and nothing but pixels.
   *
   * @return JPEG
   * @throws MalformedImage when {@link #inspect} rejects the bytes, they are of another type, or
   *     the pixels cannot be decoded
   */
  public static byte[] toPage(byte[] bytes) {
    return PageImage.of(bytes, accepted(bytes));
  }

  /**
   * Makes pages of an archive of any accepted PNG, JPEG or TIFF, like {@link #toPage}, and measures
   * how far each lies askew. A TIFF gives all its pages.
   *
   * @param mostPages of one file
   * @throws MalformedImage like {@link #toPage}; and when a TIFF has more pages, or its pages
   *     together more than 180 megapixels
   */
  public static List<ScannedPage> toPages(byte[] bytes, int mostPages) {
    return PageImage.all(bytes, accepted(bytes), mostPages);
  }

  /**
   * Turns a page: quarters clockwise and then some degrees clockwise, white where nothing was.
   *
   * @param jpeg as {@link #toPages} made it
   * @param longSide at most so many pixels
   * @return JPEG
   * @throws MalformedImage when it is no picture
   */
  public static byte[] turned(byte[] jpeg, int quarters, double degrees, int longSide) {
    return PageImage.turned(decode(jpeg), quarters, degrees, longSide);
  }

  /** Encodes a grey raster as an 8-bit PNG without metadata. */
  public static byte[] toPng(GreyRaster raster) {
    return PixelDecoder.toPng(PixelDecoder.greyImage(raster));
  }

  /**
   * Encodes an opaque picture as JPEG without metadata.
   *
   * @param quality 0 to 1
   */
  public static byte[] toJpeg(BufferedImage image, float quality) {
    return PixelDecoder.toJpeg(image, quality);
  }

  private static ImageFacts accepted(byte[] bytes) {
    return switch (inspect(bytes)) {
      case Accepted(ImageFacts facts) -> facts;
      case Rejected(Reason reason, String detail, Optional<ImageFacts> ignored) ->
          throw new MalformedImage(reason, detail);
    };
  }

  private static ImageFacts read(byte[] bytes) throws Refused {
    if (bytes.length == 0) {
      throw new Refused(Reason.EMPTY, "no bytes");
    }
    if (bytes.length > MAX_BYTES) {
      throw new Refused(Reason.TOO_LARGE_BYTES, bytes.length + " bytes, at most " + MAX_BYTES);
    }
    Optional<ImageType> type = typeOf(bytes);
    if (type.isEmpty()) {
      throw new Refused(Reason.UNKNOWN_TYPE, "no image type known here begins like this");
    }
    return switch (type.get()) {
      case PNG -> PngHeader.read(bytes);
      case JPEG -> JpegHeader.read(bytes);
      case BMP -> BmpHeader.read(bytes);
      case TIFF -> TiffHeader.read(bytes);
      case WSQ -> WsqHeader.read(bytes);
    };
  }

  private static Optional<ImageType> typeOf(byte[] bytes) {
    if (begins(bytes, PNG_SIGNATURE)) {
      return Optional.of(ImageType.PNG);
    }
    if (begins(bytes, (byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
      return Optional.of(ImageType.JPEG);
    }
    if (begins(bytes, (byte) 0xff, (byte) 0xa0, (byte) 0xff)) {
      return Optional.of(ImageType.WSQ);
    }
    if (begins(bytes, (byte) 'I', (byte) 'I', (byte) 42, (byte) 0)
        || begins(bytes, (byte) 'M', (byte) 'M', (byte) 0, (byte) 42)) {
      return Optional.of(ImageType.TIFF);
    }
    return BmpHeader.looksLike(bytes) ? Optional.of(ImageType.BMP) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, byte... start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
