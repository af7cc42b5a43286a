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
   * %), 0.1 % at 23 (0.5 %), 0.01 % at 32 (0.06 %), none at 40. With one look only the room is
   * smaller but there: 0.1 % at 27, 0.01 % at 37.
   */
  static final double SCALE = 0.5;

  static final double OFFSET = 30;

  /** Decibans that one minutia of the poorer finger can bear: tiny templates never score high. */
  static final double PER_MINUTIA = 4;

  private FusionConstants() {}
}
