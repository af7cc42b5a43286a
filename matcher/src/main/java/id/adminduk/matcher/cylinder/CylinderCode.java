package id.adminduk.matcher.cylinder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Folds a cylinder of 384 bits into 64: signs of its 64 strongest components.
 *
 * <p>The components come from invented fingers, never from anybody's (ComponentFitting in the test
 * folder writes the resource and says how it is run). Binarised projections of cylinders were shown
 * to lose little by Ferrara, Maltoni and Cappelli (IEEE TIFS 7(6), 2012). Rotating the components
 * (ITQ) is reported to be much worse.
 */
public final class CylinderCode {

  /** Bits of a code. */
  public static final int BITS = 64;

  static final int INPUTS =
      CylinderConstants.LAYERS * CylinderConstants.CELLS * CylinderConstants.CELLS;

  private static final String RESOURCE = "cylinder-components.txt";
  private static final int MEAN_UNIT = 255;
  private static final int ROW = BITS / 4;
  private static final int BIAS = 128;
  private static final int MOST_ROWS = 256;

  /**
   * One row of 16 longs an input bit: its weight in each component, plus 128 to be above 0, four
   * weights of 16 bits in a long. 256 rows can be added before a weight runs into the next one.
   */
  private static final long[] ON = new long[INPUTS * ROW];

  /** One row a cell: what its layers take from each component whether they are on or off. */
  private static final int[][] CELL = new int[64][BITS];

  /** The sum of the rows of all cells that a cylinder can have. */
  private static final int[] ALL_CELLS = new int[BITS];

  static {
    List<byte[]> rows = rows();
    byte[] means = rows.getFirst();
    for (int component = 0; component < BITS; component++) {
      byte[] weights = rows.get(component + 1);
      for (int input = 0; input < INPUTS; input++) {
        ON[input * ROW + component / 4] |= (long) (weights[input] + BIAS) << (16 * (component % 4));
        CELL[input % 64][component] += weights[input] * (means[input] & 0xff);
      }
    }
    add(ALL_CELLS, Cylinders.DISC, 1);
  }

  private CylinderCode() {}

  /** Gives the code of each minutia; a cylinder that is not valid has the code 0. */
  public static long[] codes(Cylinders cylinders) {
    long[] codes = new long[cylinders.minutiae().size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          cylinders.valid()[i] == 0
              ? 0
              : code(cylinders.valid()[i], cylinders.bits(), CylinderConstants.LAYERS * i);
    }
    return codes;
  }

  /**
   * Sums the weights of the bits around their means. Most cells are valid and most bits are off, so
   * what all cells take is known beforehand, and only exceptions are added.
   */
  static long code(long valid, long[] bits, int at) {
    int[] sums = new int[BITS];
    int[] rows = new int[INPUTS];
    int count = 0;
    for (int layer = 0; layer < CylinderConstants.LAYERS; layer++) {
      for (long on = bits[at + layer] & valid; on != 0; on &= on - 1) {
        rows[count++] = (64 * layer + Long.numberOfTrailingZeros(on)) * ROW;
      }
    }
    for (int from = 0; from < count; from += MOST_ROWS) {
      add(sums, rows, from, Math.min(count, from + MOST_ROWS));
    }
    int[] taken = ALL_CELLS.clone();
    add(taken, Cylinders.DISC & ~valid, -1);
    long code = 0;
    for (int k = 0; k < BITS; k++) {
      int sum = MEAN_UNIT * (sums[k] - BIAS * count);
      code |= (long) ((taken[k] - sum) >>> 31) << k;
    }
    return code;
  }

  /** Adds rows of weights to the components, sixteen components at a time. */
  private static void add(int[] sums, int[] rows, int from, int to) {
    for (int column = 0; column < ROW; column += 4) {
      long first = 0;
      long second = 0;
      long third = 0;
      long fourth = 0;
      for (int i = from; i < to; i++) {
        int at = rows[i] + column;
        first += ON[at];
        second += ON[at + 1];
        third += ON[at + 2];
        fourth += ON[at + 3];
      }
      unpack(sums, 4 * column, first);
      unpack(sums, 4 * column + 4, second);
      unpack(sums, 4 * column + 8, third);
      unpack(sums, 4 * column + 12, fourth);
    }
  }

  private static void unpack(int[] sums, int at, long four) {
    for (int i = 0; i < 4; i++) {
      sums[at + i] += (int) (four >>> (16 * i)) & 0xffff;
    }
  }

  /** Adds, or takes away, what these cells take from each component. */
  private static void add(int[] sums, long cells, int times) {
    for (long left = cells; left != 0; left &= left - 1) {
      int[] row = CELL[Long.numberOfTrailingZeros(left)];
      for (int k = 0; k < BITS; k++) {
        sums[k] += times * row[k];
      }
    }
  }

  static List<byte[]> rows() {
    try (InputStream in = CylinderCode.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the library misses " + RESOURCE);
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Base64.getDecoder()::decode)
            .toList();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
