package id.adminduk.office.catalogue.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One typeface inside one document: measures and breaks text. Sizes and widths are points. */
final class Face {

  private final PDType0Font font;
  private final Map<Integer, Boolean> known = new HashMap<>();

  private Face(PDType0Font font) {
    this.font = font;
  }

  static Face regular(PDDocument document) throws IOException {
    return load(document, "PublicSans_400Regular.ttf");
  }

  static Face bold(PDDocument document) throws IOException {
    return load(document, "PublicSans_700Bold.ttf");
  }

  private static Face load(PDDocument document, String file) throws IOException {
    try (InputStream bytes =
        Objects.requireNonNull(Face.class.getResourceAsStream("/documents/fonts/" + file), file)) {
      return new Face(PDType0Font.load(document, bytes));
    }
  }

  PDType0Font font() {
    return font;
  }

  /**
   * Puts a question mark for what the typeface cannot write, so that no file stops the printing.
   */
  String writable(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .forEach(point -> safe.appendCodePoint(isKnown(point) ? point : '?'));
    return safe.toString();
  }

  private boolean isKnown(int point) {
    return known.computeIfAbsent(
        point,
        asked -> {
          try {
            font.encode(Character.toString(asked));
            return true;
          } catch (IOException | IllegalArgumentException e) {
            return false;
          }
        });
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /** Breaks at spaces, and inside a word that alone is wider than the line. */
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : writable(text).split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width && line.length() > 1) {
        int fits = fitting(line, size, width);
        lines.add(line.substring(0, fits));
        line = line.substring(fits);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private float fittingWidth(String word, int length, float size) throws IOException {
    return width(word.substring(0, length), size);
  }

  private int fitting(String word, float size, float width) throws IOException {
    int length = word.length();
    while (length > 1 && fittingWidth(word, length, size) > width) {
      length = word.offsetByCodePoints(length, -1);
    }
    int slash = word.lastIndexOf('/', length - 1);
    return Math.max(1, slash > 2 ? slash + 1 : length);
  }
}
