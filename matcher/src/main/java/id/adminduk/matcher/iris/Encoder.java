package id.adminduk.matcher.iris;

import java.util.Arrays;

/** Writes the 2 048 bits of a rubber sheet: the signs of the log-Gabor wave, and which to trust. */
final class Encoder {
  private static final int BANDS = IrisCode.BANDS;
  private static final int PLACES = IrisCode.PLACES;

  private Encoder() {}

  static IrisCode code(RubberSheet sheet) {
    int count = BANDS * 2 * PLACES;
    double[] answers = new double[count];
    boolean[] valid = new boolean[count];
    for (int band = 0; band < BANDS; band++) {
      boolean[] seen = new boolean[RubberSheet.COLUMNS];
      double[][] filtered = LogGabor.filter(row(sheet, band, seen));
      for (int part = 0; part < 2; part++) {
        for (int place = 0; place < PLACES; place++) {
          int at = (band * 2 + part) * PLACES + place;
          answers[at] = filtered[part][2 * place];
          valid[at] = isSeen(seen, 2 * place);
        }
      }
    }
    dropFragile(answers, valid);
    long[] code = new long[IrisCode.WORDS];
    long[] mask = new long[IrisCode.WORDS];
    for (int i = 0; i < count; i++) {
      if (valid[i]) {
        mask[i >> 6] |= 1L << (i & 63);
        if (answers[i] > 0) {
          code[i >> 6] |= 1L << (i & 63);
        }
      }
    }
    return new IrisCode(code, mask);
  }

  /** Joins the rows of a band; what is not seen takes the band's mean, so that it adds no wave. */
  private static double[] row(RubberSheet sheet, int band, boolean[] seen) {
    int rows = RubberSheet.ROWS / BANDS;
    double[] row = new double[RubberSheet.COLUMNS];
    double mean = 0;
    int count = 0;
    for (int column = 0; column < row.length; column++) {
      int known = 0;
      for (int i = 0; i < rows; i++) {
        int at = (band * rows + i) * RubberSheet.COLUMNS + column;
        if (sheet.seen[at]) {
          row[column] += sheet.levels[at];
          known++;
        }
      }
      seen[column] = known > 0;
      if (known > 0) {
        row[column] /= known;
        mean += row[column];
        count++;
      }
    }
    mean /= Math.max(1, count);
    for (int column = 0; column < row.length; column++) {
      row[column] = seen[column] ? row[column] - mean : 0;
    }
    return row;
  }

  /** A bit is known when most of what its wave covers is seen. */
  private static boolean isSeen(boolean[] seen, int column) {
    int reach = IrisConstants.WAVE_REACH;
    int known = 0;
    for (int i = -reach; i <= reach; i++) {
      known += seen[Math.floorMod(column + i, seen.length)] ? 1 : 0;
    }
    return seen[column] && known >= IrisConstants.WAVE_SEEN * (2 * reach + 1);
  }

  /** The weakest answers change sign from picture to picture and say nothing. */
  private static void dropFragile(double[] answers, boolean[] valid) {
    double[] sizes = new double[answers.length];
    int count = 0;
    for (int i = 0; i < answers.length; i++) {
      if (valid[i]) {
        sizes[count++] = Math.abs(answers[i]);
      }
    }
    if (count == 0) {
      return;
    }
    Arrays.sort(sizes, 0, count);
    double bar = sizes[(int) (IrisConstants.FRAGILE_SHARE * count)];
    for (int i = 0; i < answers.length; i++) {
      valid[i] &= Math.abs(answers[i]) >= bar && answers[i] != 0;
    }
  }
}
