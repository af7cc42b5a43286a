package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948 clause 5) and checks every CRC. */
final class PngHeader {

  private static final int SIGNATURE = 8;
  private static final double INCH_IN_METRES = 0.0254;

  /** What a decoder needs; text, profiles and EXIF stay behind, so nothing in them can inflate. */
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngHeader() {}

  static ImageFacts read(byte[] bytes) throws Refused {
    return walk(bytes, new ByteArrayOutputStream(0), false);
  }

  /** Copies the chunks that carry the picture; the input must have passed {@link #read}. */
  static byte[] essence(byte[] bytes) throws Refused {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    out.write(bytes, 0, SIGNATURE);
    walk(bytes, out, true);
    return out.toByteArray();
  }

  private static ImageFacts walk(byte[] bytes, ByteArrayOutputStream out, boolean copy)
      throws Refused {
    ByteView view = new ByteView(bytes, true);
    ImageFacts facts = header(view, bytes);
    double dpi = Double.NaN;
    boolean pixels = false;
    int at = SIGNATURE;
    while (true) {
      int size = chunkSize(view, bytes, at);
      String name = view.ascii(at + 4, 4);
      if (copy && NEEDED.contains(name)) {
        out.write(bytes, at, size);
      }
      if (name.equals("pHYs") && size == 12 + 9 && view.u8(at + 16) == 1) {
        dpi = view.u32(at + 8) * INCH_IN_METRES;
      }
      pixels |= name.equals("IDAT");
      if (name.equals("IEND")) {
        if (!pixels) {
          throw new Refused(Reason.CORRUPT, "PNG without IDAT");
        }
        return Limits.facts(ImageType.PNG, facts.width(), facts.height(), dpi);
      }
      at += size;
    }
  }

  private static ImageFacts header(ByteView view, byte[] bytes) throws Refused {
    int size = chunkSize(view, bytes, SIGNATURE);
    if (size != 12 + 13 || !view.ascii(SIGNATURE + 4, 4).equals("IHDR")) {
      throw new Refused(Reason.CORRUPT, "PNG does not begin with IHDR");
    }
    return Limits.facts(
        ImageType.PNG, view.u32(SIGNATURE + 8), view.u32(SIGNATURE + 12), Double.NaN);
  }

  /** Gives the whole size of a chunk, 12 bytes and its content, once its CRC holds. */
  private static int chunkSize(ByteView view, byte[] bytes, int at) throws Refused {
    long content = view.u32(at);
    for (int i = 4; i < 8; i++) {
      if (!Character.isLetter(view.u8(at + i)) || view.u8(at + i) > 'z') {
        throw new Refused(Reason.CORRUPT, "PNG chunk without a name at " + at);
      }
    }
    view.need(at, content + 12);
    CRC32 crc = new CRC32();
    crc.update(bytes, at + 4, (int) content + 4);
    if (crc.getValue() != view.u32(at + 8 + content)) {
      throw new Refused(Reason.CORRUPT, "PNG chunk with a wrong CRC at " + at);
    }
    return (int) content + 12;
  }
}
