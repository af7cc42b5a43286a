package id.adminduk.office.capture;

import java.util.Map;

/**
 * One try at a slot, whatever became of it.
 *
 * @param outcome {@link #KEPT}, {@link #WORSE}, {@link #DISCARDED} or the slug of a refusal
 * @param counts whether it uses up one of the tries
 * @param facts small values for the text of a refusal; never biometrics
 */
record Attempt(Slot slot, String outcome, boolean counts, Map<String, Object> facts) {

  static final String KEPT = "KEPT";
  static final String WORSE = "WORSE";
  static final String DISCARDED = "DISCARDED";

  Attempt {
    facts = Map.copyOf(facts);
  }

  static Attempt refused(Slot slot, CaptureRefusal refusal) {
    return new Attempt(slot, refusal.slug(), refusal.countsAsAttempt(), refusal.facts());
  }

  boolean wasRefused() {
    return !outcome.equals(KEPT) && !outcome.equals(WORSE) && !outcome.equals(DISCARDED);
  }
}
