package id.adminduk.synthetic;

import id.adminduk.formats.FingerPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Direction and spacing of the ridges at each place of one finger.
 *
 * <p>The zero-pole model of Sherlock and Monro (1993): each core turns the ridges by half its
 * bearing, each delta turns them back. The smooth term that Vizcaya and Gerhardt (1996) fit to the
 * bearings is replaced by an additive arch towards the fingertip, which cures the same defect (too
 * flat shoulders) and costs no table. Lengths are pixels at 500 dpi, origin the middle of the
 * finger pad, y upwards.
 */
final class RidgeFlow {
  private record Spot(double x, double y) {}

  private final List<Spot> cores = new ArrayList<>();
  private final List<Spot> deltas = new ArrayList<>();
  private final PadSize pad;
  private final double narrowing;
  private final double[] openings;
  private final double shoulder;
  private final double arch;
  private final double tilt;
  private final double period;
  private final double lowerWidening;
  private final SmoothField wander;
  private final SmoothField spacing;

  RidgeFlow(Chance person, FingerPosition finger, PadSize pad) {
    Chance chance = person.child(700 + finger.code());
    RidgeClass kind = RidgeClass.of(person, finger);
    this.pad = pad;
    this.shoulder = chance.uniform(0.22, 0.58);
    this.tilt = Math.toRadians(chance.normal() * 4);
    this.arch = kind == RidgeClass.ARCH ? chance.uniform(0.5, 1.0) : 0;
    double personal = 8.9 + person.child(600).normal() * 0.55;
    double byDigit = RidgeClass.digit(finger) == 0 ? 1.05 : 1.0;
    this.period = Math.clamp((personal + chance.normal() * 0.3) * byDigit, 7.6, 10.4);
    this.lowerWidening = chance.uniform(0.05, 0.16);
    // Right loops belong to right hands when ulnar: the loop opens towards the little finger.
    boolean opensRight = RidgeClass.rightHand(finger) == (kind != RidgeClass.RADIAL_LOOP);
    place(kind, chance, opensRight ? 1 : -1);
    this.narrowing = kind == RidgeClass.WHORL ? 0.35 : chance.uniform(0.55, 0.85);
    this.openings = cores.stream().mapToDouble(this::opening).toArray();
    this.wander = SmoothField.over(chance.child(1), 0.55 * pad.halfWidth(), 6 * pad.halfWidth());
    this.spacing = SmoothField.over(chance.child(2), 0.5 * pad.halfWidth(), 6 * pad.halfWidth());
  }

  private void place(RidgeClass kind, Chance chance, int side) {
    double x = chance.normal() * 0.07;
    double y = 0.08 + chance.normal() * 0.15;
    switch (kind) {
      case ULNAR_LOOP, RADIAL_LOOP -> {
        double reach = Math.clamp(0.72 + chance.normal() * 0.16, 0.35, 1.1);
        core(x, y);
        delta(x - side * reach, y - Math.clamp(0.8 + chance.normal() * 0.14, 0.5, 1.2));
      }
      case WHORL -> {
        double gap = Math.clamp(0.2 + chance.normal() * 0.14, 0.03, 0.55);
        double lean = chance.normal() * 0.1;
        core(x + lean, y + gap / 2 + 0.05);
        core(x - lean, y - gap / 2 + 0.05);
        delta(x - 0.82 + chance.normal() * 0.12, y - 0.78 + chance.normal() * 0.14);
        delta(x + 0.82 + chance.normal() * 0.12, y - 0.78 + chance.normal() * 0.14);
      }
      case ARCH -> {}
      case TENTED_ARCH -> {
        core(x, y);
        delta(x + chance.normal() * 0.05, y - chance.uniform(0.35, 0.65));
      }
    }
  }

  private void core(double x, double y) {
    cores.add(new Spot(x * pad.halfWidth(), y * pad.halfWidth()));
  }

  private void delta(double x, double y) {
    deltas.add(new Spot(x * pad.halfWidth(), y * pad.halfWidth()));
  }

  /**
   * Gives the ridge direction in radians, counter-clockwise from the x axis, any multiple of pi.
   */
  double direction(double x, double y) {
    double angle = tilt + towardsTip(x, y) + 0.15 * wander.at(x, y);
    for (int i = 0; i < openings.length; i++) {
      double dx = x - cores.get(i).x;
      double dy = y - cores.get(i).y;
      double bearing = Math.atan2(dy, dx);
      double near = narrowing * Math.exp(-Math.hypot(dx, dy) / (1.1 * pad.halfWidth()));
      angle += (bearing - near * Math.sin(bearing - openings[i])) / 2;
    }
    for (Spot delta : deltas) {
      angle -= Math.atan2(y - delta.y, x - delta.x) / 2;
    }
    return angle;
  }

  /**
   * Finds the bearing in which a core's loop opens: where ridges run along the line of sight.
   *
   * <p>The plain model lets the legs of a loop fan out from the core; turning slower near this
   * bearing and faster opposite keeps them side by side, as in real loops.
   */
  private double opening(Spot core) {
    double rest = tilt + towardsTip(core.x, core.y);
    for (Spot other : cores) {
      rest += other.equals(core) ? 0 : Math.atan2(core.y - other.y, core.x - other.x) / 2;
    }
    for (Spot delta : deltas) {
      rest -= Math.atan2(core.y - delta.y, core.x - delta.x) / 2;
    }
    return 2 * rest;
  }

  private double towardsTip(double x, double y) {
    double across = Math.clamp(x / (1.25 * pad.halfWidth()), -1, 1);
    double upwards = rise(y, -1.1 * pad.halfHeight(), 0.45 * pad.halfHeight());
    double slope = -shoulder * Math.sin(across * Math.PI / 2) * upwards;
    if (arch == 0) {
      return slope;
    }
    double w = x / (0.42 * pad.halfWidth());
    double height = rise(y, -0.9 * pad.halfHeight(), -0.1 * pad.halfHeight());
    double calm = 1 - 0.5 * rise(y, 0.1 * pad.halfHeight(), pad.halfHeight());
    return slope - Math.atan(1.65 * arch * w * Math.exp(-w * w / 2) * height * calm);
  }

  /** Gives the ridge period in pixels at 500 dpi, about 7..12: wider below the pattern. */
  double period(double x, double y) {
    double below = 1 - rise(y, -0.9 * pad.halfHeight(), -0.2 * pad.halfHeight());
    return period * (1 + lowerWidening * below + 0.06 * spacing.at(x, y));
  }

  /** Climbs smoothly from 0 at low to 1 at high. */
  static double rise(double value, double low, double high) {
    double t = Math.clamp((value - low) / (high - low), 0, 1);
    return t * t * (3 - 2 * t);
  }
}
