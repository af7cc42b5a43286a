package id.adminduk.matcher.ridge;

/**
 * Holds every number of the enhancement, in pixels at 500 dpi unless said.
 *
 * <p>Ridges of adults lie 7 to 12 pixels apart at 500 dpi (about 0.35 to 0.6 mm), children's a
 * little less; most lengths here are a number of such ridges.
 */
final class RidgeConstants {

  static final double DPI = 500;

  /** Light is evened out over two to three ridges. */
  static final double LIGHT_SIGMA = 12;

  /** Grey levels of local deviation below which there is no ridge to amplify, only noise. */
  static final double NOISE_FLOOR = 4;

  /** A pixel belongs to the finger when its gradient is so many times the noise floor, smoothed. */
  static final double SKIN_SHARE = 0.22;

  /** Gradients are gathered over half a ridge, then averaged over two. */
  static final double CLOSE_SIGMA = 4;

  static final double SKIN_SIGMA = 10;

  /** Share of the smoothed mask that must be skin: closes holes, cuts threads. */
  static final double MASK_LEVEL = 0.5;

  /** Gradient products are summed over about one ridge first. */
  static final double TENSOR_SIGMA = 5;

  /** Directions are then smoothed, each weighted by how clear it is. */
  static final double DIRECTION_SIGMA = 9;

  /** Rounds of measuring directions on the filtered image again: the first is misled by creases. */
  static final int ROUNDS = 2;

  static final int MIN_PERIOD = 5;
  static final int MAX_PERIOD = 16;
  static final double USUAL_PERIOD = 9;

  /** Period is measured on a grid of this pitch, along a line of so many pixels either side. */
  static final int PERIOD_PITCH = 12;

  static final int PERIOD_REACH = 28;
  static final int PERIOD_HALF_WIDTH = 7;
  static final double PERIOD_SIGMA = 2.5;

  static final int FLOWS = 36;
  static final double PERIOD_STEP = 0.5;

  /** Along the ridge the filter reaches farther than across: it bridges breaks, not ridges. */
  static final double ALONG = 0.60;

  static final double ACROSS = 0.42;

  /** The filter ends at so many sigma. */
  static final double KERNEL_REACH = 2.0;

  private RidgeConstants() {}
}
