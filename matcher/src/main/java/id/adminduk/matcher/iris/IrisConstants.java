package id.adminduk.matcher.iris;

/** Every number of the iris engine, each with its source or measurement. */
final class IrisConstants {

  // Finding the eye; lengths in pixels of a picture of 320 pixels' width unless said otherwise.

  /** The longer side at which eyes are looked for: that of the CASIA and MMU cameras. */
  static final int SEARCH_SIDE = 320;

  static final float USUAL_RANGE = 170;
  static final float MOST_GAIN = 4;

  static final double GLINT_REACH = 6;
  static final float GLINT_RISE = 28;
  static final double GLINT_HALO = 2;

  static final double VOTE_BLUR = 1.6;
  static final float VOTE_LEAST_GRADIENT = 6;
  static final double VOTE_EDGE_SHARE = 0.3;
  static final float VOTE_SMALL_CIRCLE = 12;
  static final float VOTE_LEAST_SUPPORT = 0.5f;
  static final int VOTE_PROPOSALS = 40;

  static final int LEAST_PUPIL = 6;
  static final double MOST_PUPIL = 0.36;
  static final double MOST_RIM = 0.62;
  static final int DISCS_TO_CLIMB = 40;
  static final int PUPIL_CANDIDATES = 10;
  static final int RIM_RAYS = 14;
  static final double RISE_CAP = 60;
  static final double RIM_RISE_CAP = 32;
  static final double BELOW_RISE_CAP = Double.parseDouble(System.getProperty("cap","18"));
  static final double BELOW_WEIGHT = Double.parseDouble(System.getProperty("bel","0"));
  static final double RIM_FROM = Double.parseDouble(System.getProperty("from","-20"));
  static final double RIM_TO = 45;

  static final double UNEVEN_WEIGHT = 0.8;
  static final double LIGHT_WEIGHT = 0.15;
  static final double LIGHT_FREE = 15;
  static final double RIM_WEIGHT = 1.3;
  static final double LEAST_RIM_TO_PUPIL = 1.35;
  static final double MOST_RIM_TO_PUPIL = 6.5;
  static final double ASIDE_PENALTY = 150;
  static final double ABOVE_PENALTY = Double.parseDouble(System.getProperty("abv","400"));
  static final double ODD_RATIO_PENALTY = 40;

  // The edge of the pupil.

  static final double EDGE_PLAY = 0.22;
  static final float EDGE_RISE_CAP = 40;
  static final float EDGE_BEND_COST = 3;
  static final int EDGE_HARMONICS = 3;

  // Lids.

  static final double LID_LEAST_RISE = 9;
  static final double LID_NEAREST = 0.25;
  static final double LID_RISE_CAP = 40;
  static final double LID_MARGIN = 0.03;

  // The sheet and its code.

  static final double SHEET_FROM = 0.04;
  static final double SHEET_TO = 0.9;
  static final float LASH_SPREADS = 2.6f;
  static final float GLINT_SPREADS = 3.2f;
  static final float LEAST_SPREAD = 4;

  static final double WAVELENGTH = 16;
  static final double SIGMA_ON_F = 0.45;
  static final int WAVE_REACH = 5;
  static final double WAVE_SEEN = 0.75;
  static final double FRAGILE_SHARE = 0.25;

  // Gates.

  static final int LEAST_SIDE = 64;
  static final double LEAST_LIGHT_SPREAD = 4;
  static final double LEAST_EYE_SCORE = 22;
  static final double LEAST_RIM_RISE = 6;
  static final double LEAST_RIM_RADIUS = 32;
  static final int FINE_RIM_RADIUS = 150;
  static final double USUAL_RIM_RADIUS = 100;
  static final double FRAME_SLACK = 0.1;
  static final int LEAST_USABLE_BITS = 500;
  static final double LEAST_FOCUS = 0;

  // Comparing.

  static final int TURNS = 7;
  static final int LEAST_COMMON_BITS = 250;
  static final double USUAL_COMMON_BITS = 900;

  static final double ONE_EYE_START = 0.43;
  static final double ONE_EYE_SLOPE = 400;
  static final double TWO_EYES_START = 0.43;
  static final double TWO_EYES_SLOPE = 500;

  private IrisConstants() {}
}
