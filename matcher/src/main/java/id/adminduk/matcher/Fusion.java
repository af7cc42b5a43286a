package id.adminduk.matcher;

import java.util.Collection;

/**
 * Fuses finger scores into one, normalised by how many fingers were compared.
 *
 * <p>On the scale of {@link Thresholds} an impostor's finger score s has a tail of 10^(-s/10), an
 * exponential law. The sum over n independent fingers is then at most Erlang distributed, and its
 * tail, written in decibans again, is the fused score. For one finger it is that finger's score; a
 * missing finger neither helps nor harms, because n shrinks with the sum.
 *
 * <p>One strong finger among nine strangers (a substituted hand) drowns in a sum, so the best
 * finger alone, corrected for having been chosen among n, is the floor of the fused score.
 */
public final class Fusion {

  private static final double RATE = Math.log(10) / 10;

  private Fusion() {}

  /**
   * Fuses the scores of one hypothesis.
   *
   * @return 0 or more; 0 when nothing was compared
   */
  public static double fuse(Collection<Double> scores) {
    double sum = 0;
    double best = 0;
    for (double score : scores) {
      sum += score;
      best = Math.max(best, score);
    }
    int fingers = scores.size();
    return fingers == 0 ? 0 : Math.max(erlangTail(sum, fingers), best - 10 * Math.log10(fingers));
  }

  /** Computes -10 log10 of the Erlang tail, e^-x times the sum of x^k/k! for k below n. */
  private static double erlangTail(double sum, int fingers) {
    double x = RATE * sum;
    double term = 1;
    double series = 1;
    for (int k = 1; k < fingers; k++) {
      term *= x / k;
      series += term;
    }
    return Math.max(0, sum - 10 * Math.log10(series));
  }
}
