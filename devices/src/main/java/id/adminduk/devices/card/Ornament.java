package id.adminduk.devices.card;

import static id.adminduk.devices.card.Sheet.MM;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws the backgrounds: light blue, fine waves and a rosette, a kawung crest, a bird, a map.
 *
 * <p>All of it is drawn for this project; nothing is traced from the real card or the state emblem.
 */
final class Ornament {
  private static final Color LINE = new Color(0x6FB1D6);
  private static final Color TINT = new Color(0x7FC4B8);
  private static final Color CREST = new Color(0x2F6E9E);

  private Ornament() {}

  static void front(Sheet sheet) throws IOException {
    ground(sheet, 0xD3E8F5, 0xF1F8FC);
    sheet.out().saveGraphicsState();
    waves(sheet, 0.5f, LINE, 1);
    waves(sheet, 0.38f, TINT, -1);
    rosette(sheet, 43 * MM, 32 * MM, 17 * MM, 0.42f);
    sheet.alpha(0.85f);
    kawung(sheet, 8.2f * MM, 6.2f * MM, 3.3f * MM);
    sheet.out().restoreGraphicsState();
  }

  static void back(Sheet sheet) throws IOException {
    ground(sheet, 0xF1F8FC, 0xCBE3F2);
    sheet.out().saveGraphicsState();
    waves(sheet, 0.42f, LINE, -1);
    rosette(sheet, Sheet.WIDTH / 2, 25 * MM, 21 * MM, 0.3f);
    sheet.alpha(0.62f);
    Archipelago.draw(sheet, 5 * MM, 13 * MM, 75.6f * MM);
    sheet.alpha(0.9f);
    bird(sheet, Sheet.WIDTH / 2, 8.6f * MM, 6.2f * MM);
    sheet.out().restoreGraphicsState();
  }

  private static void ground(Sheet sheet, int from, int to) throws IOException {
    var function = new COSDictionary();
    function.setItem(COSName.FUNCTION_TYPE, COSInteger.TWO);
    function.setItem(COSName.DOMAIN, floats(0, 1));
    function.setItem(COSName.C0, rgb(from));
    function.setItem(COSName.C1, rgb(to));
    function.setItem(COSName.N, COSInteger.ONE);
    var shading = new PDShadingType2(new COSDictionary());
    shading.setShadingType(PDShading.SHADING_TYPE2);
    shading.setColorSpace(PDDeviceRGB.INSTANCE);
    shading.setCoords(floats(0, Sheet.HEIGHT, Sheet.WIDTH, 0));
    shading.setFunction(new PDFunctionType2(function));
    sheet.out().shadingFill(shading);
  }

  /** Draws two dozen waves that lean on each other; sign tells which way they swell. */
  private static void waves(Sheet sheet, float alpha, Color colour, int sign) throws IOException {
    var out = sheet.out();
    sheet.alpha(alpha);
    out.setStrokingColor(colour);
    out.setLineWidth(0.16f);
    for (int k = 0; k < 24; k++) {
      double phase = k * Math.PI / 12;
      for (float x = -2; x <= Sheet.WIDTH + 2; x += 2) {
        double swell = 0.35 + 0.65 * Math.sin(Math.PI * x / Sheet.WIDTH);
        double y =
            Sheet.HEIGHT * (k + 0.5) / 24
                + sign * 7 * swell * Math.sin(x / 19 + phase)
                + 3 * Math.sin(x / 7.5 - sign * phase);
        moveOrLine(sheet, x == -2, x, (float) y);
      }
      out.stroke();
    }
  }

  /** Draws a ring of twelve closed waves, each turned a little further than the last. */
  private static void rosette(Sheet sheet, float cx, float cy, float radius, float alpha)
      throws IOException {
    sheet.alpha(alpha);
    sheet.out().setStrokingColor(LINE);
    sheet.out().setLineWidth(0.16f);
    for (int k = 0; k < 12; k++) {
      for (int i = 0; i < 360; i++) {
        double t = 2 * Math.PI * i / 360;
        double swell = 0.72 + 0.2 * Math.cos(9 * t + k * Math.PI / 6) + 0.08 * Math.cos(18 * t);
        float x = (float) (cx + radius * swell * Math.cos(t));
        moveOrLine(sheet, i == 0, x, (float) (cy + radius * swell * Math.sin(t)));
      }
      sheet.out().closeAndStroke();
    }
  }

  /** Draws a ring with the four-petalled kawung of batik in place of an emblem. */
  private static void kawung(Sheet sheet, float cx, float cy, float radius) throws IOException {
    sheet.out().setNonStrokingColor(CREST);
    for (int i = 0; i < 4; i++) {
      petal(sheet, cx, cy, 45 + 90 * i, radius * 0.16f, radius * 0.8f, radius * 0.3f);
    }
    for (int i = 0; i < 24; i++) {
      petal(sheet, cx, cy, 15 * i, radius * 0.88f, radius * 1.06f, radius * 0.06f);
    }
  }

  /** Draws a bird of petals: wings of seven feathers, tail of five, no likeness to any emblem. */
  private static void bird(Sheet sheet, float cx, float cy, float radius) throws IOException {
    sheet.out().setNonStrokingColor(CREST);
    for (int side : new int[] {-1, 1}) {
      for (int i = 0; i < 7; i++) {
        double angle = 90 - side * (34 + 13 * i);
        float length = radius * (1.28f - 0.1f * i);
        petal(sheet, cx + side * radius * 0.1f, cy, angle, radius * 0.24f, length, radius * 0.1f);
      }
    }
    for (int i = -2; i <= 2; i++) {
      petal(sheet, cx, cy, -90 + 13 * i, radius * 0.42f, radius * 0.98f, radius * 0.08f);
    }
    petal(sheet, cx, cy, 90, -radius * 0.5f, radius * 0.36f, radius * 0.2f);
    petal(sheet, cx, cy, 90, radius * 0.3f, radius * 0.66f, radius * 0.11f);
  }

  /** Fills a leaf from {@code near} to {@code far} along an angle in degrees, anticlockwise. */
  private static void petal(
      Sheet sheet, float cx, float cy, double angle, float near, float far, float half)
      throws IOException {
    var out = sheet.out();
    out.saveGraphicsState();
    var turn = AffineTransform.getTranslateInstance(cx, Sheet.HEIGHT - cy);
    turn.rotate(Math.toRadians(angle));
    out.transform(new Matrix(turn));
    float third = (far - near) / 3;
    out.moveTo(near, 0);
    out.curveTo(near + third, half * 1.35f, far - third, half * 1.35f, far, 0);
    out.curveTo(far - third, -half * 1.35f, near + third, -half * 1.35f, near, 0);
    out.fill();
    out.restoreGraphicsState();
  }

  private static void moveOrLine(Sheet sheet, boolean first, float x, float y) throws IOException {
    if (first) {
      sheet.out().moveTo(x, Sheet.HEIGHT - y);
    } else {
      sheet.out().lineTo(x, Sheet.HEIGHT - y);
    }
  }

  private static COSArray rgb(int colour) {
    return floats(
        (colour >> 16 & 0xFF) / 255f, (colour >> 8 & 0xFF) / 255f, (colour & 0xFF) / 255f);
  }

  private static COSArray floats(float... values) {
    var array = new COSArray();
    for (float value : values) {
      array.add(new COSFloat(value));
    }
    return array;
  }
}
