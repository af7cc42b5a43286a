package id.adminduk.matcher.ridge;

/**
 * Tells which way the ridges run, at every second pixel of every second row: it changes slowly.
 *
 * <p>Kept as the vector of the doubled angle, so that 0 and 180 degrees are the same and averages
 * make sense (Kass and Witkin 1987).
 *
 * @param cos cosine of the doubled direction of the ridge, times clarity 0 to 1, on a {@link
 *     HalfGrid}
 * @param sin the same for the sine
 */
record RidgeDirection(Plane cos, Plane sin) {

  static RidgeDirection of(Plane even, Plane mask) {
    int width = even.width();
    int height = even.height();
    Plane xx = HalfGrid.empty(width, height);
    Plane yy = HalfGrid.empty(width, height);
    Plane xy = HalfGrid.empty(width, height);
    Plane fine = even.box(1);
    for (int row = 1; 2 * row < height - 1; row++) {
      for (int column = 1; 2 * column < width - 1; column++) {
        int i = row * xx.width() + column;
        float dx = fine.at(2 * column + 1, 2 * row) - fine.at(2 * column - 1, 2 * row);
        float dy = fine.at(2 * column, 2 * row + 1) - fine.at(2 * column, 2 * row - 1);
        xx.values()[i] = dx * dx;
        yy.values()[i] = dy * dy;
        xy.values()[i] = dx * dy;
      }
    }
    return smoothed(
        xx.smoothed(RidgeConstants.TENSOR_SIGMA / 2),
        yy.smoothed(RidgeConstants.TENSOR_SIGMA / 2),
        xy.smoothed(RidgeConstants.TENSOR_SIGMA / 2),
        HalfGrid.sampled(mask));
  }

  private static RidgeDirection smoothed(Plane xx, Plane yy, Plane xy, Plane mask) {
    Plane cos = Plane.empty(xx.width(), xx.height());
    Plane sin = Plane.empty(xx.width(), xx.height());
    for (int i = 0; i < cos.values().length; i++) {
      float gxx = xx.values()[i];
      float gyy = yy.values()[i];
      float gxy = xy.values()[i];
      float energy = gxx + gyy + 1e-6f;
      // The ridge stands at right angles to the gradient: both doubled components turn round.
      cos.values()[i] = mask.values()[i] * (gyy - gxx) / energy;
      sin.values()[i] = mask.values()[i] * -2 * gxy / energy;
    }
    return new RidgeDirection(
        cos.smoothed(RidgeConstants.DIRECTION_SIGMA / 2),
        sin.smoothed(RidgeConstants.DIRECTION_SIGMA / 2));
  }

  /**
   * Gives the direction of the ridge at or beside a pixel, -pi/2 to pi/2, in image axes (y down).
   */
  double at(int x, int y) {
    int i = y / 2 * cos.width() + x / 2;
    return 0.5 * Math.atan2(sin.values()[i], cos.values()[i]);
  }
}
