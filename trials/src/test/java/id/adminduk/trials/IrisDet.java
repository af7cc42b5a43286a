package id.adminduk.trials;

import java.util.ArrayList;
import java.util.List;

/**
 * The trade of false matches for false non-matches of one kind of comparison (DET curve, ISO/IEC
 * 19795-1), counted in bins of 1/20 000 of distance, so that hundreds of millions of pairs fit.
 */
final class IrisDet implements DetCurve {
  private static final int BINS = 14_000;
  private static final double SCALE = 20_000;

  private final String name;
  private final long[] genuine = new long[BINS];
  private final long[] impostor = new long[BINS];
  private long genuines;
  private long impostors;

  /** One point of the curve: pairs with this distance or less are called the same. */
  record Point(double distance, double fmr, double fnmr) {}

  IrisDet(String name) {
    this.name = name;
  }

  synchronized void add(double distance, boolean same) {
    int bin = Math.clamp((int) (distance * SCALE), 0, BINS - 1);
    if (same) {
      genuine[bin]++;
      genuines++;
    } else {
      impostor[bin]++;
      impostors++;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long genuines() {
    return genuines;
  }

  @Override
  public long impostors() {
    return impostors;
  }

  List<Point> curve() {
    List<Point> points = new ArrayList<>();
    long accepted = 0;
    long falseOnes = 0;
    for (int bin = 0; bin < BINS; bin++) {
      accepted += genuine[bin];
      falseOnes += impostor[bin];
      if (genuine[bin] + impostor[bin] > 0) {
        points.add(
            new Point(
                (bin + 1) / SCALE,
                (double) falseOnes / Math.max(1, impostors),
                1 - (double) accepted / Math.max(1, genuines)));
      }
    }
    return points;
  }

  /** Between two points the mean of the nearer. */
  @Override
  public double equalErrorRate() {
    double best = 1;
    double gap = 2;
    double before = 1;
    for (Point point : curve()) {
      double apart = Math.abs(point.fmr - point.fnmr);
      if (apart < gap) {
        gap = apart;
        best = (point.fmr + point.fnmr) / 2;
      }
      // Beyond the crossing the last miss rate before it is the other side.
      if (point.fmr >= point.fnmr) {
        return Math.min(best, Math.max(point.fmr, before));
      }
      before = point.fnmr;
    }
    return best;
  }

  /** The least miss rate with at most this false-match rate; 1 when no threshold keeps it. */
  Point at(double fmr) {
    Point kept = new Point(0, 0, 1);
    for (Point point : curve()) {
      if (point.fmr > fmr) {
        break;
      }
      kept = point;
    }
    return kept;
  }

  @Override
  public double missedAt(double fmr) {
    return at(fmr).fnmr;
  }

  /** Gives the standard deviation of the distances of others. */
  double spread() {
    double mean = mean(false);
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double off = (bin + 0.5) / SCALE - mean;
      sum += impostor[bin] * off * off;
    }
    return Math.sqrt(sum / Math.max(1, impostors));
  }

  double mean(boolean same) {
    double sum = 0;
    long[] counts = same ? genuine : impostor;
    for (int bin = 0; bin < BINS; bin++) {
      sum += counts[bin] * (bin + 0.5) / SCALE;
    }
    return sum / Math.max(1, same ? genuines : impostors);
  }
}
