package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import java.nio.charset.StandardCharsets;

/** Reads unsigned numbers out of a header; a read past the end means that the file was cut. */
final class ByteView {

  private final byte[] bytes;
  private final boolean bigEndian;

  ByteView(byte[] bytes, boolean bigEndian) {
    this.bytes = bytes;
    this.bigEndian = bigEndian;
  }

  int length() {
    return bytes.length;
  }

  int u8(long at) throws Refused {
    need(at, 1);
    return bytes[(int) at] & 0xff;
  }

  int u16(long at) throws Refused {
    need(at, 2);
    int first = bytes[(int) at] & 0xff;
    int second = bytes[(int) at + 1] & 0xff;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  long u32(long at) throws Refused {
    long first = u16(at);
    long second = u16(at + 2);
    return bigEndian ? first << 16 | second : second << 16 | first;
  }

  String ascii(long at, int length) throws Refused {
    need(at, length);
    return new String(bytes, (int) at, length, StandardCharsets.ISO_8859_1);
  }

  void need(long at, long count) throws Refused {
    if (at < 0 || count < 0 || at + count > bytes.length) {
      throw new Refused(
          Reason.TRUNCATED, "needs " + count + " bytes at " + at + " of " + bytes.length);
    }
  }
}
