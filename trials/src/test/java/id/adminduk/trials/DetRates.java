package id.adminduk.trials;

import java.util.Arrays;

/**
 * Counts the errors of one matcher at every threshold.
 *
 * @param name of the matcher, for tables
 * @param genuine scores of pairs of one finger, ascending
 * @param impostor scores of pairs of two fingers, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Read-only by agreement; compared by nobody.
record DetRates(String name, float[] genuine, float[] impostor) implements DetCurve {

  DetRates {
    Arrays.sort(genuine);
    Arrays.sort(impostor);
  }

  @Override
  public long genuines() {
    return genuine.length;
  }

  @Override
  public long impostors() {
    return impostor.length;
  }

  /** Gives the share of genuine pairs below the threshold. */
  double fnmr(float threshold) {
    return (double) below(genuine, threshold) / genuine.length;
  }

  /** Gives the share of impostor pairs at or above the threshold. */
  double fmr(float threshold) {
    return 1 - (double) below(impostor, threshold) / impostor.length;
  }

  @Override
  public double missedAt(double fmr) {
    int allowed = (int) Math.floor(fmr * impostor.length);
    return fnmr(Math.nextUp(impostor[Math.max(0, impostor.length - 1 - allowed)]));
  }

  /** Gives the mean of both errors where they only cross. */
  @Override
  public double equalErrorRate() {
    double least = Double.MAX_VALUE;
    double rate = 1;
    for (float[] side : new float[][] {genuine, impostor}) {
      for (float threshold : side) {
        double missed = fnmr(threshold);
        double matched = fmr(threshold);
        if (Math.abs(missed - matched) < least) {
          least = Math.abs(missed - matched);
          rate = (missed + matched) / 2;
        }
      }
    }
    return rate;
  }

  private static int below(float[] sorted, float threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
