package id.adminduk.matcher;

/** Verifies that a finger on the glass is the finger on file (hand-over of a card, 1:1). */
public final class Verification {

  private Verification() {}

  /**
   * Compares two templates as the last stage of a search does, by every look that both have; about
   * 10 ms, nearly all of it for preparing the probe.
   *
   * <p>The score is not symmetric: the fresh capture is the probe, the record the reference.
   *
   * @throws MalformedTemplate when one of the templates is not of this version
   */
  public static VerificationResult verify(FingerTemplate probe, FingerTemplate reference) {
    double score =
        FingerComparison.of(ReferenceFinger.of(probe)).with(ReferenceFinger.of(reference)).fused();
    return new VerificationResult(
        score,
        Thresholds.VERIFICATION_SCORE,
        Thresholds.VERIFICATION_FMR,
        score >= Thresholds.VERIFICATION_SCORE);
  }
}
