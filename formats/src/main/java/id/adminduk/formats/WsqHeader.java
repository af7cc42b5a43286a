package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks the markers of a WSQ file (IAFIS-IC-0110 v3, section 4) from SOI to EOI. */
final class WsqHeader {

  static final int SOI = 0xffa0;
  static final int EOI = 0xffa1;
  static final int SOF = 0xffa2;
  static final int SOB = 0xffa3;
  static final int DTT = 0xffa4;
  static final int DQT = 0xffa5;
  static final int DHT = 0xffa6;
  static final int DRT = 0xffa7;
  static final int COM = 0xffa8;

  /** Written by NIST software into a comment; WSQ itself has no field for the resolution. */
  private static final Pattern PPI = Pattern.compile("(?m)^PPI (\\d{2,4})$");

  private WsqHeader() {}

  static ImageFacts read(byte[] bytes) throws Refused {
    ByteView view = new ByteView(bytes, true);
    Set<Integer> seen = new HashSet<>();
    @Nullable ImageFacts facts = null;
    double dpi = Double.NaN;
    int at = 2;
    while (true) {
      int marker = view.u16(at);
      seen.add(marker);
      if (marker == EOI) {
        if (facts == null || !seen.contains(SOB)) {
          throw new Refused(Reason.CORRUPT, "WSQ without a picture");
        }
        return Limits.facts(ImageType.WSQ, facts.width(), facts.height(), dpi);
      }
      int size = segmentSize(view, at, marker);
      switch (marker) {
        case SOF -> facts = frame(view, at, size, seen);
        case COM -> dpi = ppi(view, at, size, dpi);
        case SOB -> {
          if (facts == null || !seen.contains(DHT)) {
            throw new Refused(Reason.CORRUPT, "WSQ block before its tables");
          }
        }
        default -> {}
      }
      at += 2 + size;
      if (marker == SOB) {
        at = endOfBlock(view, at);
      }
    }
  }

  private static int segmentSize(ByteView view, int at, int marker) throws Refused {
    if (marker < SOF || marker > COM) {
      throw new Refused(Reason.CORRUPT, "WSQ marker " + Integer.toHexString(marker) + " at " + at);
    }
    int size = view.u16(at + 2);
    if (size < 2) {
      throw new Refused(Reason.CORRUPT, "WSQ segment too short at " + at);
    }
    view.need(at + 2, size);
    return size;
  }

  private static ImageFacts frame(ByteView view, int at, int size, Set<Integer> seen)
      throws Refused {
    if (size < 17 || !seen.contains(DTT) || !seen.contains(DQT) || seen.contains(SOB)) {
      throw new Refused(Reason.CORRUPT, "WSQ frame before its tables");
    }
    return Limits.facts(ImageType.WSQ, view.u16(at + 8), view.u16(at + 6), Double.NaN);
  }

  private static double ppi(ByteView view, int at, int size, double known) throws Refused {
    Matcher found = PPI.matcher(view.ascii(at + 4, size - 2));
    return found.find() ? Double.parseDouble(found.group(1)) : known;
  }

  private static int endOfBlock(ByteView view, int from) throws Refused {
    int at = from;
    while (view.u8(at) != 0xff || view.u8(at + 1) == 0) {
      at++;
    }
    return at;
  }
}
