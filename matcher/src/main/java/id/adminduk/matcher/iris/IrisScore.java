package id.adminduk.matcher.iris;

/**
 * Turns distances into decibans of doubt, the scale on which fingers and irises are added up.
 *
 * <p>A straight line through the measured tail of unlike eyes (log of the false-match rate against
 * distance). The true tail bends downwards, so the line is the cautious side of it beyond what was
 * measured. Badly found eyes look more alike than the binomial model says, hence no formula from
 * degrees of freedom.
 */
public final class IrisScore {

  private IrisScore() {}

  /**
   * Gives the score of a distance.
   *
   * @param eyes 1 or 2: how many eyes the distance is the mean of
   */
  public static double decibans(double distance, int eyes) {
    double start = eyes == 2 ? IrisConstants.TWO_EYES_START : IrisConstants.ONE_EYE_START;
    double slope = eyes == 2 ? IrisConstants.TWO_EYES_SLOPE : IrisConstants.ONE_EYE_SLOPE;
    return Math.max(0, slope * (start - distance));
  }

  /** Gives the distance at and below which a score is reached; the inverse of {@link #decibans}. */
  public static double distance(double decibans, int eyes) {
    double start = eyes == 2 ? IrisConstants.TWO_EYES_START : IrisConstants.ONE_EYE_START;
    double slope = eyes == 2 ? IrisConstants.TWO_EYES_SLOPE : IrisConstants.ONE_EYE_SLOPE;
    return start - decibans / slope;
  }
}
