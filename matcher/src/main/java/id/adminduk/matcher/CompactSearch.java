package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.SearchAnswer.Zone;
import id.adminduk.matcher.columns.ScanKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Searches the compact gallery for several probes at once, in stages.
 *
 * <p>One pass with the hands as labelled; for probes that it did not find, a second pass with left
 * and right exchanged, and one with all names of fingers doubted. The verdict rests on the last
 * stage alone, which knows the thresholds; the stages before only choose whom it sees.
 */
final class CompactSearch {

  /** Trying a second hypothesis for the same pair doubles the chance of a false match. */
  private static final double SECOND_HYPOTHESIS = 10 * Math.log10(2);

  /**
   * Sides of the image that packed minutiae are said to come from; SourceAFIS does not use them.
   */
  private static final int IMAGE_SIDE = 1024;

  private final GalleryView view;
  private final ScanKernel kernel;
  private final double adjudicate;
  private final double duplicate;

  private CompactSearch(GalleryView view, ScanKernel kernel, double adjudicate) {
    this.view = view;
    this.kernel = kernel;
    this.adjudicate = adjudicate;
    duplicate = Thresholds.duplicateScore(view.size());
  }

  /** Makes a search that shows strangers to an adjudicator no oftener than the target says. */
  static CompactSearch withTarget(GalleryView view, ScanKernel kernel, double targetFpir) {
    return new CompactSearch(view, kernel, Thresholds.adjudicateScore(view.size(), targetFpir));
  }

  /** Makes a search that shows its finalists whatever they score, for measurements. */
  static CompactSearch showingAll(GalleryView view, ScanKernel kernel) {
    return new CompactSearch(view, kernel, 0);
  }

  /** Gives, probe by probe, everybody at or above the adjudication score, best first. */
  List<List<Candidate>> run(List<CompactProbe> probes) {
    List<List<Candidate>> found = new ArrayList<>(pass(probes, false));
    List<Integer> open =
        IntStream.range(0, probes.size())
            .filter(i -> zone(found.get(i)) != Zone.DUPLICATE)
            .boxed()
            .toList();
    List<List<Candidate>> more = pass(open.stream().map(probes::get).toList(), true);
    for (int i = 0; i < open.size(); i++) {
      CompactProbe probe = probes.get(open.get(i));
      List<Candidate> all = new ArrayList<>(found.get(open.get(i)));
      all.addAll(more.get(i));
      all.addAll(new AnyPosition(view, kernel, probe).candidates());
      found.set(open.get(i), best(all));
    }
    return found;
  }

  /** Compares a probe with certain rows, hands as labelled or exchanged, whichever fits better. */
  List<Candidate> compare(CompactProbe probe, int[] rows) {
    List<Candidate> all = new ArrayList<>();
    for (boolean exchanged : new boolean[] {false, true}) {
      ShortList list = new ShortList(view, probe, exchanged);
      double price = exchanged ? SECOND_HYPOTHESIS : 0;
      Arrays.stream(rows).mapToObj(row -> compare(list, row, price)).forEach(all::add);
    }
    return best(all);
  }

  Zone zone(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Zone.UNIQUE;
    }
    return candidates.stream().anyMatch(this::isDuplicate) ? Zone.DUPLICATE : Zone.ADJUDICATE;
  }

  private boolean isDuplicate(Candidate candidate) {
    long strong =
        candidate.fingerScores().values().stream()
            .filter(score -> score >= Thresholds.VERIFICATION_SCORE)
            .count();
    return candidate.fusedScore() >= duplicate && strong >= Thresholds.DUPLICATE_FINGERS;
  }

  private List<List<Candidate>> pass(List<CompactProbe> probes, boolean exchanged) {
    List<ShortList> lists =
        probes.stream().map(probe -> new ShortList(view, probe, exchanged)).toList();
    ColumnScan.run(view, kernel, lists.stream().flatMap(list -> list.scans().stream()).toList());
    double price = exchanged ? SECOND_HYPOTHESIS : 0;
    return lists.stream().map(list -> decide(list, price)).toList();
  }

  private List<Candidate> decide(ShortList list, double price) {
    return best(
        Arrays.stream(list.finalists(kernel))
            .parallel()
            .mapToObj(row -> compare(list, row, price))
            .toList());
  }

  private Candidate compare(ShortList list, int row, double price) {
    Map<FingerPosition, Double> scores = new EnumMap<>(FingerPosition.class);
    for (CompactProbe.Finger finger : list.probe().fingers()) {
      int position = list.position(finger);
      if (view.count(position, row) > 0) {
        scores.put(name(finger.position), score(view, finger, position, row));
      }
    }
    double fused = Math.max(0, Fusion.fuse(scores.values()) - price);
    return new Candidate(view.subject(row), fused, scores);
  }

  /** Compares one finger with a stored one by the last stage's means, in decibans. */
  static double score(GalleryView view, CompactProbe.Finger finger, int position, int row) {
    byte[] stored =
        SourceAfisMinutiae.write(view.finger(position, row).minutiae(), IMAGE_SIDE, IMAGE_SIDE);
    return finger.comparison().with(ReferenceFinger.oneLook(stored)).fused();
  }

  private static FingerPosition name(int position) {
    return FingerPosition.ofCode(position + 1);
  }

  /** Keeps the best hypothesis of each subject, and of the subjects those worth showing. */
  private List<Candidate> best(List<Candidate> all) {
    Map<SubjectRef, Candidate> bySubject = new HashMap<>();
    for (Candidate candidate : all) {
      if (candidate.fusedScore() >= adjudicate) {
        bySubject.merge(
            candidate.subject(),
            candidate,
            (one, other) -> other.fusedScore() > one.fusedScore() ? other : one);
      }
    }
    return bySubject.values().stream()
        .sorted(
            Comparator.comparingDouble(Candidate::fusedScore)
                .reversed()
                .thenComparing(candidate -> candidate.subject().value()))
        .limit(Thresholds.MAX_CANDIDATES)
        .toList();
  }
}
