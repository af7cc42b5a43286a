package id.adminduk.synthetic;

import id.adminduk.formats.FingerPosition;

/**
 * The ridges of one finger before any touch: the same for all its impressions.
 *
 * <p>Grown from noise by a few rounds of oriented filtering; endings and bifurcations appear where
 * the growing pattern does not fit together, which is why they look and cluster like real ones.
 * Kept at half of 500 dpi as signed bytes, about 60 KB a finger.
 */
final class RidgeMaster {
  private static final int ROUNDS = 7;
  private static final int BORDER = RidgeFilters.RADIUS + 2;

  private final PadSize pad;
  private final int width;
  private final int height;
  private final byte[] ridges;

  private RidgeMaster(PadSize pad, int width, int height, byte[] ridges) {
    this.pad = pad;
    this.width = width;
    this.height = height;
    this.ridges = ridges;
  }

  static RidgeMaster grow(Chance person, FingerPosition finger) {
    PadSize pad = PadSize.of(person, finger);
    int width = 2 * ((int) (0.5 * pad.halfWidth() * 1.14) + BORDER) + 1;
    int height = 2 * ((int) (0.5 * pad.halfHeight() * 1.14) + BORDER) + 1;
    float[][] kernels = kernels(new RidgeFlow(person, finger, pad), pad, width, height);
    Chance noise = person.child(800 + finger.code());
    float[] now = new float[width * height];
    for (int i = 0; i < now.length; i++) {
      now[i] = (float) noise.normal();
    }
    float[] next = new float[now.length];
    for (int round = 0; round < ROUNDS; round++) {
      float gain = round == 0 ? 3f : 1.8f;
      for (int i = 0; i < now.length; i++) {
        if (kernels[i].length > 0) {
          float value = RidgeFilters.apply(kernels[i], now, i, width);
          next[i] = round == ROUNDS - 1 ? value : saturate(gain * value);
        }
      }
      float[] spare = now;
      now = next;
      next = spare;
    }
    byte[] ridges = new byte[now.length];
    for (int i = 0; i < now.length; i++) {
      ridges[i] = kernels[i].length > 0 ? (byte) Math.clamp(Math.round(now[i] * 90), -127, 127) : 0;
    }
    return new RidgeMaster(pad, width, height, ridges);
  }

  /** Bends smoothly to -1..1; cheaper than tanh and as good for growing. */
  private static float saturate(float value) {
    return value / (float) Math.sqrt(1 + value * value);
  }

  /** Chooses each pixel's kernel; empty outside the pad, where nothing ever touches. */
  private static float[][] kernels(RidgeFlow flow, PadSize pad, int width, int height) {
    float[] none = {};
    float[][] kernels = new float[width * height][];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double x = 2 * (column - width / 2);
        double y = -2 * (row - height / 2);
        boolean inside =
            Math.hypot(x / pad.halfWidth(), y / pad.halfHeight()) < 1.14
                && column >= RidgeFilters.RADIUS
                && column < width - RidgeFilters.RADIUS
                && row >= RidgeFilters.RADIUS
                && row < height - RidgeFilters.RADIUS;
        kernels[row * width + column] =
            inside ? RidgeFilters.kernel(-flow.direction(x, y), flow.period(x, y) / 2) : none;
      }
    }
    return kernels;
  }

  PadSize pad() {
    return pad;
  }

  /**
   * Reads the ridge height, about -1 (valley) to 1 (ridge).
   *
   * @param x pixels at 500 dpi from the middle of the pad, to the right
   * @param y the same, downwards
   */
  double ridge(double x, double y) {
    double u = x / 2 + (width >> 1);
    double v = y / 2 + (height >> 1);
    int column = (int) Math.floor(u);
    int row = (int) Math.floor(v);
    if (column < 1 || row < 1 || column >= width - 2 || row >= height - 2) {
      return 0;
    }
    double fu = u - column;
    double fv = v - row;
    int at = (row - 1) * width + column;
    return between(
            fv,
            line(fu, at),
            line(fu, at + width),
            line(fu, at + 2 * width),
            line(fu, at + 3 * width))
        / 90;
  }

  private double line(double f, int at) {
    return between(f, ridges[at - 1], ridges[at], ridges[at + 1], ridges[at + 2]);
  }

  /** Interpolates by the Catmull-Rom cubic between b and c. */
  private static double between(double f, double a, double b, double c, double d) {
    return b + 0.5 * f * (c - a + f * (2 * a - 5 * b + 4 * c - d + f * (3 * (b - c) + d - a)));
  }
}
