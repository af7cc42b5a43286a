package id.adminduk.synthetic;

/**
 * One near-infrared photograph of an eye, 640 x 480.
 *
 * <p>Sizes as in a good enrolment camera: iris diameter 210 to 250 px (ISO/IEC 19794-6 wants 200).
 * Pupil, gaze, head tilt, lids, focus and noise change from shot to shot; the texture does not.
 */
final class EyeImage {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  /**
   * Grey levels that the wet cornea and the room's lamps lay over the texture, anew at each shot.
   */
  private static final double HAZE = 8;

  private final IrisTexture texture;
  private final Lids lids;
  private final SmoothField skin;
  private final SmoothField pores;
  private final SmoothField veins;
  private final SmoothField haze;
  private final SmoothField pull;
  private final double bulge;
  private final Chance shot;
  private final double centreX;
  private final double centreY;
  private final double pupil;
  private final double iris;
  private final double roll;
  private final double shiftX;
  private final double shiftY;

  /**
   * @param eye the eye's own stream
   * @param shot the photograph's stream
   * @param temporal +1 when the temple is at the right of the picture, -1 at the left
   */
  EyeImage(Chance eye, Chance shot, int temporal) {
    this.texture = new IrisTexture(eye.child(1));
    this.shot = shot;
    this.centreX = WIDTH / 2.0 + shot.normal() * 14;
    this.centreY = HEIGHT / 2.0 + 8 + shot.normal() * 10;
    this.iris = eye.child(2).uniform(106, 122) * (1 + 0.02 * shot.normal());
    this.pupil =
        iris * Math.clamp(0.38 + 0.05 * eye.child(3).normal() + 0.05 * shot.normal(), 0.27, 0.55);
    this.roll = Math.toRadians(Math.clamp(shot.normal() * 2, -5, 5));
    // The pupil sits a little nasal and below the middle of the iris.
    this.shiftX = -temporal * 0.03 * iris;
    this.shiftY = 0.015 * iris;
    this.lids = new Lids(eye.child(4), shot.child(1), iris, temporal);
    this.skin = SmoothField.over(eye.child(5), 70, 900);
    this.pores = SmoothField.over(eye.child(6), 3.5, 400);
    this.veins = SmoothField.over(eye.child(7), 16, 400);
    this.haze = SmoothField.over(shot.child(3), 4.5, 700);
    this.pull = SmoothField.over(shot.child(4), 45, 700);
    this.bulge = 0.06 * shot.child(5).normal();
  }

  GreyRaster render() {
    float[] levels = new float[WIDTH * HEIGHT];
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < WIDTH; column++) {
        levels[row * WIDTH + column] = (float) level(column - centreX, row - centreY);
      }
    }
    Lashes.draw(levels, WIDTH, lids, shot.child(2), centreX, centreY, roll);
    glint(levels);
    blur(levels, 1);
    blur(levels, WIDTH);
    noise(levels);
    return GreyRaster.of(WIDTH, HEIGHT, levels);
  }

  private double level(double dx, double dy) {
    double x = Math.cos(roll) * dx + Math.sin(roll) * dy;
    double y = Math.cos(roll) * dy - Math.sin(roll) * dx;
    double open = lids.opening(x, y);
    double ball = open < 1 ? ball(x, y) : 0;
    // A soft shadow of the upper lid falls on the ball.
    double shade = 1 - 0.3 * Math.exp(-lids.belowUpper(x, y) / 14);
    double cover = RidgeFlow.rise(open, 0.985, 1.015);
    return (1 - cover) * ball * shade + cover * skin(x, y);
  }

  private double ball(double x, double y) {
    double toIris = Math.hypot(x, y);
    double px = x - shiftX;
    double py = y - shiftY;
    double toPupil = Math.hypot(px, py);
    double inPupil = 1 - RidgeFlow.rise(toPupil, pupil - 1.5, pupil + 1.5);
    double inIris = 1 - RidgeFlow.rise(toIris, iris - 4, iris + 3);
    double colour = 0;
    if (inIris > 0 && inPupil < 1) {
      double depth = Math.clamp(depth(px, py, toPupil), 0, 1);
      double stretched = depth + bulge * depth * (1 - depth) + 0.012 * pull.at(x + 500, y + 500);
      double turned = Math.atan2(py, px) + 0.008 * pull.at(y + 300, x + 300);
      colour = texture.grey(turned, Math.clamp(stretched, 0, 1)) + HAZE * haze.at(x + 350, y + 350);
    }
    double curve = Math.abs(x) / (2.4 * iris);
    double sclera = 178 - 45 * curve * curve + 4 * veins.at(x + 500, y + 500);
    return inPupil * 24 + (1 - inPupil) * (inIris * colour + (1 - inIris) * sclera);
  }

  /**
   * Share of the way from the pupil's edge to the rim along one ray; the circles differ in middle.
   */
  private double depth(double px, double py, double toPupil) {
    double ux = px / toPupil;
    double uy = py / toPupil;
    double along = -(ux * shiftX + uy * shiftY);
    double off = shiftX * shiftX + shiftY * shiftY - along * along;
    double rim = along + Math.sqrt(iris * iris - off);
    return (toPupil - pupil) / (rim - pupil);
  }

  private double skin(double x, double y) {
    double fold = lids.fold(x, y);
    double vignette = 1 - 0.25 * (x * x + y * y) / (400.0 * 400.0);
    return (172 + 10 * skin.at(x + 450, y + 450) + 4 * pores.at(x + 450, y + 450) - fold)
        * vignette;
  }

  /** Puts the mirror image of two lamps on the cornea, within or near the pupil. */
  private void glint(float[] levels) {
    double x0 = centreX + shot.uniform(-0.3, 0.3) * pupil;
    double y0 = centreY - shot.uniform(0.0, 0.5) * pupil;
    for (int lamp = -1; lamp <= 1; lamp += 2) {
      double cx = x0 + lamp * 9;
      for (int row = (int) y0 - 9; row <= y0 + 9; row++) {
        for (int column = (int) cx - 9; column <= cx + 9; column++) {
          double bright = 1 - RidgeFlow.rise(Math.hypot(column - cx, row - y0), 3, 5.5);
          int at = row * WIDTH + column;
          levels[at] += (float) (bright * (252 - levels[at]));
        }
      }
    }
  }

  private void blur(float[] levels, int step) {
    float side = (float) shot.uniform(0.14, 0.24);
    float before = levels[0];
    for (int start = 0; start < step; start++) {
      before = levels[start];
      for (int i = start + step; i < levels.length - step; i += step) {
        float here = levels[i];
        levels[i] = side * before + (1 - 2 * side) * here + side * levels[i + step];
        before = here;
      }
    }
  }

  private void noise(float[] levels) {
    for (int i = 0; i < levels.length; i++) {
      levels[i] += (float) ((shot.uniform() + shot.uniform() - 1) * 7);
    }
  }
}
