package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;

/** Reads the header of a Windows bitmap (BITMAPINFOHEADER and its successors). */
final class BmpHeader {

  private static final int FILE_HEADER = 14;
  private static final int INFO_HEADER = 40;
  private static final int PLAIN = 0;
  private static final int BIT_FIELDS = 3;
  private static final double INCH_IN_METRES = 0.0254;

  private BmpHeader() {}

  /** Tells a bitmap from a text that happens to begin with BM. */
  static boolean looksLike(byte[] bytes) {
    return bytes.length > FILE_HEADER + 4
        && bytes[0] == 'B'
        && bytes[1] == 'M'
        && bytes[FILE_HEADER + 1] == 0
        && bytes[FILE_HEADER + 2] == 0
        && bytes[FILE_HEADER + 3] == 0;
  }

  static ImageFacts read(byte[] bytes) throws Refused {
    ByteView view = new ByteView(bytes, false);
    if (view.u32(FILE_HEADER) < INFO_HEADER || view.u32(FILE_HEADER) > 124) {
      throw new Refused(Reason.UNSUPPORTED, "BMP header of " + view.u32(FILE_HEADER) + " bytes");
    }
    long width = (int) view.u32(18);
    long height = Math.abs((long) (int) view.u32(22));
    ImageFacts facts =
        Limits.facts(ImageType.BMP, width, height, (int) view.u32(38) * INCH_IN_METRES);
    int depth = view.u16(28);
    long compression = view.u32(30);
    boolean knownDepth =
        switch (depth) {
          case 1, 4, 8, 16, 24, 32 -> true;
          default -> false;
        };
    // Run lengths, and JPEG or PNG inside a BMP (4, 5), would slip past the checks of this walk.
    if (!knownDepth || (compression != PLAIN && compression != BIT_FIELDS)) {
      throw new Refused(
          Reason.UNSUPPORTED, "BMP of depth " + depth + " and compression " + compression);
    }
    long rowBytes = (width * depth + 31) / 32 * 4;
    long pixelsAt = view.u32(10);
    if (pixelsAt < FILE_HEADER + view.u32(FILE_HEADER)) {
      throw new Refused(Reason.CORRUPT, "BMP pixels inside its header");
    }
    view.need(pixelsAt, rowBytes * height);
    return facts;
  }
}
