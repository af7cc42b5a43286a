package id.adminduk.matcher.iris;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The code of one iris: 2 048 bits and a mask that says which of them count; 512 bytes.
 *
 * <p>Laid out as 8 bands from pupil to rim, each with two rows (real and imaginary sign) of 128
 * places clockwise; bit i is bit {@code i % 64} of word {@code i / 64}. Masked bits are 0 in the
 * code. Immutable.
 */
public final class IrisCode {

  /** Bits of a code, and of its mask. */
  public static final int BITS = 2048;

  /** Bytes of {@link #toBytes}. */
  public static final int BYTES = 512;

  static final int BANDS = 8;
  static final int PLACES = 128;
  static final int WORDS = BITS / 64;

  private final long[] code;
  private final long[] mask;

  IrisCode(long[] code, long[] mask) {
    this.code = code;
    this.mask = mask;
    for (int i = 0; i < WORDS; i++) {
      code[i] &= mask[i];
    }
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws MalformedIrisCode when the bytes are not 512
   */
  public static IrisCode of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new MalformedIrisCode("an iris code has 512 bytes, not " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long[] code = new long[WORDS];
    long[] mask = new long[WORDS];
    buffer.asLongBuffer().get(code).get(mask);
    return new IrisCode(code, mask);
  }

  /** Writes the code, then the mask, 32 words each, most significant byte first. */
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    buffer.asLongBuffer().put(code).put(mask);
    return buffer.array();
  }

  /** Counts the bits that may be compared, 0 to 2 048. */
  public int usableBits() {
    int count = 0;
    for (long word : mask) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Gives the code of the same eye turned by so many of 128 places. */
  IrisCode turned(int places) {
    return new IrisCode(turned(code, places), turned(mask, places));
  }

  private static long[] turned(long[] words, int places) {
    int shift = Math.floorMod(places, PLACES);
    long[] out = new long[WORDS];
    for (int row = 0; row < WORDS; row += 2) {
      long low = words[row];
      long high = words[row + 1];
      if (shift >= 64) {
        long kept = low;
        low = high;
        high = kept;
      }
      int rest = shift & 63;
      out[row] = rest == 0 ? low : low << rest | high >>> (64 - rest);
      out[row + 1] = rest == 0 ? high : high << rest | low >>> (64 - rest);
    }
    return out;
  }

  long[] codeWords() {
    return code;
  }

  long[] maskWords() {
    return mask;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IrisCode that
        && Arrays.equals(code, that.code)
        && Arrays.equals(mask, that.mask);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(code) + Arrays.hashCode(mask);
  }

  /** Tells no bit of the body. */
  @Override
  public String toString() {
    return "IrisCode[" + usableBits() + " usable bits]";
  }
}
