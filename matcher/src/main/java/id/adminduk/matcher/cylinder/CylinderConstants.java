package id.adminduk.matcher.cylinder;

/**
 * Holds every number of the cylinders and their comparison; lengths in pixels at 500 dpi.
 *
 * <p>"MCC" is Cappelli, Ferrara, Maltoni 2010 (binary version, MCC16b family); "measured" means on
 * public research images of other fingers than ours, as the project's reference reports.
 */
final class CylinderConstants {

  /** MCC: radius of a cylinder. */
  static final double RADIUS = 70;

  /** MCC with 8 x 8 x 6 cells; measured: as good as 16 x 16 x 6 and a quarter of its size. */
  static final int CELLS = 8;

  static final int LAYERS = 6;

  /** MCC: spread of a neighbour's place and angle. */
  static final double PLACE_SIGMA = 28.0 / 3;

  static final double ANGLE_SIGMA = 2 * Math.PI / 9;

  /** Measured: a cell is on from this much evidence; MCC has 0.01, lower ones were worse. */
  static final double CELL_LEVEL = 0.006;

  /** MCC: cells farther than this from the hull of all minutiae say nothing. */
  static final double HULL_MARGIN = 50;

  /** MCC: a cylinder needs this share of its cells and so many neighbours. */
  static final double MIN_CELLS = 0.75;

  static final int MIN_NEIGHBOURS = 2;

  /** MCC: two cylinders need this share of cells in common. */
  static final double MIN_COMMON = 0.6;

  /** Measured: fingers are not laid on the glass turned farther than this against each other. */
  static final double MAX_TURN = Math.PI / 2;

  /** MCC: how many pairs count, from 4 (few minutiae) to 12. */
  static final int MIN_PAIRS = 4;

  static final int MAX_PAIRS = 12;
  static final double PAIRS_MIDDLE = 20;
  static final double PAIRS_SLOPE = 0.4;

  /** MCC: rounds of relaxation and the weight of a pair's own likeness. */
  static final int RELAXATION_ROUNDS = 5;

  static final double OWN_WEIGHT = 0.5;

  /** MCC: two pairs support each other when lengths and both angles agree. */
  static final double LENGTH_MIDDLE = 5;

  static final double LENGTH_SLOPE = -1.6;
  static final double ANGLE_MIDDLE = Math.PI / 12;
  static final double ANGLE_SLOPE = -30;

  /** Where the two curves above have fallen below a thousandth. */
  static final double LENGTH_END = 9.5;

  static final double ANGLE_END = 0.5;

  /** So many of the likest pairs propose and vote (tried 16 to 48 on invented fingers). */
  static final int VOTERS = 32;

  /** Codes this many bits apart are strangers: half of 64 bits differ by chance. */
  static final int VOTE_DISTANCE = 28;

  /** Pairs agree with a proposal within this turn (20 degrees, a full turn being 2048) ... */
  static final int VOTE_TURN = 114;

  /** ... and these pixels, plus one in so many pixels of distance. */
  static final int VOTE_SLACK = 12;

  static final int VOTE_STRETCH = 10;

  private CylinderConstants() {}
}
