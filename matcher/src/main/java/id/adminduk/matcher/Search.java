package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.SearchAnswer.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs one search over a fixed list of subjects.
 *
 * <p>First the probe's best fingers against everybody, then all its fingers against the survivors.
 * If that finds no duplicate, everybody is compared with all fingers and with hands exchanged: "we
 * have never seen this person" is the answer that must not rest on a short cut. Comparisons use all
 * cores of the common pool.
 */
final class Search {

  /** Trying a second hypothesis for the same pair doubles the chance of a false match. */
  private static final double SECOND_HYPOTHESIS = 10 * Math.log10(2);

  private final Probe probe;
  private final List<Enrolled> gallery;
  private final double adjudicate;
  private final double duplicate;

  Search(Probe probe, List<Enrolled> gallery) {
    this.probe = probe;
    this.gallery = gallery;
    this.adjudicate = Thresholds.adjudicateScore(gallery.size());
    this.duplicate = Thresholds.duplicateScore(gallery.size());
  }

  /** Gives everybody at or above the adjudication score, best first. */
  List<Candidate> candidates() {
    List<Candidate> quick = best(gallery.parallelStream().filter(this::survives).map(this::full));
    return zone(quick) == Zone.DUPLICATE
        ? quick
        : best(gallery.parallelStream().map(this::everyHypothesis));
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

  private List<Candidate> best(Stream<Candidate> all) {
    return all.filter(candidate -> candidate.fusedScore() >= adjudicate)
        .sorted(
            Comparator.comparingDouble(Candidate::fusedScore)
                .reversed()
                .thenComparing(candidate -> candidate.subject().value()))
        .limit(Thresholds.MAX_CANDIDATES)
        .toList();
  }

  private boolean survives(Enrolled subject) {
    Map<FingerPosition, Double> scores = probe.compare(subject, probe.scanFingers());
    return Fusion.fuse(scores.values()) >= Thresholds.SURVIVOR_SCORE;
  }

  private Candidate full(Enrolled subject) {
    return candidate(subject, probe.compare(subject, probe.size()), 0);
  }

  private Candidate everyHypothesis(Enrolled subject) {
    Candidate straight = full(subject);
    if (straight.fusedScore() >= duplicate) {
      return straight;
    }
    Candidate exchanged = exchanged(subject);
    if (straight.fingerScores().isEmpty() && exchanged.fingerScores().isEmpty()) {
      return candidate(subject, probe.compareAnywhere(subject), 0);
    }
    return exchanged.fusedScore() > straight.fusedScore() ? exchanged : straight;
  }

  private Candidate exchanged(Enrolled subject) {
    Map<FingerPosition, Double> first = probe.compareExchanged(subject, probe.scanFingers());
    return Fusion.fuse(first.values()) < Thresholds.SURVIVOR_SCORE
        ? candidate(subject, first, SECOND_HYPOTHESIS)
        : candidate(subject, probe.compareExchanged(subject, probe.size()), SECOND_HYPOTHESIS);
  }

  private static Candidate candidate(
      Enrolled subject, Map<FingerPosition, Double> scores, double price) {
    double fused = Math.max(0, Fusion.fuse(scores.values()) - price);
    return new Candidate(subject.subject(), fused, scores);
  }
}
