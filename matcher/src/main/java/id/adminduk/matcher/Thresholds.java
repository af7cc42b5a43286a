package id.adminduk.matcher;

/**
 * Holds every constant on which a decision about a person rests, each with its source.
 *
 * <p>Scores are decibans of doubt: a score of s stands for a false-match rate of at most
 * 10^(-s/10). That is SourceAFIS's own scale (its documentation: 40 is FMR 0.01 %). Measured on
 * forty FVC fingers (MatcherMeasurement, 97 974 impostor pairs) the promise is kept with room: FMR
 * 1.0 % at 15 (promised 3.2 %), 0.08 % at 25 (0.32 %), 0.02 % at 30 (0.1 %), none at 40. Fused
 * scores of 400 000 drawn impostors keep it too: at 30, 0.015 % with two fingers, 0.0005 % with
 * ten. These fingers are few and their people virtual; an office records its own tail and moves the
 * constants here.
 */
public final class Thresholds {

  /** One to one: the score from which two images are the same finger. */
  public static final double VERIFICATION_SCORE = 40;

  /** The false-match rate that belongs to {@link #VERIFICATION_SCORE}, stated by SourceAFIS. */
  public static final double VERIFICATION_FMR = 1e-4;

  /**
   * Within one person: the score from which two positions hold the same finger. Higher than {@link
   * #VERIFICATION_SCORE} because ten fingers make 45 pairs: at 40 one honest person in 220 would be
   * sent back, at 50 one in 2 200, and laying the finger again draws a new score.
   */
  public static final double SAME_FINGER_SCORE = 50;

  /**
   * Fewer minutiae fail to enrol: the old twelve-point rule of the courts, and tiny templates give
   * the least trustworthy scores. It refuses 3 of 320 FVC development images (10, 8 and 7 minutiae;
   * median 33).
   */
  public static final int MIN_MINUTIAE = 12;

  /** Below this nothing is compared at all: one or two minutiae fit everybody. */
  static final int LEAST_MINUTIAE_EVER = 3;

  /**
   * One to many: how many innocent people per search may be shown to an adjudicator, whatever the
   * size of the gallery.
   */
  public static final double ADJUDICATE_FALSE_ALARMS = 1e-2;

  /** One to many: the same for the zone that calls a record a duplicate without a human. */
  public static final double DUPLICATE_FALSE_ALARMS = 1e-6;

  /**
   * A duplicate needs so many fingers above {@link #VERIFICATION_SCORE}: one finger alone may be an
   * operator's own, laid on the glass by mistake, and goes to an adjudicator.
   */
  public static final int DUPLICATE_FINGERS = 2;

  /** First stage of a search: so many fingers of the probe against everybody. */
  static final int SCAN_FINGERS = 2;

  /** First stage when one of the scan fingers is below {@link #GOOD_QUALITY}. */
  static final int SCAN_FINGERS_WHEN_POOR = 4;

  /** Internal quality from which two scan fingers suffice. */
  static final int GOOD_QUALITY = 60;

  /**
   * First stage: a fused score that lets an entry into the second stage. About 1 % of impostors
   * pass it (measured on two-finger people drawn from 320 FVC images).
   */
  static final double SURVIVOR_SCORE = 15;

  /** At most so many candidates are shown; more would mean that something is broken. */
  static final int MAX_CANDIDATES = 20;

  private Thresholds() {}

  /** Gives the fused score from which a search of a gallery of this size calls an adjudicator. */
  public static double adjudicateScore(int gallerySize) {
    return adjudicateScore(gallerySize, ADJUDICATE_FALSE_ALARMS);
  }

  /**
   * Gives the same for another target.
   *
   * @param targetFpir searches of strangers, above 0 to 1, that may show an adjudicator anybody
   */
  public static double adjudicateScore(int gallerySize, double targetFpir) {
    return Math.max(VERIFICATION_SCORE, decibans(targetFpir / Math.max(1, gallerySize)));
  }

  /** Gives the fused score from which a search of a gallery of this size calls a duplicate. */
  public static double duplicateScore(int gallerySize) {
    return decibans(DUPLICATE_FALSE_ALARMS / Math.max(1, gallerySize));
  }

  static double decibans(double probability) {
    return -10 * Math.log10(probability);
  }
}
