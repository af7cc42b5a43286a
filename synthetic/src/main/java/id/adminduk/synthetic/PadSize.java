package id.adminduk.synthetic;

import id.adminduk.formats.FingerPosition;

/** Half axes of the touching part of one finger, pixels at 500 dpi (19.7 to the millimetre). */
record PadSize(double halfWidth, double halfHeight) {
  /** Widths of a flat touch, thumb to little: about 16, 14, 14.5, 13.5 and 11.5 mm. */
  private static final int[] HALF_WIDTHS = {158, 138, 142, 134, 116};

  static PadSize of(Chance person, FingerPosition finger) {
    double scale = Math.clamp(1 + person.child(601).normal() * 0.05, 0.88, 1.1);
    double own = 1 + Math.clamp(person.child(620 + finger.code()).normal() * 0.02, -0.05, 0.05);
    double halfWidth = HALF_WIDTHS[RidgeClass.digit(finger)] * scale * own;
    double slender = Math.clamp(1.32 + person.child(602).normal() * 0.05, 1.2, 1.45);
    return new PadSize(halfWidth, Math.min(215, halfWidth * slender));
  }
}
