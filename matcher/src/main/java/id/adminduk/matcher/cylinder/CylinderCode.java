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

  /** One row an input bit: what the bit adds to each component when on, times MEAN_UNIT. */
  private static final int[][] ON = new int[INPUTS][BITS];

  /** The same when off. */
  private static final int[][] OFF = new int[INPUTS][BITS];

  static {
    List<byte[]> rows = rows();
    byte[] means = rows.getFirst();
    for (int component = 0; component < BITS; component++) {
      byte[] weights = rows.get(component + 1);
      for (int input = 0; input < INPUTS; input++) {
        int mean = means[input] & 0xff;
        ON[input][component] = weights[input] * (MEAN_UNIT - mean);
        OFF[input][component] = -weights[input] * mean;
      }
    }
  }

  private CylinderCode() {}

  /** Gives the code of each minutia; a cylinder that is not valid has the code 0. */
  public static long[] codes(Cylinders cylinders) {
    long[] codes = new long[cylinders.minutiae().size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = cylinders.valid()[i] == 0 ? 0 : code(cylinders, i);
    }
    return codes;
  }

  private static long code(Cylinders cylinders, int minutia) {
    int[] sums = new int[BITS];
    long valid = cylinders.valid()[minutia];
    for (int layer = 0; layer < CylinderConstants.LAYERS; layer++) {
      long bits = cylinders.bits()[CylinderConstants.LAYERS * minutia + layer];
      for (long left = valid; left != 0; left &= left - 1) {
        int cell = Long.numberOfTrailingZeros(left);
        int[] row = ((bits >>> cell & 1) == 0 ? OFF : ON)[64 * layer + cell];
        for (int k = 0; k < BITS; k++) {
          sums[k] += row[k];
        }
      }
    }
    long code = 0;
    for (int k = 0; k < BITS; k++) {
      code |= sums[k] > 0 ? 1L << k : 0;
    }
    return code;
  }

  private static List<byte[]> rows() {
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
