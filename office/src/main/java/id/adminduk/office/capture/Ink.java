package id.adminduk.office.capture;

import id.adminduk.formats.GreyRaster;

/**
 * What the pen left on a signature (modalities.md 1.5).
 *
 * @param percent share of dark pixels, 0..100
 * @param widthPercent width of the inked box in percent of the picture's width
 * @param heightPercent height of the inked box in percent of the picture's height
 */
record Ink(double percent, double widthPercent, double heightPercent) {

  /** Darker than this is ink; paper and pad are far brighter. */
  private static final int INK_BELOW = 128;

  private static final double LEAST_PERCENT = 0.05;
  private static final double MOST_PERCENT = 40;
  private static final double LEAST_WIDTH = 8;
  private static final double LEAST_HEIGHT = 4;

  static Ink of(GreyRaster picture) {
    int left = picture.width();
    int right = -1;
    int top = picture.height();
    int bottom = -1;
    long dark = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (picture.at(x, y) < INK_BELOW) {
          dark++;
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    if (dark == 0) {
      return new Ink(0, 0, 0);
    }
    return new Ink(
        100.0 * dark / ((double) picture.width() * picture.height()),
        100.0 * (right - left + 1) / picture.width(),
        100.0 * (bottom - top + 1) / picture.height());
  }

  /** Says whether somebody signed: not nothing, not a dot or a dash, not a black page. */
  boolean isSignature() {
    return percent >= LEAST_PERCENT
        && percent <= MOST_PERCENT
        && widthPercent >= LEAST_WIDTH
        && heightPercent >= LEAST_HEIGHT;
  }
}
