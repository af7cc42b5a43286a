package id.adminduk.formats;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Turns a run of quantised coefficients into symbols and bits (IAFIS-IC-0110 v3, section 3.5). */
final class WsqBlock {

  private static final int LONGEST_PLAIN_RUN = 100;
  private static final int BYTE_POSITIVE = 101;
  private static final int BYTE_NEGATIVE = 102;
  private static final int SHORT_POSITIVE = 103;
  private static final int SHORT_NEGATIVE = 104;
  private static final int BYTE_RUN = 105;
  private static final int SHORT_RUN = 106;
  private static final int LEAST_PLAIN = -73;
  private static final int MOST_PLAIN = 74;
  private static final int PLAIN_ZERO = 180;
  private static final int MOST = 0xffff;

  /** A symbol, and the bits that follow it raw. */
  private record Coded(int symbol, int extra, int extraBits) {}

  private final List<Coded> coded = new ArrayList<>();

  private WsqBlock() {}

  static WsqBlock of(int[] coefficients, int from, int to) {
    WsqBlock block = new WsqBlock();
    int run = 0;
    for (int i = from; i < to; i++) {
      int value = coefficients[i];
      if (value == 0 && run < MOST) {
        run++;
        continue;
      }
      block.addRun(run);
      run = value == 0 ? 1 : 0;
      if (value != 0) {
        block.addValue(value);
      }
    }
    block.addRun(run);
    return block;
  }

  void countInto(long[] counts) {
    coded.forEach(one -> counts[one.symbol()]++);
  }

  /** Writes the bits, a zero byte after each 0xff, the last byte filled up with ones. */
  void writeTo(ByteArrayOutputStream out, WsqHuffman huffman) {
    long held = 0;
    int bits = 0;
    for (Coded one : coded) {
      held = held << huffman.length(one.symbol()) | huffman.code(one.symbol());
      held = held << one.extraBits() | one.extra();
      bits += huffman.length(one.symbol()) + one.extraBits();
      while (bits >= 8) {
        bits -= 8;
        writeByte(out, (int) (held >> bits) & 0xff);
      }
      held &= (1L << bits) - 1;
    }
    if (bits > 0) {
      int free = 8 - bits;
      int ones = (1 << free) - 1;
      writeByte(out, ((int) (held << free) & 0xff) | ones);
    }
  }

  private static void writeByte(ByteArrayOutputStream out, int value) {
    out.write(value);
    if (value == 0xff) {
      out.write(0);
    }
  }

  private void addRun(int run) {
    if (run > 0xff) {
      coded.add(new Coded(SHORT_RUN, run, 16));
    } else if (run > LONGEST_PLAIN_RUN) {
      coded.add(new Coded(BYTE_RUN, run, 8));
    } else if (run > 0) {
      coded.add(new Coded(run, 0, 0));
    }
  }

  private void addValue(int value) {
    int size = Math.min(MOST, Math.abs(value));
    if (value >= LEAST_PLAIN && value <= MOST_PLAIN) {
      coded.add(new Coded(value + PLAIN_ZERO, 0, 0));
    } else if (size <= 0xff) {
      coded.add(new Coded(value > 0 ? BYTE_POSITIVE : BYTE_NEGATIVE, size, 8));
    } else {
      coded.add(new Coded(value > 0 ? SHORT_POSITIVE : SHORT_NEGATIVE, size, 16));
    }
  }
}
