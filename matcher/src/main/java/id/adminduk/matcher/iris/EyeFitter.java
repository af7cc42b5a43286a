package id.adminduk.matcher.iris;

import id.adminduk.matcher.iris.EyeFinder.Found;
import java.util.Arrays;

/** Fits a found eye to the finer picture: rim, pupil's true edge, lids. */
final class EyeFitter {
  private final Grid grid;

  /** Takes the picture without glints. */
  EyeFitter(Grid grid) {
    this.grid = grid;
  }

  Eye fit(Found found, double zoom) {
    Circle pupil = found.pupil().scaled(zoom);
    pupil =
        Climb.to(
            pupil,
            Math.max(1, zoom),
            0.25,
            circle -> RingEdge.pupil(grid, circle, EyeFinder.pupilReach(circle)));
    double[] radii = PupilEdge.of(grid, pupil);
    Circle edge = new Circle(pupil.x(), pupil.y(), Arrays.stream(radii).average().orElse(0));
    Circle rim =
        Climb.to(
            found.rim().scaled(zoom),
            Math.max(1, zoom),
            0.25,
            circle -> EyeFinder.rimMerit(grid, circle, edge, EyeFinder.rimReach(circle)));
    Lid upper = Lid.find(grid, edge, rim, true);
    Lid lower = Lid.find(grid, edge, rim, false);
    return new Eye(edge, rim, radii, upper, lower, found.score());
  }
}
