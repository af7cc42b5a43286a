package id.adminduk.matcher.cylinder;

/**
 * Holds the minutiae of one image, in image axes (y down), at 500 dpi.
 *
 * @param x pixels from the left
 * @param y pixels from the top, as many as x
 * @param angle direction in radians, 0 to 2 pi, as many as x
 * @param ending true for a ridge ending, false for a bifurcation
 */
@SuppressWarnings("ArrayRecordComponent") // Read-only by agreement; compared by nobody.
public record Minutiae(int[] x, int[] y, float[] angle, boolean[] ending) {

  private static final double TURN = 2 * Math.PI;

  public Minutiae {
    if (x.length != y.length || x.length != angle.length || x.length != ending.length) {
      throw new IllegalArgumentException("four arrays of one length are needed");
    }
  }

  /** Counts the minutiae, 0 or more. */
  public int size() {
    return x.length;
  }

  /** Keeps those at these places, in this order. */
  public Minutiae at(int[] places) {
    int[] keptX = new int[places.length];
    int[] keptY = new int[places.length];
    float[] keptAngle = new float[places.length];
    boolean[] keptEnding = new boolean[places.length];
    for (int i = 0; i < places.length; i++) {
      keptX[i] = x[places[i]];
      keptY[i] = y[places[i]];
      keptAngle[i] = angle[places[i]];
      keptEnding[i] = ending[places[i]];
    }
    return new Minutiae(keptX, keptY, keptAngle, keptEnding);
  }

  double distance(int one, int other) {
    double dx = x[one] - x[other];
    double dy = y[one] - y[other];
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Brings an angle to -pi to pi. */
  static double turn(double angle) {
    double turned = lessThanTurn(angle);
    if (turned > Math.PI) {
      return turned - 2 * Math.PI;
    }
    return turned < -Math.PI ? turned + 2 * Math.PI : turned;
  }

  /** Gives the remainder of whole turns; the subtraction is exact and ten times as fast. */
  private static double lessThanTurn(double angle) {
    double size = Math.abs(angle);
    if (size < TURN) {
      return angle;
    }
    if (size < 2 * TURN) {
      return angle > 0 ? angle - TURN : angle + TURN;
    }
    return angle % TURN;
  }
}
