package id.adminduk.matcher;

import id.adminduk.formats.FingerPosition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Names a subject who may be the person of the probe.
 *
 * @param fusedScore all compared fingers together, on the scale of {@link Thresholds}
 * @param fingerScores score of each compared finger, by the probe's position; with exchanged hands
 *     the subject's finger is the other hand's
 */
public record Candidate(
    SubjectRef subject, double fusedScore, Map<FingerPosition, Double> fingerScores) {

  public Candidate {
    Map<FingerPosition, Double> copy = new EnumMap<>(FingerPosition.class);
    copy.putAll(fingerScores);
    fingerScores = Collections.unmodifiableMap(copy);
  }
}
