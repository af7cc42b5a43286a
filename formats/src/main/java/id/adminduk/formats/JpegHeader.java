package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import org.jspecify.annotations.Nullable;

/** Walks the markers of a JPEG (ITU-T T.81 annex B) from SOI to EOI. */
final class JpegHeader {

  /**
   * Refuses progressive files that would make the decoder pass over the picture without end.
   * Ordinary encoders write about ten scans.
   */
  private static final int MAX_SCANS = 64;

  private static final double INCH_IN_CENTIMETRES = 2.54;

  private JpegHeader() {}

  static ImageFacts read(byte[] bytes) throws Refused {
    ByteView view = new ByteView(bytes, true);
    @Nullable ImageFacts facts = null;
    double dpi = Double.NaN;
    int scans = 0;
    int at = 2;
    while (true) {
      if (view.u8(at) != 0xff) {
        throw new Refused(Reason.CORRUPT, "JPEG without a marker at " + at);
      }
      int marker = view.u8(at + 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0xd9) {
        return whole(facts, scans, dpi);
      }
      int size = segmentSize(view, at, marker);
      switch (marker) {
        case 0xe0 -> dpi = density(view, at, size);
        case 0xc0, 0xc1, 0xc2 -> facts = frame(view, at, size, facts);
        case 0xda -> {
          if (facts == null || ++scans > MAX_SCANS) {
            throw new Refused(Reason.CORRUPT, "JPEG scan " + scans + " out of place");
          }
        }
        default -> refuseUncommon(marker);
      }
      at += 2 + size;
      if (marker == 0xda) {
        at = endOfScan(view, at);
      }
    }
  }

  private static ImageFacts whole(@Nullable ImageFacts facts, int scans, double dpi)
      throws Refused {
    if (facts == null || scans == 0) {
      throw new Refused(Reason.CORRUPT, "JPEG without a picture");
    }
    return Limits.facts(ImageType.JPEG, facts.width(), facts.height(), dpi);
  }

  private static int segmentSize(ByteView view, int at, int marker) throws Refused {
    if (marker == 0xd8 || marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      throw new Refused(Reason.CORRUPT, "JPEG marker " + marker + " out of place at " + at);
    }
    int size = view.u16(at + 2);
    if (size < 2) {
      throw new Refused(Reason.CORRUPT, "JPEG segment too short at " + at);
    }
    view.need(at + 2, size);
    return size;
  }

  /** SOF3 and above except the tables: lossless, hierarchical, arithmetic. */
  private static void refuseUncommon(int marker) throws Refused {
    boolean frame = marker >= 0xc3 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8;
    if (frame && marker != 0xcc) {
      throw new Refused(Reason.UNSUPPORTED, "JPEG process SOF" + (marker - 0xc0));
    }
  }

  private static ImageFacts frame(ByteView view, int at, int size, @Nullable ImageFacts earlier)
      throws Refused {
    if (earlier != null || size < 8) {
      throw new Refused(Reason.CORRUPT, "JPEG frame out of place at " + at);
    }
    int components = view.u8(at + 9);
    if (view.u8(at + 4) != 8 || (components != 1 && components != 3)) {
      throw new Refused(Reason.UNSUPPORTED, "JPEG with " + components + " components");
    }
    return Limits.facts(ImageType.JPEG, view.u16(at + 7), view.u16(at + 5), Double.NaN);
  }

  private static double density(ByteView view, int at, int size) throws Refused {
    if (size < 16 || !view.ascii(at + 4, 5).equals("JFIF\0")) {
      return Double.NaN;
    }
    int across = view.u16(at + 12);
    return switch (view.u8(at + 11)) {
      case 1 -> across;
      case 2 -> across * INCH_IN_CENTIMETRES;
      default -> Double.NaN;
    };
  }

  private static int endOfScan(ByteView view, int from) throws Refused {
    int at = from;
    while (true) {
      if (view.u8(at) == 0xff) {
        int next = view.u8(at + 1);
        if (next != 0x00 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
          return at;
        }
      }
      at++;
    }
  }
}
