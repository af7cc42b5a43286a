package id.adminduk.matcher.ridge;

/**
 * Tells which way the ridges run at each pixel.
 *
 * <p>Kept as the vector of the doubled angle, so that 0 and 180 degrees are the same and averages
 * make sense (Kass and Witkin 1987).
 *
 * @param cos cosine of the doubled direction of the ridge, times clarity 0 to 1
 * @param sin the same for the sine
 */
record RidgeDirection(Plane cos, Plane sin) {

  static RidgeDirection of(Plane even, Plane mask) {
    int width = even.width();
    int height = even.height();
    Plane xx = Plane.empty(width, height);
    Plane yy = Plane.empty(width, height);
    Plane xy = Plane.empty(width, height);
    Plane fine = even.box(1);
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int i = y * width + x;
        float dx = fine.at(x + 1, y) - fine.at(x - 1, y);
        float dy = fine.at(x, y + 1) - fine.at(x, y - 1);
        xx.values()[i] = dx * dx;
        yy.values()[i] = dy * dy;
        xy.values()[i] = dx * dy;
      }
    }
    return smoothed(
        xx.smoothed(RidgeConstants.TENSOR_SIGMA),
        yy.smoothed(RidgeConstants.TENSOR_SIGMA),
        xy.smoothed(RidgeConstants.TENSOR_SIGMA),
        mask);
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
        cos.smoothed(RidgeConstants.DIRECTION_SIGMA), sin.smoothed(RidgeConstants.DIRECTION_SIGMA));
  }

  /** Gives the direction of the ridge, -pi/2 to pi/2, in image axes (y down). */
  double at(int pixel) {
    return 0.5 * Math.atan2(sin.values()[pixel], cos.values()[pixel]);
  }
}
