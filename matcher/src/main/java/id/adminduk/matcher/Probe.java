package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.FingerPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A person searched for: prepared matchers (1 to 4 MB each), best finger first. */
final class Probe {

  /** One finger of the probe, ready to be compared. */
  record Finger(FingerPosition position, int quality, FingerprintMatcher matcher) {}

  private final List<Finger> fingers;

  private Probe(List<Finger> fingers) {
    this.fingers = fingers;
  }

  static Probe of(TenPrint tenPrint) {
    List<Finger> fingers = new ArrayList<>();
    tenPrint
        .fingers()
        .forEach((position, template) -> {
          FingerprintTemplate decoded = SourceAfisTemplates.decode(template);
          if (template.minutiae() >= Thresholds.LEAST_MINUTIAE_EVER) {
            fingers.add(new Finger(position, template.quality(), new FingerprintMatcher(decoded)));
          }
        });
    fingers.sort(Comparator.comparingInt(Finger::quality).reversed());
    return new Probe(List.copyOf(fingers));
  }

  /** Gives how many fingers the first stage takes: more when they are poor. */
  int scanFingers() {
    boolean poor =
        fingers.stream()
            .limit(Thresholds.SCAN_FINGERS)
            .anyMatch(finger -> finger.quality() < Thresholds.GOOD_QUALITY);
    return poor ? Thresholds.SCAN_FINGERS_WHEN_POOR : Thresholds.SCAN_FINGERS;
  }

  int size() {
    return fingers.size();
  }

  /** Compares the best fingers that the subject has at the same position, at most so many. */
  Map<FingerPosition, Double> compare(Enrolled subject, int atMost) {
    return compare(subject, atMost, false);
  }

  /** Compares with left and right exchanged, as when the operator took the wrong hand first. */
  Map<FingerPosition, Double> compareExchanged(Enrolled subject, int atMost) {
    return compare(subject, atMost, true);
  }

  private Map<FingerPosition, Double> compare(Enrolled subject, int atMost, boolean exchanged) {
    Map<FingerPosition, Double> scores = new EnumMap<>(FingerPosition.class);
    for (Finger finger : fingers) {
      FingerprintTemplate other =
          subject.fingers().get(exchanged ? exchange(finger.position()) : finger.position());
      if (other != null && scores.size() < atMost) {
        scores.put(finger.position(), finger.matcher().match(other));
      }
    }
    return scores;
  }

  /**
   * Compares the best finger with every finger of a subject who shares no position with the probe;
   * the answer holds the best score, paid for by the number of tries.
   */
  Map<FingerPosition, Double> compareAnywhere(Enrolled subject) {
    Map<FingerPosition, Double> scores = new EnumMap<>(FingerPosition.class);
    if (fingers.isEmpty() || subject.fingers().isEmpty()) {
      return scores;
    }
    Finger finger = fingers.getFirst();
    double best = 0;
    for (FingerprintTemplate other : subject.fingers().values()) {
      best = Math.max(best, finger.matcher().match(other));
    }
    double paid = Math.max(0, best - 10 * Math.log10(subject.fingers().size()));
    scores.put(finger.position(), paid);
    return scores;
  }

  private static FingerPosition exchange(FingerPosition position) {
    return FingerPosition.ofCode((position.code() + 4) % 10 + 1);
  }
}
