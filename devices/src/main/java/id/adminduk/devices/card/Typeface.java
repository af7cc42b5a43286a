package id.adminduk.devices.card;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Measures and breaks text in one embedded font.
 *
 * <p>Public Sans (OFL 1.1, package {@code @expo-google-fonts/public-sans} 0.4.2); only the glyphs
 * used go into the PDF.
 */
record Typeface(PDFont font) {

  static Typeface medium(PDDocument document) throws IOException {
    return load(document, "PublicSans_500Medium.ttf");
  }

  static Typeface bold(PDDocument document) throws IOException {
    return load(document, "PublicSans_700Bold.ttf");
  }

  private static Typeface load(PDDocument document, String file) throws IOException {
    try (var in = Typeface.class.getResourceAsStream("/id/adminduk/devices/fonts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("font missing in this jar: " + file);
      }
      return new Typeface(PDType0Font.load(document, in, true));
    }
  }

  /** Gives the width in points; a letter without a glyph must not vanish, so it is refused. */
  float width(String text, float size) throws UnprintableFace, IOException {
    try {
      return font.getStringWidth(text) * size / 1000;
    } catch (IllegalArgumentException e) {
      throw new UnprintableFace("a letter is not in the font: " + e.getMessage());
    }
  }

  /** Makes one form of letters with accents and one blank between words; empty becomes a hyphen. */
  static String clean(String text) {
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    return clean.isEmpty() ? "-" : clean;
  }

  /** Breaks text into lines of at most {@code width} points, between words where it can. */
  List<String> wrap(String text, float size, float width) throws UnprintableFace, IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : clean(text).split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      breakWord(word, line, lines, size, width);
    }
    lines.add(line.toString());
    return lines;
  }

  private void breakWord(
      String word, StringBuilder line, List<String> lines, float size, float width)
      throws UnprintableFace, IOException {
    for (int codePoint : word.codePoints().toArray()) {
      String letter = Character.toString(codePoint);
      if (!line.isEmpty() && width(line + letter, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(letter);
    }
  }
}
