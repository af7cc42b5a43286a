package id.adminduk.matcher;

/** Holds the numbers that steer the staged search of the compact gallery; no verdict rests here. */
final class SearchConstants {

  /**
   * Fingers of the first stage. With two, those of 2 in 1 000 people of mixed quality (and 3 in 1
   * 000 virtual people of FVC images) both failed although the other eight said plainly who it is
   * (some 300 decibans); quality as SourceAFIS and ours count it does not foretell that.
   */
  static final int SCANNED_FINGERS = 4;

  /**
   * Share of the gallery that the first stage lets through. Two fingers of ordinary people keep the
   * right one among 5 % in 98.5 % of searches on poor images and always on fair ones (reference,
   * part 4.4).
   */
  static final double SURVIVING_SHARE = 0.02;

  /** Small galleries are not worth a short cut. */
  static final int SURVIVORS_LEAST = 2000;

  /** People whose minutiae are laid on each other. */
  static final int RERANKED = 80;

  /** People compared with every finger by SourceAFIS and cylinders. */
  static final int FINALISTS = 8;

  /** The same when hands or names of fingers are doubted: a true one stands out by its votes. */
  static final int FINALISTS_IN_DOUBT = 4;

  /** People on whom every finger is laid at every position, a hundred votes each. */
  static final int RERANKED_ANY = 20;

  /**
   * Vote of strangers, median of 99 840 pairs of FVC fingers; tells a missing finger from a bad.
   */
  static final double TYPICAL_VOTE = 0.6;

  /** Rows read to learn how strangers score against this probe finger. */
  static final int SAMPLE = 4096;

  /** Steps of a standard deviation in which survivors are counted. */
  static final double STEP = 0.02;

  static final int STEPS = 2000;

  /** Rows up to which every finger is tried at every position when nothing else was found. */
  static final int ANY_POSITION_MOST = 200_000;

  private SearchConstants() {}
}
