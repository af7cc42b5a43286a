package id.adminduk.office.uniqueness.bench;

import java.util.Base64;
import java.util.Locale;

/**
 * Writes a drawing that carries its pictures within itself, so that a browser shows it as one image
 * and asks for nothing else.
 */
final class Svg {

  private final StringBuilder body = new StringBuilder();
  private final double width;
  private final double height;

  Svg(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Puts a grey PNG down; the transform is SVG's own word, or empty. */
  Svg picture(byte[] png, double wide, double high, String transform, double opacity) {
    body.append(
            "<image width=\"%s\" height=\"%s\" opacity=\"%s\" transform=\"%s\" href=\"data:image/png;base64,"
                .formatted(number(wide), number(high), number(opacity), transform))
        .append(Base64.getEncoder().encodeToString(png))
        .append("\"/>");
    return this;
  }

  Svg rectangle(double x, double y, double wide, double high, String colour) {
    body.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
            .formatted(number(x), number(y), number(wide), number(high), colour));
    return this;
  }

  Svg circle(double x, double y, double radius, String colour, double thick) {
    body.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
            .formatted(number(x), number(y), number(radius), colour, number(thick)));
    return this;
  }

  Svg line(double x, double y, double toX, double toY, String colour, double thick) {
    body.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
            .formatted(number(x), number(y), number(toX), number(toY), colour, number(thick)));
    return this;
  }

  Svg label(double x, double y, String text, String colour, double size) {
    body.append(
        "<text x=\"%s\" y=\"%s\" fill=\"%s\" font-size=\"%s\" font-weight=\"700\" stroke=\"#fff\" stroke-width=\"2\" paint-order=\"stroke\" font-family=\"sans-serif\">%s</text>"
            .formatted(number(x), number(y), colour, number(size), text));
    return this;
  }

  /** Opens a group that ends at {@link #end}; what leaves the frame of this size is cut off. */
  Svg frame(String id, double x, double y, double wide, double high) {
    body.append(
        "<clipPath id=\"%s\"><rect width=\"%s\" height=\"%s\"/></clipPath><g transform=\"translate(%s %s)\" ><g clip-path=\"url(#%s)\">"
            .formatted(id, number(wide), number(high), number(x), number(y), id));
    return this;
  }

  Svg end() {
    body.append("</g></g>");
    return this;
  }

  @Override
  public String toString() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">%s</svg>"
        .formatted(number(width), number(height), number(width), number(height), body);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
