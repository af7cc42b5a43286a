package id.adminduk.matcher.people;

import id.adminduk.matcher.Candidate;
import id.adminduk.matcher.CompactGallery;
import id.adminduk.matcher.SearchAnswer;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.TenPrint;
import id.adminduk.matcher.Thresholds;
import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.EyePairComparison;
import id.adminduk.matcher.iris.IrisAnswer;
import id.adminduk.matcher.iris.IrisCandidate;
import id.adminduk.matcher.iris.IrisGallery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fingers and the irises of the same people.
 *
 * <p>Each half is asked with the lowest line it knows, so that two weak halves may add up; whom one
 * half names is then compared by the other half too.
 */
record Halves(CompactGallery fingers, IrisGallery irises) {

  /** The halves show everybody a stranger might be taken for; the line is drawn after fusion. */
  static final double SHOW_ALL = 1;

  static Halves empty() {
    return new Halves(new CompactGallery(SHOW_ALL), new IrisGallery());
  }

  void enrol(SubjectRef subject, Body body) {
    body.tenPrint()
        .ifPresentOrElse(print -> fingers.enrol(subject, print), () -> fingers.remove(subject));
    body.eyes().ifPresentOrElse(eyes -> irises.enrol(subject, eyes), () -> irises.remove(subject));
  }

  void remove(SubjectRef subject) {
    fingers.remove(subject);
    irises.remove(subject);
  }

  /** Gives everybody either half names, compared by both halves. */
  List<Resemblance> resembling(Body probe, int people) {
    Map<SubjectRef, Candidate> byFinger = new HashMap<>();
    probe.tenPrint().map(this::lookAtFingers).stream()
        .flatMap(List::stream)
        .forEach(one -> byFinger.put(one.subject(), one));
    Map<SubjectRef, IrisCandidate> byEye = new HashMap<>();
    probe.eyes().map(eyes -> lookAtEyes(eyes, people)).stream()
        .flatMap(List::stream)
        .forEach(one -> byEye.put(one.subject(), one));
    Set<SubjectRef> onlyByEye = new HashSet<>(byEye.keySet());
    onlyByEye.removeAll(byFinger.keySet());
    probe.tenPrint().map(print -> fingers.compare(print, onlyByEye)).stream()
        .flatMap(List::stream)
        .forEach(one -> byFinger.put(one.subject(), one));
    probe
        .eyes()
        .ifPresent(eyes ->
            byFinger.keySet().stream()
                .filter(subject -> !byEye.containsKey(subject))
                .flatMap(subject -> compare(eyes, subject).stream())
                .toList()
                .forEach(one -> byEye.put(one.subject(), one)));
    return Stream.concat(byFinger.keySet().stream(), byEye.keySet().stream())
        .distinct()
        .map(subject ->
            resemblance(
                subject,
                Optional.ofNullable(byFinger.get(subject)),
                Optional.ofNullable(byEye.get(subject))))
        .toList();
  }

  private List<Candidate> lookAtFingers(TenPrint print) {
    return switch (fingers.search(print)) {
      case SearchAnswer.Complete complete -> complete.candidates();
      case SearchAnswer.Incomplete half ->
          throw new IllegalStateException("rebuilt aside: " + half);
    };
  }

  private List<IrisCandidate> lookAtEyes(EyePair eyes, int people) {
    double least = Thresholds.adjudicateScore(people, SHOW_ALL);
    return switch (irises.search(
        eyes, IrisGallery.Labels.DOUBTED, least, PeopleRules.MOST_CANDIDATES)) {
      case IrisAnswer.Complete complete -> complete.candidates();
      case IrisAnswer.Incomplete half -> throw new IllegalStateException("rebuilt aside: " + half);
    };
  }

  private Optional<IrisCandidate> compare(EyePair probe, SubjectRef subject) {
    return irises
        .eyes(subject)
        .flatMap(known ->
            EyePairComparison.of(probe, known)
                .map(straight -> new IrisCandidate(subject, straight, false)));
  }

  private static Resemblance resemblance(
      SubjectRef subject, Optional<Candidate> hand, Optional<IrisCandidate> eyes) {
    boolean compared = hand.filter(found -> !found.fingerScores().isEmpty()).isPresent();
    double score = hand.map(Candidate::fusedScore).orElse(0.0);
    return new Resemblance(
        subject,
        PeopleRules.fuse(compared, score, eyes),
        score,
        hand.map(Candidate::fingerScores).orElseGet(Map::of),
        eyes);
  }
}
