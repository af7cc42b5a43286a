package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.FingerPosition;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A record that the search found like the one in question, with the parts of its score in decibans.
 *
 * @param eyes absent when no eye could be compared
 */
public record Likeness(
    UUID subject,
    double score,
    double fingerScore,
    Map<FingerPosition, Double> fingers,
    Optional<Eyes> eyes) {

  /**
   * @param left distance of the left eyes, 0 alike to about 0.5 strangers
   * @param right distance of the right eyes
   */
  public record Eyes(double score, boolean exchanged, OptionalDouble left, OptionalDouble right) {}

  public Likeness {
    fingers = Map.copyOf(fingers);
  }
}
