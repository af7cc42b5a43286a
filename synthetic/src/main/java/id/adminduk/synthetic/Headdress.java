package id.adminduk.synthetic;

import java.awt.Color;
import java.awt.geom.Path2D;

/** What frames the face: a hijab, a peci, or hair in a few cuts. */
final class Headdress {
  private enum Style {
    HIJAB,
    PECI,
    SHORT,
    PARTED,
    BALDING,
    LONG,
    BUN,
    BOB
  }

  private final Style style;
  private final Palette palette;
  private final double volume;
  private final int side;

  private Headdress(Style style, Palette palette, double volume, int side) {
    this.style = style;
    this.palette = palette;
    this.volume = volume;
    this.side = side;
  }

  static Headdress draw(Chance chance, Looks looks, Palette palette) {
    return new Headdress(
        style(chance, looks), palette, chance.uniform(0, 10), chance.happens(0.5) ? 1 : -1);
  }

  private static Style style(Chance chance, Looks looks) {
    double dice = chance.uniform();
    if (looks.female()) {
      double covered = looks.child() ? 0.25 : 0.55;
      return dice < covered
          ? Style.HIJAB
          : dice < covered + 0.2 ? Style.LONG : dice < covered + 0.33 ? Style.BUN : Style.BOB;
    }
    if (dice < 0.14 && !looks.child()) {
      return Style.PECI;
    }
    if (looks.old() && dice < 0.45) {
      return Style.BALDING;
    }
    return dice < 0.72 ? Style.SHORT : Style.PARTED;
  }

  /** Draws what lies behind neck and shoulders. */
  void behind(Pen pen) {
    Color hair = Palette.mix(palette.hair(), Color.BLACK, 0.25);
    switch (style) {
      case LONG ->
          pen.fill(
              Pen.symmetric(
                  0, -150, 90, -152, 124, -90, 122, 0, 122, 90, 140, 170, 118, 250, 60, 262, 20,
                  262, 0, 262),
              hair);
      case BOB ->
          pen.fill(
              Pen.symmetric(
                  0, -150, 92, -150, 126, -90, 124, -10, 124, 60, 122, 110, 100, 128, 60, 134, 20,
                  134, 0, 134),
              hair);
      case BUN -> {
        pen.fill(Pen.oval(0, -150, 42, 34), hair);
        pen.fill(Pen.oval(0, -50, 108, 96), hair);
      }
      case HIJAB ->
          pen.fill(Pen.oval(0, -20, 126, 142), Palette.mix(palette.scarf(), Color.BLACK, 0.3));
      case PECI, SHORT, PARTED, BALDING -> pen.fill(Pen.oval(0, -46, 103, 78), hair);
    }
  }

  void front(Pen pen) {
    switch (style) {
      case HIJAB -> hijab(pen);
      case PECI -> peci(pen);
      case BALDING -> {
        pen.fillPair(
            Pen.curve(98, 0, 108, -30, 108, -80, 70, -112, 88, -80, 92, -50, 98, 0),
            palette.hair());
      }
      case SHORT -> cap(pen, -86, -76);
      case PARTED -> parted(pen, 0);
      case LONG -> parted(pen, 46);
      case BOB -> fringe(pen);
      case BUN -> cap(pen, -92, -98);
    }
  }

  private void cap(Pen pen, double middle, double temple) {
    double top = -146 - volume;
    Path2D hair =
        Pen.symmetric(
            0,
            top,
            66,
            top,
            108,
            -112,
            106,
            -26,
            102,
            -20,
            99,
            -18,
            97,
            -12,
            94,
            -44,
            92,
            temple + 12,
            74,
            temple,
            50,
            middle - 8,
            24,
            middle,
            0,
            middle);
    pen.fill(hair, palette.hair());
    pen.linePair(
        Pen.curve(20, top + 12, 50, top + 16, 76, -110, 86, -84),
        Palette.veil(Color.WHITE, 0.08),
        6);
  }

  private void parted(Pen pen, double length) {
    double top = -146 - volume;
    double s = side;
    Path2D hair =
        Pen.curve(
            -106 * s,
            -22 + length,
            -112 * s,
            -112,
            -66 * s,
            top,
            0,
            top,
            66 * s,
            top,
            112 * s,
            -112,
            106 * s,
            -22 + length,
            100 * s,
            -18 + length,
            96 * s,
            -60,
            86 * s,
            -74,
            40 * s,
            -80,
            -10 * s,
            -92,
            -38 * s,
            -118,
            -56 * s,
            -92,
            -90 * s,
            -80,
            -98 * s,
            -22 + length);
    hair.closePath();
    pen.fill(hair, palette.hair());
    pen.line(
        Pen.curve(-36 * s, -120, 6 * s, -104, 50 * s, -98, 88 * s, -84),
        Palette.veil(Color.WHITE, 0.08),
        6);
  }

  private void fringe(Pen pen) {
    double top = -146 - volume;
    pen.fill(
        Pen.symmetric(
            0, top, 70, top, 116, -110, 114, -20, 114, 20, 112, 60, 104, 84, 96, 60, 98, 20, 94,
            -40, 86, -54, 40, -50, 0, -54),
        palette.hair());
  }

  private void peci(Pen pen) {
    Color felt = new Color(0x16171C);
    pen.fillPair(
        Pen.curve(97, -14, 106, -30, 104, -60, 100, -76, 94, -60, 94, -36, 97, -14),
        palette.hair());
    pen.fill(
        Pen.symmetric(
            0, -182, 50, -184, 86, -176, 92, -164, 98, -130, 102, -100, 104, -74, 70, -84, 30, -88,
            0, -88),
        felt);
    pen.line(
        Pen.curve(-90, -166, -50, -176, 50, -176, 90, -166), Palette.veil(Color.WHITE, 0.14), 3);
  }

  private void hijab(Pen pen) {
    Color cloth = palette.scarf();
    Color fold = Palette.veil(Palette.mix(cloth, Color.BLACK, 0.5), 0.45);
    Path2D scarf =
        Pen.symmetric(
            0, -158, 88, -158, 132, -96, 128, 0, 126, 70, 140, 130, 168, 200, 190, 260, 120, 330, 0,
            330);
    // The opening for the face: even-odd filling leaves it out.
    scarf.setWindingRule(Path2D.WIND_EVEN_ODD);
    scarf.append(Pen.symmetric(0, -98, 58, -98, 88, -64, 88, -8, 88, 50, 62, 106, 0, 116), false);
    pen.fill(scarf, cloth);
    pen.linePair(
        Pen.curve(58, 104, 92, 70, 104, 20, 102, -20, 98, -80, 60, -116, 0, -118), fold, 3);
    pen.line(Pen.curve(-70, 116, -10, 168, 50, 190, 120, 236), fold, 4);
    pen.line(Pen.curve(64, 118, 20, 160, -50, 200, -128, 226), fold, 4);
    pen.line(Pen.curve(-20, 142, 20, 180, 30, 230, 44, 300), fold, 3);
  }
}
