package id.adminduk.matcher.iris;

import java.util.Optional;

/**
 * How unlike the eyes of two people are; at least one eye was comparable.
 *
 * <p>The missing-eye rule: with two eyes the mean of both distances decides, with one eye that eye
 * alone, on its own, stricter scale. An eye of which too little is seen counts as missing.
 *
 * @param left distance of the probe's left eye, when comparable
 * @param right distance of the probe's right eye, when comparable
 */
public record EyePairComparison(Optional<Double> left, Optional<Double> right) {

  public EyePairComparison {
    if (left.isEmpty() && right.isEmpty()) {
      throw new IllegalArgumentException("nothing was compared");
    }
  }

  /** Compares eye by eye; empty when no eye of both is comparable. */
  public static Optional<EyePairComparison> of(EyePair one, EyePair other) {
    Optional<Double> left = distance(one.left(), other.left());
    Optional<Double> right = distance(one.right(), other.right());
    return left.isEmpty() && right.isEmpty()
        ? Optional.empty()
        : Optional.of(new EyePairComparison(left, right));
  }

  private static Optional<Double> distance(Optional<IrisCode> one, Optional<IrisCode> other) {
    return one.flatMap(a -> other.map(b -> IrisComparison.of(a, b)))
        .filter(IrisComparison::saysSomething)
        .map(IrisComparison::distance);
  }

  /** Counts the eyes compared, 1 or 2. */
  public int eyes() {
    return (left.isPresent() ? 1 : 0) + (right.isPresent() ? 1 : 0);
  }

  /** Gives the mean distance of the compared eyes, 0 to about 0.5. */
  public double distance() {
    return (left.orElse(0.0) + right.orElse(0.0)) / eyes();
  }

  /**
   * Gives decibans of doubt, as fingers have: a score of s stands for a false-match rate of at most
   * 10^(-s/10) of one comparison; 0 and up. See {@link IrisScore}.
   */
  public double score() {
    return IrisScore.decibans(distance(), eyes());
  }
}
