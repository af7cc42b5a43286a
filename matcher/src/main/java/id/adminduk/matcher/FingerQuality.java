package id.adminduk.matcher;

/**
 * States how good a finger image is, by parts that ISO/IEC 29794-4 names too. This is an internal
 * measure and not NFIQ.
 *
 * @param score 0 to 100
 * @param foregroundMm2 skin area: blocks with contrast, square millimetres
 * @param coherentMm2 skin area whose ridges run clearly one way, square millimetres
 * @param meanCoherence 0 to 1 over the foreground (structure tensor, 16-pixel blocks at 500 dpi)
 * @param darkShare 0 to 1: share of foreground pixels nearer to the dark than to the bright level
 *     of the image, about one half for a good finger
 * @param minutiae how many were extracted
 */
public record FingerQuality(
    int score,
    double foregroundMm2,
    double coherentMm2,
    double meanCoherence,
    double darkShare,
    int minutiae,
    Advice advice) {

  /** Names the one thing that would improve the next capture most. */
  public enum Advice {
    OK,
    /** Pale, broken ridges: moisten or warm the finger, press a little more. */
    TOO_DRY,
    /** Ridges run together: wipe the finger and the glass, press less. */
    TOO_WET,
    /** Only a part lies on the glass: roll the finger flat onto the middle. */
    TOO_SMALL_AREA,
    /** Enough skin and little detail: clean, try again, take the next finger if it stays so. */
    FEW_MINUTIAE
  }
}
