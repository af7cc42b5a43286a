package id.adminduk.matcher.iris;

import id.adminduk.matcher.iris.Segmentation.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of one eye in the pixels of the picture its code is read from. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; read at every sample.
record Eye(Circle pupil, Circle rim, double[] pupilRadii, Lid upper, Lid lower, double score) {

  /** Distance of the rim from the pupil's middle in this direction, pixels. */
  double rimAt(double ux, double uy) {
    double dx = pupil.x() - rim.x();
    double dy = pupil.y() - rim.y();
    double along = dx * ux + dy * uy;
    double off = dx * dx + dy * dy - rim.radius() * rim.radius();
    return -along + Math.sqrt(Math.max(0, along * along - off));
  }

  boolean isCovered(double x, double y) {
    double margin = IrisConstants.LID_MARGIN * rim.radius();
    return y < upper.y(x) + margin || y > lower.y(x) - margin;
  }

  /** Gives the same eye in the pixels of the picture that was shrunk by this factor. */
  Segmentation segmentation(int factor) {
    List<Double> radii = Arrays.stream(pupilRadii).mapToObj(radius -> radius * factor).toList();
    return new Segmentation(
        pupil.scaled(factor),
        rim.scaled(factor),
        radii,
        points(upper, factor),
        points(lower, factor));
  }

  private List<Point> points(Lid lid, int factor) {
    List<Point> points = new ArrayList<>();
    for (int i = -16; i <= 16; i++) {
      double x = rim.x() + i / 16.0 * rim.radius();
      points.add(new Point(x * factor, lid.y(x) * factor));
    }
    return points;
  }
}
