package id.adminduk.synthetic;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Head, neck and features; face units: half width about 100, crown at -130, chin at 130. */
final class Face {
  private final Looks looks;
  private final Palette palette;
  private final Path2D outline;
  private final double eyeApart;
  private final double eyeWide;
  private final double eyeOpen;
  private final double browThick;
  private final double browArch;
  private final double noseWide;
  private final double mouthWide;
  private final double smile;
  private final boolean beard;
  private final boolean moustache;
  private final boolean glasses;
  private final boolean roundGlasses;
  private final boolean mole;

  Face(Chance chance, Looks looks, Palette palette) {
    this.looks = looks;
    this.palette = palette;
    double cheek = (looks.child() ? 104 : 97) + chance.normal() * 3;
    double jaw = (looks.female() || looks.child() ? 62 : 72) + chance.normal() * 5;
    double chin = (looks.female() ? 22 : 30) + chance.normal() * 3;
    double low = looks.child() ? 112 : 128 + chance.normal() * 4;
    this.outline =
        Pen.symmetric(
            0, -132, 62, -132, cheek, -88, cheek, -18, cheek, 42, jaw + 14, 70, jaw, 92, jaw - 12,
            low - 12, chin, low, 0, low);
    this.eyeApart = 41 + chance.normal() * 2;
    this.eyeWide = (looks.child() ? 21 : 19) + chance.normal() * 1.2;
    this.eyeOpen = (looks.child() ? 12.5 : looks.old() ? 8.5 : 10) + chance.normal() * 0.9;
    this.browThick = (looks.female() ? 4.5 : 7) + chance.normal() * 0.9;
    this.browArch = chance.uniform(2, 8);
    this.noseWide = 15 + chance.normal() * 2;
    this.mouthWide = 31 + chance.normal() * 3;
    this.smile = chance.uniform(3, 9);
    boolean grown = !looks.female() && looks.age() >= 20;
    this.moustache = chance.happens(0.3) && grown;
    this.beard = chance.happens(0.18) && grown;
    this.glasses = chance.happens(looks.old() ? 0.5 : 0.22) && looks.age() >= 7;
    this.roundGlasses = chance.happens(0.5);
    this.mole = chance.happens(0.15);
  }

  void draw(Pen pen) {
    pen.fillPair(Pen.oval(99, 4, 14, 25), palette.skin());
    pen.fillPair(Pen.oval(101, 5, 7, 15), Palette.veil(palette.shade(), 0.6));
    pen.fill(
        outline,
        new GradientPaint(
            -80,
            -60,
            palette.light(),
            100,
            110,
            Palette.mix(palette.skin(), palette.shade(), 0.35)));
    pen.fillPair(
        Pen.oval(56, 40, 23, 15), Palette.veil(new Color(0xD9604C), looks.female() ? 0.17 : 0.09));
    if (beard) {
      beard(pen);
    }
    eyes(pen);
    nose(pen);
    mouth(pen);
    age(pen);
    if (mole) {
      pen.fill(Pen.oval(46, 62, 2.4, 2.4), palette.shade().darker());
    }
  }

  void neck(Pen pen) {
    double half = looks.female() || looks.child() ? 42 : 52;
    Shape neck =
        Pen.symmetric(
            0, 60, half, 60, half, 60, half, 100, half, 150, half + 16, 172, half + 40, 186, 40,
            225, 20, 240, 0, 240);
    pen.fill(neck, Palette.mix(palette.skin(), palette.shade(), 0.45));
    pen.fill(
        Pen.symmetric(0, 80, half, 80, half, 90, half, 108, half - 12, 146, 24, 156, 0, 156),
        Palette.veil(palette.shade().darker(), 0.35));
  }

  private void eyes(Pen pen) {
    for (int side = -1; side <= 1; side += 2) {
      double x = side * eyeApart;
      Shape white =
          Pen.curve(
              x - eyeWide,
              1,
              x - eyeWide * 0.5,
              -eyeOpen * 1.25,
              x + eyeWide * 0.5,
              -eyeOpen * 1.25,
              x + eyeWide,
              0,
              x + eyeWide * 0.5,
              eyeOpen,
              x - eyeWide * 0.5,
              eyeOpen,
              x - eyeWide,
              1);
      pen.fill(white, new Color(0xFBF8F4));
      var clip = pen.paper().getClip();
      pen.paper().clip(white);
      pen.fill(Pen.oval(x, -1, 9.6, 9.6), palette.iris());
      pen.fill(Pen.oval(x, -1, 4.6, 4.6), new Color(0x0B0806));
      pen.paper().setClip(clip);
      pen.fill(Pen.oval(x + 3, -4.5, 2.3, 2.3), Color.WHITE);
      double lid = looks.female() ? 3.4 : 2.4;
      pen.line(
          Pen.curve(
              x - eyeWide,
              1,
              x - eyeWide * 0.5,
              -eyeOpen * 1.25,
              x + eyeWide * 0.5,
              -eyeOpen * 1.25,
              x + eyeWide,
              0),
          new Color(0x1B120D),
          lid);
      pen.line(
          Pen.curve(
              x - eyeWide,
              -6,
              x - eyeWide * 0.5,
              -eyeOpen * 1.25 - 6,
              x + eyeWide * 0.5,
              -eyeOpen * 1.25 - 6,
              x + eyeWide,
              -6),
          Palette.veil(palette.shade().darker(), 0.5),
          1.5);
      double inner = x - side * 21;
      double outer = x + side * 24;
      pen.line(
          Pen.curve(
              inner, -25, x - side * 8, -28 - browArch, x + side * 10, -30 - browArch, outer, -23),
          palette.hair(),
          browThick);
    }
  }

  private void nose(Pen pen) {
    Color tone = Palette.veil(palette.shade().darker(), 0.6);
    pen.line(
        Pen.curve(
            -noseWide, 40, -noseWide - 3, 49, -5, 47, 0, 51, 5, 47, noseWide + 3, 49, noseWide, 40),
        tone,
        2.6);
    pen.fill(
        Pen.curve(-9, 8, -12, 26, -12, 34, -15, 40, -7, 36, -6, 24, -5, 8),
        Palette.veil(palette.shade(), 0.35));
    pen.fill(Pen.oval(1, 38, 6, 5), Palette.veil(palette.light(), 0.6));
  }

  private void mouth(Pen pen) {
    double w = mouthWide;
    pen.fill(
        Pen.curve(
            -w,
            80 - smile * 0.5,
            -w * 0.4,
            71,
            -6,
            73,
            0,
            75,
            6,
            73,
            w * 0.4,
            71,
            w,
            80 - smile * 0.5,
            w * 0.5,
            83 + smile * 0.4,
            -w * 0.5,
            83 + smile * 0.4,
            -w,
            80 - smile * 0.5),
        palette.lips());
    pen.fill(
        Pen.curve(
            -w * 0.86,
            81 - smile * 0.4,
            -w * 0.4,
            96,
            w * 0.4,
            96,
            w * 0.86,
            81 - smile * 0.4,
            w * 0.4,
            83 + smile * 0.4,
            -w * 0.4,
            83 + smile * 0.4,
            -w * 0.86,
            81 - smile * 0.4),
        Palette.mix(palette.lips(), palette.light(), 0.22));
    pen.line(
        Pen.curve(
            -w,
            80 - smile * 0.5,
            -w * 0.4,
            82 + smile * 0.4,
            w * 0.4,
            82 + smile * 0.4,
            w,
            80 - smile * 0.5),
        Palette.mix(palette.lips(), new Color(0x401010), 0.55),
        2.2);
    if (moustache) {
      pen.fillPair(
          Pen.curve(0, 58, 14, 55, 28, 62, 36, 76, 24, 68, 10, 69, 0, 70),
          Palette.veil(palette.hair(), 0.9));
    }
  }

  private void beard(Pen pen) {
    var clip = pen.paper().getClip();
    pen.paper().clip(outline);
    pen.fill(
        Pen.symmetric(
            0, 96, 26, 96, 40, 78, 52, 62, 74, 52, 90, 40, 104, 20, 110, 90, 60, 140, 0, 140),
        Palette.veil(palette.hair(), 0.82));
    pen.paper().setClip(clip);
  }

  private void age(Pen pen) {
    double depth = Math.clamp((looks.age() - 38) / 60.0, 0, 0.6);
    if (depth == 0) {
      return;
    }
    Color crease = Palette.veil(palette.shade().darker(), depth);
    pen.linePair(Pen.curve(24, 44, 34, 54, 38, 62, 40, 72), crease, 2.2);
    pen.linePair(Pen.curve(26, 15, 34, 20, 48, 20, 56, 14), crease, 2);
    if (looks.old()) {
      pen.line(Pen.curve(-44, -64, -16, -69, 16, -69, 44, -64), crease, 2);
      pen.line(Pen.curve(-36, -78, -12, -82, 12, -82, 36, -78), crease, 2);
      pen.linePair(Pen.curve(64, -2, 70, -4, 74, -6, 79, -10), crease, 1.8);
      pen.linePair(Pen.curve(64, 4, 70, 6, 74, 8, 79, 11), crease, 1.8);
    }
  }

  /** Draws spectacles over everything else; KTP-el allows them when the eyes are clear. */
  void glasses(Pen pen) {
    if (!glasses) {
      return;
    }
    Color frame = new Color(0x26282E);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * eyeApart;
      Shape lens =
          roundGlasses
              ? Pen.oval(x, 1, 29, 25)
              : new RoundRectangle2D.Double(x - 30, -20, 60, 41, 20, 20);
      pen.fill(lens, Palette.veil(Color.WHITE, 0.1));
      pen.line(lens, frame, 3.6);
    }
    pen.line(Pen.curve(-eyeApart + 29, -3, -6, -9, 6, -9, eyeApart - 29, -3), frame, 3.6);
    pen.linePair(Pen.curve(eyeApart + 29, -4, 80, -6, 90, -6, 98, -5), frame, 3.4);
  }
}
