package id.adminduk.matcher;

import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.columns.ScanKernel;
import id.adminduk.matcher.cylinder.CompactFinger;
import id.adminduk.matcher.cylinder.Vote;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Narrows a gallery down for one probe under one hypothesis about its hands.
 *
 * <p>Everybody by the scanned fingers, the survivors by all fingers, the best of those by how their
 * minutiae lie on each other. What is left is worth a real comparison.
 */
final class ShortList {

  private final GalleryView view;
  private final CompactProbe probe;
  private final boolean exchanged;
  private final List<ColumnScan> scans;

  ShortList(GalleryView view, CompactProbe probe, boolean exchanged) {
    this.view = view;
    this.probe = probe;
    this.exchanged = exchanged;
    scans =
        probe.scanFingers().stream()
            .map(finger -> new ColumnScan(view, position(finger), finger.codes))
            .toList();
  }

  /** Gives the scans of the first stage, for a pass that may serve other probes too. */
  List<ColumnScan> scans() {
    return scans;
  }

  /** Gives the position on file that a finger of the probe is compared with. */
  int position(CompactProbe.Finger finger) {
    return exchanged ? CompactProbe.exchange(finger.position) : finger.position;
  }

  CompactProbe probe() {
    return probe;
  }

  /** Gives the rows worth a real comparison, likest first; the scans must have run. */
  int[] finalists(ScanKernel kernel) {
    int[] survivors = survivors();
    double[] standings = allFingers(kernel, survivors);
    int[] ranked = best(survivors, standings, SearchConstants.RERANKED);
    double[] votes = Arrays.stream(ranked).parallel().mapToDouble(this::votes).toArray();
    return best(
        ranked, votes, exchanged ? SearchConstants.FINALISTS_IN_DOUBT : SearchConstants.FINALISTS);
  }

  /** Keeps the rows that stand highest, and those whom the scanned fingers cannot tell about. */
  private int[] survivors() {
    float[] standing = new float[view.rows()];
    IntStream.range(0, standing.length)
        .parallel()
        .forEach(row -> standing[row] = view.alive(row) ? standing(row) : Float.NEGATIVE_INFINITY);
    int[] histogram = new int[SearchConstants.STEPS];
    for (float one : standing) {
      histogram[step(one)]++;
    }
    int wanted =
        Math.max(
            SearchConstants.SURVIVORS_LEAST,
            (int) (SearchConstants.SURVIVING_SHARE * standing.length));
    int lowest = histogram.length;
    for (int kept = 0; lowest > 0 && kept < wanted; kept += histogram[lowest]) {
      lowest--;
    }
    int least = lowest;
    return IntStream.range(0, standing.length)
        .filter(row -> standing[row] > Float.NEGATIVE_INFINITY && step(standing[row]) >= least)
        .toArray();
  }

  private static int step(float standing) {
    double shifted = standing / SearchConstants.STEP + SearchConstants.STEPS / 4.0;
    return (int) Math.clamp(shifted, 0, SearchConstants.STEPS - 1);
  }

  private float standing(int row) {
    double sum = 0;
    int compared = 0;
    for (ColumnScan scan : scans) {
      if (scan.has(row)) {
        sum += scan.standing(row);
        compared++;
      }
    }
    if (compared > 0) {
      return (float) (sum / Math.sqrt(compared));
    }
    boolean comparable =
        probe.fingers().stream().anyMatch(finger -> view.count(position(finger), row) > 0);
    return comparable ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
  }

  private double[] allFingers(ScanKernel kernel, int[] survivors) {
    double[] sums = new double[survivors.length];
    int[] compared = new int[survivors.length];
    for (int i = 0; i < survivors.length; i++) {
      for (ColumnScan scan : scans) {
        if (scan.has(survivors[i])) {
          sums[i] += scan.standing(survivors[i]);
          compared[i]++;
        }
      }
    }
    List<CompactProbe.Finger> rest = probe.fingers().subList(scans.size(), probe.fingers().size());
    rest.parallelStream()
        .map(finger -> levels(kernel, finger, survivors))
        .forEachOrdered(levels -> add(levels, sums, compared));
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.sqrt(Math.max(1, compared[i]));
    }
    return sums;
  }

  /** Scores one more finger against the survivors; NaN where one does not have it. */
  private double[] levels(ScanKernel kernel, CompactProbe.Finger finger, int[] survivors) {
    double[] levels = new double[survivors.length];
    short[] score = new short[1];
    int position = position(finger);
    for (int i = 0; i < levels.length; i++) {
      int row = survivors[i];
      int minutiae = view.count(position, row);
      if (minutiae == 0) {
        levels[i] = Double.NaN;
      } else {
        GalleryChunk chunk = view.chunk(row);
        chunk.scan(kernel, position, GalleryView.in(row), 1, finger.codes, score, 0);
        levels[i] = score[0] / Math.sqrt(minutiae);
      }
    }
    return levels;
  }

  /** Adds standings: survivors are strangers to a finger that did not choose them. */
  private static void add(double[] levels, double[] sums, int[] compared) {
    double mean = Arrays.stream(levels).filter(level -> level >= 0).average().orElse(0);
    double variance =
        Arrays.stream(levels)
            .filter(level -> level >= 0)
            .map(level -> (level - mean) * (level - mean))
            .average()
            .orElse(1);
    double deviation = Math.max(1, Math.sqrt(variance));
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] >= 0) {
        sums[i] += (levels[i] - mean) / deviation;
        compared[i]++;
      }
    }
  }

  private double votes(int row) {
    Vote vote = new Vote();
    double sum = 0;
    int compared = 0;
    for (CompactProbe.Finger finger : probe.fingers()) {
      CompactFinger stored = view.finger(position(finger), row);
      if (stored.size() > 0) {
        sum += vote.score(finger.compact, stored) - SearchConstants.TYPICAL_VOTE;
        compared++;
      }
    }
    return compared == 0 ? 0 : sum / Math.sqrt(compared);
  }

  /** Gives the rows that score most, likest first. */
  static int[] best(int[] rows, double[] scores, int most) {
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted((one, other) -> Double.compare(scores[other], scores[one]))
        .limit(most)
        .mapToInt(place -> rows[place])
        .toArray();
  }
}
