package id.adminduk.synthetic;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Shoulders in a collared shirt, a batik or a plain blouse; a shirt with collar suits KTP-el. */
final class Clothes {
  private enum Cut {
    SHIRT,
    BATIK,
    BLOUSE
  }

  private final Chance chance;
  private final Looks looks;
  private final Palette palette;
  private final Cut cut;

  Clothes(Chance chance, Looks looks, Palette palette) {
    this.chance = chance;
    this.looks = looks;
    this.palette = palette;
    double dice = chance.uniform();
    this.cut = dice < 0.3 ? Cut.BATIK : looks.female() && dice < 0.75 ? Cut.BLOUSE : Cut.SHIRT;
  }

  void wear(Pen pen, Face face) {
    double wide = looks.child() ? 172 : looks.female() ? 196 : 218;
    Shape body =
        Pen.symmetric(
            0, 178, 40, 178, 60, 170, 78, 168, 120, 186, wide - 16, 196, wide, 262, wide + 6, 300,
            wide + 8, 340, wide + 8, 420, 100, 420, 40, 420, 0, 420);
    pen.fill(body, palette.cloth());
    if (cut == Cut.BATIK) {
      batik(pen, body);
    }
    pen.linePair(
        Pen.curve(wide - 62, 420, wide - 66, 340, wide - 58, 290, wide - 52, 262),
        Palette.veil(Color.BLACK, 0.18),
        4);
    face.neck(pen);
    if (cut == Cut.BLOUSE) {
      pen.line(
          Pen.curve(-80, 176, -56, 226, 56, 226, 80, 176),
          Palette.mix(palette.cloth(), Color.BLACK, 0.25),
          9);
    } else {
      collar(pen);
    }
  }

  private void collar(Pen pen) {
    Color cloth = Palette.mix(palette.cloth(), Color.WHITE, 0.12);
    Color edge = Palette.veil(Color.BLACK, 0.35);
    Path2D flap = new Path2D.Double();
    flap.moveTo(58, 146);
    flap.lineTo(88, 170);
    flap.lineTo(62, 246);
    flap.lineTo(0, 214);
    flap.closePath();
    Path2D gap = new Path2D.Double();
    gap.moveTo(-60, 160);
    gap.lineTo(0, 216);
    gap.lineTo(60, 160);
    gap.lineTo(96, 190);
    gap.lineTo(0, 270);
    gap.lineTo(-96, 190);
    gap.closePath();
    pen.fill(gap, palette.cloth());
    pen.fillPair(flap, cloth);
    pen.linePair(flap, edge, 1.6);
    pen.line(Pen.curve(0, 216, 1, 280, 1, 340, 0, 420), edge, 2);
    for (int y = 268; y < 420; y += 58) {
      pen.fill(Pen.oval(0, y, 4.5, 4.5), Palette.mix(palette.cloth(), Color.BLACK, 0.4));
    }
  }

  /** Kawung-like: four petals round a dot, in rows. */
  private void batik(Pen pen, Shape body) {
    Color motif =
        Palette.mix(palette.cloth(), new Color(chance.happens(0.5) ? 0x4A2A12 : 0xE8C98A), 0.6);
    var clip = pen.paper().getClip();
    pen.paper().clip(body);
    for (int row = 0; row < 8; row++) {
      for (int column = -7; column <= 7; column++) {
        double x = column * 34 + (row % 2) * 17;
        double y = 180 + row * 34;
        for (int petal = 0; petal < 4; petal++) {
          double way = Math.PI / 4 + petal * Math.PI / 2;
          pen.fill(Pen.oval(x + 8.5 * Math.cos(way), y + 8.5 * Math.sin(way), 6, 6), motif);
        }
        pen.fill(Pen.oval(x, y + 17, 2.5, 2.5), motif);
      }
    }
    pen.paper().setClip(clip);
  }
}
