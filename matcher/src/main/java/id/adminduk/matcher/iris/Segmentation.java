package id.adminduk.matcher.iris;

import java.util.List;

/**
 * Where the parts of an eye lie, in pixels of the picture handed in, y down; made to be drawn.
 *
 * @param pupil best circle of the pupil
 * @param rim best circle of the iris's outer edge
 * @param pupilRadii true radius of the pupil in 128 directions from the middle of {@code pupil},
 *     first to the right, then clockwise as seen
 * @param upperLid points of the upper lid's edge over the iris, from left to right
 * @param lowerLid the same of the lower lid
 */
public record Segmentation(
    Circle pupil, Circle rim, List<Double> pupilRadii, List<Point> upperLid, List<Point> lowerLid) {

  /** A place in the picture, pixels. */
  public record Point(double x, double y) {}

  public Segmentation {
    pupilRadii = List.copyOf(pupilRadii);
    upperLid = List.copyOf(upperLid);
    lowerLid = List.copyOf(lowerLid);
  }
}
