package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.columns.GalleryChunk;
import id.adminduk.matcher.columns.ScanKernel;
import id.adminduk.matcher.cylinder.CompactFinger;
import id.adminduk.matcher.cylinder.Vote;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for a person whose fingers were named wrongly: each finger of the probe may be any finger
 * on file.
 *
 * <p>The best finger is scanned against all positions. Of the likest people each probe finger takes
 * the stored finger it lies best on, and pays for having had the choice.
 */
final class AnyPosition {

  private final GalleryView view;
  private final ScanKernel kernel;
  private final CompactProbe probe;

  /** A probe finger laid on a stored position, with its votes. */
  private record Laid(CompactProbe.Finger finger, int position, double votes) {}

  AnyPosition(GalleryView view, ScanKernel kernel, CompactProbe probe) {
    this.view = view;
    this.kernel = kernel;
    this.probe = probe;
  }

  /** Compares the likest people; small galleries wholly, large ones where no position is shared. */
  List<Candidate> candidates() {
    boolean small = view.rows() <= SearchConstants.ANY_POSITION_MOST;
    int[] rows = rows(row -> view.alive(row) && (small || sharesNothing(row)));
    if (rows.length > SearchConstants.RERANKED_ANY) {
      rows = likest(rows);
    }
    double[] votes =
        Arrays.stream(rows)
            .parallel()
            .mapToDouble(row -> laid(row).stream().mapToDouble(Laid::votes).sum())
            .toArray();
    return Arrays.stream(ShortList.best(rows, votes, SearchConstants.FINALISTS_IN_DOUBT))
        .parallel()
        .mapToObj(this::compare)
        .toList();
  }

  private int[] rows(IntPredicate wanted) {
    return IntStream.range(0, view.rows()).parallel().filter(wanted).toArray();
  }

  private boolean sharesNothing(int row) {
    for (CompactProbe.Finger finger : probe.fingers()) {
      if (view.count(finger.position, row) > 0
          || view.count(CompactProbe.exchange(finger.position), row) > 0) {
        return false;
      }
    }
    return true;
  }

  private int[] likest(int[] rows) {
    long[] codes = probe.fingers().getFirst().codes;
    List<ColumnScan> scans =
        IntStream.range(0, GalleryChunk.POSITIONS)
            .mapToObj(position -> new ColumnScan(view, position, codes))
            .toList();
    ColumnScan.run(view, kernel, scans);
    double[] standings =
        Arrays.stream(rows)
            .parallel()
            .mapToDouble(row ->
                scans.stream()
                    .filter(scan -> scan.has(row))
                    .mapToDouble(scan -> scan.standing(row))
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY))
            .toArray();
    return ShortList.best(rows, standings, SearchConstants.RERANKED_ANY);
  }

  /** Lays the fingers of the probe on those of a row, best votes first, each position once. */
  private List<Laid> laid(int row) {
    Vote vote = new Vote();
    List<Laid> all =
        IntStream.range(0, GalleryChunk.POSITIONS)
            .filter(position -> view.count(position, row) > 0)
            .boxed()
            .flatMap(position -> laid(vote, view.finger(position, row), position))
            .sorted((one, other) -> Double.compare(other.votes(), one.votes()))
            .toList();
    Map<Integer, Laid> byProbe = new LinkedHashMap<>();
    boolean[] taken = new boolean[GalleryChunk.POSITIONS];
    for (Laid one : all) {
      if (!taken[one.position()] && byProbe.putIfAbsent(one.finger().position, one) == null) {
        taken[one.position()] = true;
      }
    }
    return List.copyOf(byProbe.values());
  }

  private Stream<Laid> laid(Vote vote, CompactFinger stored, int position) {
    return probe.fingers().stream()
        .map(finger -> new Laid(finger, position, vote.score(finger.compact, stored)));
  }

  private Candidate compare(int row) {
    int positions =
        (int)
            IntStream.range(0, GalleryChunk.POSITIONS)
                .filter(position -> view.count(position, row) > 0)
                .count();
    double price = 10 * Math.log10(Math.max(1, positions));
    Map<FingerPosition, Double> scores = new EnumMap<>(FingerPosition.class);
    for (Laid one : laid(row)) {
      double score = CompactSearch.score(view, one.finger(), one.position(), row);
      scores.put(FingerPosition.ofCode(one.finger().position + 1), Math.max(0, score - price));
    }
    return new Candidate(view.subject(row), Fusion.fuse(scores.values()), scores);
  }
}
