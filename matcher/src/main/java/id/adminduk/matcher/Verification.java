package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintMatcher;

/** Verifies that a finger on the glass is the finger on file (hand-over of a card, 1:1). */
public final class Verification {

  private Verification() {}

  /**
   * Compares two templates; about 3 ms, nearly all of it for preparing the probe.
   *
   * <p>The score is not symmetric: the fresh capture is the probe, the record the reference.
   *
   * @throws MalformedTemplate when one of the templates is not of this version
   */
  public static VerificationResult verify(FingerTemplate probe, FingerTemplate reference) {
    double score =
        new FingerprintMatcher(SourceAfisTemplates.decode(probe))
            .match(SourceAfisTemplates.decode(reference));
    return new VerificationResult(
        score,
        Thresholds.VERIFICATION_SCORE,
        Thresholds.VERIFICATION_FMR,
        score >= Thresholds.VERIFICATION_SCORE);
  }
}
