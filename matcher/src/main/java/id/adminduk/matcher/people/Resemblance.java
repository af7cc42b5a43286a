package id.adminduk.matcher.people;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.SubjectRef;
import id.adminduk.matcher.iris.IrisCandidate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much a person on file is like the probe, with all the parts of the score.
 *
 * @param score everything that could be compared, decibans of doubt (see Thresholds)
 * @param fingerScore all fingers fused; 0 when none could be compared
 * @param fingers score of each compared finger, by the probe's position
 * @param eyes absent when no eye could be compared
 */
public record Resemblance(
    SubjectRef subject,
    double score,
    double fingerScore,
    Map<FingerPosition, Double> fingers,
    Optional<IrisCandidate> eyes) {

  public Resemblance {
    Map<FingerPosition, Double> copy = new EnumMap<>(FingerPosition.class);
    copy.putAll(fingers);
    fingers = Collections.unmodifiableMap(copy);
  }
}
