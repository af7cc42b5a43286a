package id.adminduk.matcher.iris;

/**
 * Every number of the iris engine, each with its source or measurement.
 *
 * <p>"Hard" means 210 pictures of the 30 CASIA-IrisV1 eyes with most lashes and least open lids;
 * one eye at a time, EER on them before and after tells what a number is worth. "Unpainted" means
 * the same set with its black discs replaced by grey, uneven pupils with glints, shrunk, blurred or
 * dulled, because CASIA's own pupils are too easy. A number without a measurement is marked
 * "chosen": it was seen to work on drawn circles and not varied.
 */
final class IrisConstants {

  // Finding the eye. Lengths are pixels of the searched picture unless said otherwise.

  /** The longer side at which eyes are looked for: that of the CASIA and MMU cameras. */
  static final int SEARCH_SIDE = 320;

  /**
   * A dull picture is spread to this range of grey levels, at most so many times; CASIA has 200.
   */
  static final float USUAL_RANGE = 170;

  static final float MOST_GAIN = 4;

  /** Glints up to 13 pixels across go; LED rings of Interval cameras have 8, single lamps 6. */
  static final double GLINT_REACH = 6;

  /** Grey levels above the neighbourhood from which a spot is a glint; chosen. */
  static final float GLINT_RISE = 28;

  /** Pixels round a glint that its glare spoils; chosen. */
  static final double GLINT_HALO = 2;

  /** Gaussian before gradients; removes the comb of interlaced fields; chosen. */
  static final double VOTE_BLUR = 1.6;

  /** Weakest gradient that may vote, and share of the strongest that do; chosen. */
  static final float VOTE_LEAST_GRADIENT = 6;

  static final double VOTE_EDGE_SHARE = 0.3;

  /** Added to a radius before votes are divided by it, so that dots do not win; chosen. */
  static final float VOTE_SMALL_CIRCLE = 12;

  static final float VOTE_LEAST_SUPPORT = 0.5f;

  /** Proposals kept, discs fitted, discs for which a rim is sought; chosen, not varied. */
  static final int VOTE_PROPOSALS = 40;

  static final int DISCS_TO_CLIMB = 40;
  static final int PUPIL_CANDIDATES = 10;

  /** Radii looked for: pixels; shares of the shorter side. */
  static final int LEAST_PUPIL = 6;

  static final double MOST_PUPIL = 0.36;
  static final double MOST_RIM = 0.62;

  /** Rays on each side that must see the rim. */
  static final int RIM_RAYS = 14;

  /**
   * Degrees below the horizontal between which they lie; -10 and -5 at the top: EER 2.4 for 1.3.
   */
  static final double RIM_FROM = -20;

  static final double RIM_TO = 45;

  /** A ray's rise counts up to so many grey levels: skin over lash must not outweigh a true rim. */
  static final double RISE_CAP = 60;

  static final double RIM_RISE_CAP = 32;

  /** What an uneven or a light disc loses as a pupil, per grey level; chosen. */
  static final double UNEVEN_WEIGHT = 0.8;

  static final double LIGHT_WEIGHT = 0.15;
  static final double LIGHT_FREE = 15;
  static final double RIM_WEIGHT = 1.3;

  /** Anatomy: pupils measure about a quarter to two thirds of the iris; wider bounds allowed. */
  static final double LEAST_RIM_TO_PUPIL = 1.35;

  static final double MOST_RIM_TO_PUPIL = 6.5;

  /** Grey levels lost per squared share of the radius by which the two middles differ. */
  static final double ASIDE_PENALTY = 150;

  /** 150 to 250: EER 2.7 to 4.7; 400: 1.3 with 4.8 % FNMR at 1e-4; 700: 1.5 with 2.9 %. */
  static final double ABOVE_PENALTY = 550;

  static final double ODD_RATIO_PENALTY = 40;

  // The edge of the pupil.

  /** Share of the radius by which the edge may leave the circle; chosen. */
  static final double EDGE_PLAY = 0.22;

  static final float EDGE_RISE_CAP = 40;
  static final float EDGE_BEND_COST = 3;
  static final int EDGE_HARMONICS = 3;

  // Lids; lengths are shares of the rim's radius.

  /** Grey levels from ball to skin: 9 sees lids in shadows, 13 as well on hard eyes. */
  static final double LID_LEAST_RISE = 12;

  static final double LID_NEAREST = 0.25;
  static final double LID_RISE_CAP = 40;

  /** Hidden along a lid, for its lashes and tears: 0.03 gives EER 2.8, 0.07 gives 2.3. */
  static final double LID_MARGIN = 0.06;

  // The sheet and its code.

  /** From pupil to rim: the first hundredths blur, the last are lit by the sclera. */
  static final double SHEET_FROM = 0.04;

  /** Up to 0.9: EER 2.0 (rest as below); up to 0.85: 1.3. */
  static final double SHEET_TO = 0.85;

  /**
   * Columns below which lashes seldom hang tell what is usual; all columns: EER 2.8, these: 1.6.
   */
  static final int FAIR_FROM = 240;

  static final int FAIR_TO = 144;

  /** Spreads below the usual that make a lash: 2.6: 1.6; 2.2: 1.4; 1.9 hides too much. */
  static final float LASH_SPREADS = 2.2f;

  static final float GLINT_SPREADS = 2.9f;
  static final float LEAST_SPREAD = 4;

  /** Columns of a wave: 12, 14, 16, 20, 24 gave FNMR at 1e-4 of 4.3, 4.8, 7.0, 13, 20 %. */
  static final double WAVELENGTH = 14;

  /** Masek's 0.5 and its neighbours: 0.35 2.6, 0.45 2.8, 0.55 3.4 (first state). */
  static final double SIGMA_ON_F = 0.45;

  /** A bit counts when three quarters of the 11 columns under its wave are seen; 0.6 is worse. */
  static final int WAVE_REACH = 5;

  static final double WAVE_SEEN = 0.75;

  /** Hollingsworth et al. 2009: mask the weakest quarter; 0.15 and 0.35 are no better. */
  static final double FRAGILE_SHARE = 0.25;

  // Gates: what has to be taken again.

  static final int LEAST_SIDE = 64;
  static final double LEAST_LIGHT_SPREAD = 4;
  static final double LEAST_EYE_SCORE = 22;
  static final double LEAST_RIM_RISE = 6;
  static final double LEAST_RIM_RADIUS = 32;

  /** Larger irises are shrunk before they are read; ISO/IEC 29794-6 asks for 80 and more. */
  static final int FINE_RIM_RADIUS = 150;

  static final double USUAL_RIM_RADIUS = 100;

  /** Share of the radius by which a rim may leave the picture at the sides; chosen. */
  static final double FRAME_SLACK = 0.1;

  static final int LEAST_USABLE_BITS = 500;
  static final double LEAST_FOCUS = 1;

  // Comparing.

  /** Fifteen turns, 20 degrees to each side. */
  static final int TURNS = 7;

  /** Below so many common bits nothing is said. */
  static final int LEAST_COMMON_BITS = 250;

  /** Daugman 2007 corrects to 911 bits, the mean of his set. */
  static final double USUAL_COMMON_BITS = 900;

  /** Straight lines under the measured tails, see {@link IrisScore}. */
  static final double ONE_EYE_START = 0.415;

  static final double ONE_EYE_SLOPE = 450;
  static final double TWO_EYES_START = 0.43;
  static final double TWO_EYES_SLOPE = 560;

  private IrisConstants() {}
}
