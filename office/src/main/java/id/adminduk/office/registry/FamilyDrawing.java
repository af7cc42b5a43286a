package id.adminduk.office.registry;

import java.util.List;

/**
 * A family as boxes and lines; figures in units of the drawing.
 *
 * @param told the same in words, a sentence for each tie
 */
public record FamilyDrawing(
    int width, int height, List<Box> boxes, List<Edge> edges, List<String> told) {

  /** A person's box. */
  public record Box(int x, int y, String nama, String second, String under, boolean head) {}

  /** A line, as SVG writes it. */
  public record Edge(String path, String kind) {}
}
