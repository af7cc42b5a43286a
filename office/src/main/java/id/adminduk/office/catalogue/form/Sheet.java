package id.adminduk.office.catalogue.form;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One sheet A4 across and the pen on it.
 *
 * <p>Points; x from the left, y downwards from the top edge, as the table is read.
 */
final class Sheet implements AutoCloseable {

  static final float WIDTH = PDRectangle.A4.getHeight();
  static final float HEIGHT = PDRectangle.A4.getWidth();
  static final float MARGIN = 24;
  static final float BOTTOM = HEIGHT - 34;
  static final float INNER = WIDTH - 2 * MARGIN;

  private static final float ROUND = 0.5523f;

  private final PDPageContentStream pen;

  Sheet(PDDocument document) throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(page);
    this.pen = new PDPageContentStream(document, page);
  }

  void text(Face face, float size, float x, float y, String text) throws IOException {
    pen.beginText();
    pen.setFont(face.font(), size);
    pen.newLineAtOffset(x, HEIGHT - y);
    pen.showText(face.writable(text));
    pen.endText();
  }

  /** Writes lines from a top edge down; gives the y below the last. */
  float block(Face face, float size, float x, float top, List<String> lines) throws IOException {
    float y = top;
    for (String line : lines) {
      y += size * 1.22f;
      text(face, size, x, y - size * 0.25f, line);
    }
    return y;
  }

  /** Writes lines centred in a box. */
  void centred(Face face, float size, float x, float top, float width, List<String> lines)
      throws IOException {
    float y = top;
    for (String line : lines) {
      y += size * 1.22f;
      text(face, size, x + (width - face.width(line, size)) / 2, y - size * 0.25f, line);
    }
  }

  void weight(float points) throws IOException {
    pen.setLineWidth(points);
  }

  void dashed(boolean on) throws IOException {
    pen.setLineDashPattern(on ? new float[] {3, 2} : new float[0], 0);
  }

  void ink(float grey) throws IOException {
    pen.setStrokingColor(grey);
    pen.setNonStrokingColor(grey);
  }

  void box(float x, float top, float width, float height) throws IOException {
    pen.addRect(x, HEIGHT - top - height, width, height);
    pen.stroke();
  }

  void shade(float x, float top, float width, float height, float grey) throws IOException {
    pen.setNonStrokingColor(grey);
    pen.addRect(x, HEIGHT - top - height, width, height);
    pen.fill();
    pen.setNonStrokingColor(0f);
  }

  /** Draws through points given as x, y, x, y. */
  void line(float... points) throws IOException {
    pen.moveTo(points[0], HEIGHT - points[1]);
    for (int i = 2; i < points.length; i += 2) {
      pen.lineTo(points[i], HEIGHT - points[i + 1]);
    }
    pen.stroke();
  }

  /** Draws a closed shape, white inside, so that lines end at its edge. */
  void shape(float... points) throws IOException {
    pen.setNonStrokingColor(1f);
    pen.moveTo(points[0], HEIGHT - points[1]);
    for (int i = 2; i < points.length; i += 2) {
      pen.lineTo(points[i], HEIGHT - points[i + 1]);
    }
    pen.closeAndFillAndStroke();
    pen.setNonStrokingColor(0f);
  }

  /** Draws a box with half-round ends: start and end. */
  void capsule(float x, float top, float width, float height) throws IOException {
    float r = height / 2;
    float k = r * ROUND;
    float low = HEIGHT - top - height;
    float high = HEIGHT - top;
    pen.setNonStrokingColor(1f);
    pen.moveTo(x + r, low);
    pen.lineTo(x + width - r, low);
    pen.curveTo(x + width - r + k, low, x + width, low + r - k, x + width, low + r);
    pen.curveTo(x + width, low + r + k, x + width - r + k, high, x + width - r, high);
    pen.lineTo(x + r, high);
    pen.curveTo(x + r - k, high, x, low + r + k, x, low + r);
    pen.curveTo(x, low + r - k, x + r - k, low, x + r, low);
    pen.closeAndFillAndStroke();
    pen.setNonStrokingColor(0f);
  }

  /** Draws the head of an arrow that arrives at a point, coming along (dx, dy). */
  void arrow(float x, float y, int dx, int dy) throws IOException {
    float back = 4.2f;
    float half = 2.2f;
    pen.moveTo(x, HEIGHT - y);
    pen.lineTo(x - dx * back - dy * half, HEIGHT - (y - dy * back - dx * half));
    pen.lineTo(x - dx * back + dy * half, HEIGHT - (y - dy * back + dx * half));
    pen.closePath();
    pen.fill();
  }

  @Override
  public void close() throws IOException {
    pen.close();
  }
}
