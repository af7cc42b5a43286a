package id.adminduk.devices.card;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * One face of the card to draw on: points, x to the right and y <em>down</em> from the top left.
 *
 * @param page of ISO/IEC 7810 ID-1 size
 */
record Sheet(PDDocument document, PDPage page, PDPageContentStream out) implements AutoCloseable {
  static final float MM = 72 / 25.4f;
  static final float WIDTH = 85.60f * MM;
  static final float HEIGHT = 53.98f * MM;
  static final Color INK = new Color(0x0B2440);
  private static final Color SPECIMEN_RED = new Color(0xB3261E);

  static Sheet add(PDDocument document) throws IOException {
    var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(page);
    return new Sheet(document, page, new PDPageContentStream(document, page));
  }

  /** Writes one line; y is the baseline. */
  void text(Typeface face, float size, float x, float y, String text) throws IOException {
    out.beginText();
    out.setNonStrokingColor(INK);
    out.setFont(face.font(), size);
    out.newLineAtOffset(x, HEIGHT - y);
    out.showText(text);
    out.endText();
  }

  void centred(Typeface face, float size, float x, float y, String text)
      throws IOException, UnprintableFace {
    text(face, size, x - face.width(text, size) / 2, y, text);
  }

  /** Writes lines centred one below the other; y is the first baseline. */
  void centred(Typeface face, float size, float x, float y, List<String> lines)
      throws IOException, UnprintableFace {
    for (int i = 0; i < lines.size(); i++) {
      centred(face, size, x, y + i * size * FittedText.LINE, lines.get(i));
    }
  }

  /** Draws a picture as large as fits the box, whole and centred. */
  void image(PDImageXObject image, float x, float y, float width, float height) throws IOException {
    float scale = Math.min(width / image.getWidth(), height / image.getHeight());
    float w = image.getWidth() * scale;
    float h = image.getHeight() * scale;
    out.drawImage(image, x + (width - w) / 2, HEIGHT - y - (height + h) / 2, w, h);
  }

  /** Sets how opaque what follows is, 0..1. */
  void alpha(float alpha) throws IOException {
    var state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(alpha);
    state.setStrokingAlphaConstant(alpha);
    out.setGraphicsStateParameters(state);
  }

  /** Writes SPESIMEN from corner to corner, so that no part of the face is free of it. */
  void specimen(Typeface bold) throws IOException, UnprintableFace {
    String word = "SPESIMEN";
    float size = 41;
    double angle = Math.atan2(HEIGHT, WIDTH);
    float half = bold.width(word, size) / 2;
    float rise = size * 0.35f;
    out.saveGraphicsState();
    alpha(0.3f);
    out.setNonStrokingColor(SPECIMEN_RED);
    out.beginText();
    out.setFont(bold.font(), size);
    var matrix = Matrix.getTranslateInstance(WIDTH / 2, HEIGHT / 2);
    matrix.concatenate(Matrix.getRotateInstance(angle, 0, 0));
    matrix.concatenate(Matrix.getTranslateInstance(-half, -rise));
    out.setTextMatrix(matrix);
    out.showText(word);
    out.endText();
    out.restoreGraphicsState();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
