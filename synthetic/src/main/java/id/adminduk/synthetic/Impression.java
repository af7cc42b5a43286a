package id.adminduk.synthetic;

/**
 * Renders one touch of one finger as a 500 dpi optical sensor would see it.
 *
 * <p>The steps follow the second half of the SFinGe method: contact region, plastic distortion,
 * ridge thickness by moisture, breaks and scratches, then sensor blur and noise.
 */
final class Impression {
  static final int WIDTH = 384;
  static final int HEIGHT = 480;
  static final int DPI = 500;

  private final RidgeMaster master;
  private final Touch touch;
  private final Creases creases;
  private final Creases scratches;
  private final SmoothField rippleX;
  private final SmoothField rippleY;
  private final SmoothField edge;
  private final SmoothField blotch;
  private final SmoothField grain;
  private final SmoothField skin;
  private final Chance sensor;

  /**
   * @param finger the finger's own stream: what stays the same in all its impressions
   * @param chance the impression's stream
   */
  Impression(RidgeMaster master, Touch touch, Chance finger, Chance chance) {
    this.master = master;
    this.touch = touch;
    this.creases = Creases.ofFinger(finger.child(1), master.pad());
    this.scratches = Creases.ofTouch(chance.child(1), master.pad(), touch.scratches());
    this.skin = SmoothField.over(finger.child(2), 3, 300);
    this.rippleX = SmoothField.over(chance.child(3), 85, 700);
    this.rippleY = SmoothField.over(chance.child(4), 85, 700);
    this.edge = SmoothField.over(chance.child(5), 42, 700);
    this.blotch = SmoothField.over(chance.child(6), 34, 700);
    this.grain = SmoothField.over(chance.child(7), 2.3, 300);
    this.sensor = chance.child(8);
  }

  GreyRaster render() {
    float[] ink = new float[WIDTH * HEIGHT];
    double cos = Math.cos(touch.turn());
    double sin = Math.sin(touch.turn());
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        double x = column - WIDTH / 2.0 - touch.shiftX();
        double y = row - HEIGHT / 2.0 - touch.shiftY();
        ink[row * WIDTH + column] = (float) inkAt(cos * x + sin * y, cos * y - sin * x);
      }
    }
    return sensed(blurred(ink));
  }

  /** Gives 0 (empty sensor) to 1 (full ridge) for a place on the turned-back finger. */
  private double inkAt(double x, double y) {
    PadSize pad = master.pad();
    double cx = x / pad.halfWidth() - touch.contactX();
    double cy = y / pad.halfHeight() - touch.contactY();
    double reach = Math.hypot(cx, cy) / touch.contact() + 0.018 * edge.at(x, y);
    if (reach > 1.03) {
      return 0;
    }
    // Elastic skin: the middle sticks to the glass, the rim is dragged and twisted (Cappelli 2001).
    double loose = RidgeFlow.rise(reach, 0.35, 1.0);
    double dx = loose * (touch.dragX() - touch.twist() * y) + touch.ripple() * rippleX.at(x, y);
    double dy = loose * (touch.dragY() + touch.twist() * x) + touch.ripple() * rippleY.at(x, y);
    double sx = x + dx;
    double sy = y + dy;
    double pressed = touch.moisture() - 1.1 * RidgeFlow.rise(reach, 0.7, 1.05);
    double height =
        master.ridge(sx, sy)
            + 0.8 * pressed
            + 0.22 * blotch.at(x, y)
            + touch.grain() * grain.at(x, y)
            + 0.12 * skin.at(sx, sy)
            - 2.2 * creases.depth(sx, sy)
            - 2.0 * scratches.depth(sx, sy)
            - worn(x, y);
    return 1 / (1 + Math.exp(-5.5 * height));
  }

  private double worn(double x, double y) {
    if (touch.wear() == 0) {
      return 0;
    }
    // The blotch field is standard normal, so wear 0.2 hides about what lies beyond 0.84 sigma.
    double limit = 2.6 - 9 * touch.wear();
    return 3 * RidgeFlow.rise(blotch.at(y + 91, x - 57), limit, limit + 1.4);
  }

  private static float[] blurred(float[] ink) {
    return blurredAlong(blurredAlong(ink, 1), WIDTH);
  }

  private static float[] blurredAlong(float[] ink, int step) {
    float[] out = ink.clone();
    for (int i = step; i < ink.length - step; i++) {
      out[i] = 0.22f * ink[i - step] + 0.56f * ink[i] + 0.22f * ink[i + step];
    }
    return out;
  }

  private GreyRaster sensed(float[] ink) {
    double slantX = sensor.normal() * 5;
    double slantY = sensor.normal() * 5;
    float[] levels = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      double light =
          slantX * ((i % WIDTH) / (double) WIDTH - 0.5) + slantY * (i / (double) ink.length - 0.5);
      // Sum of two uniforms: near enough to Gaussian for sensor noise, and no logarithm per pixel.
      double noise = (sensor.uniform() + sensor.uniform() - 1) * 8;
      levels[i] = (float) (touch.paper() + light + noise - (touch.paper() - touch.ink()) * ink[i]);
    }
    return GreyRaster.of(WIDTH, HEIGHT, levels);
  }
}
