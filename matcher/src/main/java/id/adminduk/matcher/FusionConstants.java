package id.adminduk.matcher;

/** Holds the numbers of the fused finger score; Thresholds explains the scale. */
final class FusionConstants {

  /**
   * Points of SourceAFIS that full agreement of the cylinders is worth: brings the spread of
   * impostors of both to the same order. Half and double of it move the EER by less than 0.1
   * points.
   */
  static final double CYLINDERS = 1600;

  /**
   * Brings the sum to decibans, with room. Measured on 99 840 ordered pairs of forty FVC fingers
   * (ten-fold smaller false-match rate every 18.5 points): FMR 1 % at 13.5 (the scale promises 4.5
   * %), 0.1 % at 23 (0.5 %), 0.01 % at 32 (0.06 %), none at 40.
   */
  static final double SCALE = 0.5;

  static final double OFFSET = 30;

  /**
   * The same for one look, where tails are longer. Measured on the redrawn look of the same pairs,
   * the reference packed to 32 minutiae: FMR 1 % at 10 (promised 10 %), 0.1 % at 19 (1.2 %), 0.01 %
   * at 30 (0.1 %), 2 of 99 840 pairs at 40 (10).
   */
  static final double SCALE_OF_ONE = 0.7;

  static final double OFFSET_OF_ONE = 20;

  /** Decibans that one minutia of the poorer finger can bear: tiny templates never score high. */
  static final double PER_MINUTIA = 4;

  private FusionConstants() {}
}
