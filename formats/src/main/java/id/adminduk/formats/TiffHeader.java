package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the image file directories of a TIFF 6.0 and checks that all their strips are there.
 *
 * <p>Only baseline files pass: strips, up to four samples of up to 16 bits, uncompressed, LZW,
 * Deflate or PackBits. As a picture the first page is the file; as papers every page counts.
 */
final class TiffHeader {

  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int STRIP_OFFSETS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS_PER_STRIP = 278;
  private static final int STRIP_BYTES = 279;
  private static final int ORIENTATION = 274;
  private static final int X_RESOLUTION = 282;
  private static final int RESOLUTION_UNIT = 296;
  private static final int TILE_WIDTH = 322;
  private static final Set<Long> COMPRESSIONS = Set.of(1L, 5L, 8L, 32773L, 32946L);
  private static final long WHOLE_IMAGE = 0xffff_ffffL;
  private static final double INCH_IN_CENTIMETRES = 2.54;

  /** One entry: the type code, how many values, and where the first one lies in the file. */
  private record Entry(int type, long count, long at) {}

  private final ByteView view;
  private final Map<Integer, Entry> entries = new HashMap<>();

  private TiffHeader(ByteView view) {
    this.view = view;
  }

  /** One page and how it was held, as {@link ExifTurn} counts. */
  record Page(ImageFacts facts, int turn) {}

  static ImageFacts read(byte[] bytes) throws Refused {
    TiffHeader header = new TiffHeader(new ByteView(bytes, bytes[0] == 'M'));
    header.readDirectory(header.view.u32(4));
    return header.facts();
  }

  /**
   * Reads every page; directories in a ring end at the limit.
   *
   * @param mostPixels of all pages together
   */
  static List<Page> readAll(byte[] bytes, int mostPages, long mostPixels) throws Refused {
    ByteView view = new ByteView(bytes, bytes[0] == 'M');
    List<Page> pages = new ArrayList<>();
    long pixels = 0;
    for (long at = view.u32(4); at != 0; at = view.u32(at + 2 + 12L * view.u16(at))) {
      if (pages.size() == mostPages) {
        throw new Refused(Reason.TOO_MANY_PIXELS, "TIFF of more than " + mostPages + " pages");
      }
      TiffHeader header = new TiffHeader(view);
      header.readDirectory(at);
      ImageFacts facts = header.facts();
      pixels += (long) facts.width() * facts.height();
      if (pixels > mostPixels) {
        throw new Refused(Reason.TOO_MANY_PIXELS, "TIFF of more than " + mostPixels + " pixels");
      }
      long turn = header.first(ORIENTATION, 1);
      pages.add(new Page(facts, turn >= 1 && turn <= 8 ? (int) turn : 1));
    }
    return pages;
  }

  private void readDirectory(long at) throws Refused {
    int count = view.u16(at);
    for (int i = 0; i < count; i++) {
      long entry = at + 2 + 12L * i;
      int type = view.u16(entry + 2);
      long values = view.u32(entry + 4);
      long size = values * sizeOf(type);
      long valueAt = size <= 4 ? entry + 8 : view.u32(entry + 8);
      view.need(valueAt, size);
      entries.put(view.u16(entry), new Entry(type, values, valueAt));
    }
  }

  private ImageFacts facts() throws Refused {
    ImageFacts facts = Limits.facts(ImageType.TIFF, first(WIDTH, 0), first(HEIGHT, 0), dpi());
    long samples = first(SAMPLES, 1);
    if (entries.containsKey(TILE_WIDTH) || !COMPRESSIONS.contains(first(COMPRESSION, 1))) {
      throw new Refused(
          Reason.UNSUPPORTED, "TIFF with tiles or compression " + first(COMPRESSION, 1));
    }
    if (samples < 1 || samples > 4 || !bitsAreUsual(samples)) {
      throw new Refused(Reason.UNSUPPORTED, "TIFF with " + samples + " samples or odd bits");
    }
    long rows = first(ROWS_PER_STRIP, WHOLE_IMAGE);
    if (rows != WHOLE_IMAGE && (rows < 1 || rows > facts.height())) {
      throw new Refused(Reason.CORRUPT, "TIFF strip of " + rows + " rows");
    }
    long strips = rows == WHOLE_IMAGE ? 1 : (facts.height() + rows - 1) / rows;
    checkStrips(strips);
    return facts;
  }

  private boolean bitsAreUsual(long samples) throws Refused {
    Entry bits = entries.get(BITS);
    if (bits == null) {
      return true;
    }
    if (bits.count() != samples) {
      return false;
    }
    for (long i = 0; i < bits.count(); i++) {
      long value = value(bits, i);
      if (value != 1 && value != 4 && value != 8 && value != 16) {
        return false;
      }
    }
    return true;
  }

  private void checkStrips(long strips) throws Refused {
    Entry offsets = entries.get(STRIP_OFFSETS);
    Entry sizes = entries.get(STRIP_BYTES);
    if (offsets == null || sizes == null || offsets.count() < strips || sizes.count() < strips) {
      throw new Refused(Reason.CORRUPT, "TIFF without its " + strips + " strips");
    }
    for (long i = 0; i < offsets.count() && i < sizes.count(); i++) {
      view.need(value(offsets, i), value(sizes, i));
    }
  }

  private double dpi() throws Refused {
    Entry resolution = entries.get(X_RESOLUTION);
    if (resolution == null || resolution.type() != 5 || resolution.count() < 1) {
      return Double.NaN;
    }
    double perUnit = (double) view.u32(resolution.at()) / view.u32(resolution.at() + 4);
    return switch ((int) first(RESOLUTION_UNIT, 2)) {
      case 2 -> perUnit;
      case 3 -> perUnit * INCH_IN_CENTIMETRES;
      default -> Double.NaN;
    };
  }

  private long first(int tag, long otherwise) throws Refused {
    Entry entry = entries.get(tag);
    return entry == null || entry.count() < 1 ? otherwise : value(entry, 0);
  }

  private long value(Entry entry, long index) throws Refused {
    long at = entry.at() + index * sizeOf(entry.type());
    return switch (entry.type()) {
      case 1 -> view.u8(at);
      case 3 -> view.u16(at);
      case 4 -> view.u32(at);
      default -> throw new Refused(Reason.CORRUPT, "TIFF number of type " + entry.type());
    };
  }

  /** Gives the bytes of one value by the type codes of TIFF 6.0 section 2; unknown ones count 1. */
  private static long sizeOf(int type) {
    return switch (type) {
      case 3, 8 -> 2;
      case 4, 9, 11, 13 -> 4;
      case 5, 10, 12 -> 8;
      default -> 1;
    };
  }
}
