package id.adminduk.matcher;

/** Tells what became of one finger image. */
public sealed interface Extraction {

  /** The finger can be compared; {@code quality.advice()} may still ask for a better one. */
  record Extracted(FingerTemplate template, FingerQuality quality) implements Extraction {}

  /**
   * The image yields no template worth keeping: an ordinary event, not a fault.
   *
   * @param detail a short English sentence for the log
   * @param advice what to tell the citizen before the next try
   */
  record FailureToEnrol(Reason reason, String detail, FingerQuality.Advice advice)
      implements Extraction {}

  /** Names why an image yields no template. */
  enum Reason {
    /** Not an image, cut or broken; see {@link id.adminduk.formats.ImageVerdict}. */
    UNREADABLE_IMAGE,
    /** More than a hand's worth of glass at the stated dpi: the dpi or the image is wrong. */
    TOO_LARGE,
    /** No ridges found: empty glass, a hand not lowered, a black frame. */
    NO_FINGER,
    /** Fewer minutiae than {@link Thresholds#MIN_MINUTIAE}. */
    TOO_FEW_MINUTIAE
  }
}
