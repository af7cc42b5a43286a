package id.adminduk.matcher;

/**
 * States the outcome of a one-to-one comparison, with the promise behind it.
 *
 * @param score 0 or more; see {@link Thresholds} for the scale
 * @param threshold the score that had to be reached
 * @param statedFmr false-match rate at that threshold, as SourceAFIS states it
 * @param matched whether the score reached the threshold
 */
public record VerificationResult(
    double score, double threshold, double statedFmr, boolean matched) {}
