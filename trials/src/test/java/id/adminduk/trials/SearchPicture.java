package id.adminduk.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the curves that {@code bin/eval-search accuracy} wrote: {@code SearchPicture
 * search-accuracy.csv search-accuracy.png}. Misses against false alarms, one curve a kind of probe.
 */
final class SearchPicture {

  /** One measured threshold. */
  private record Point(double falseAlarms, double missed) {}

  /** A curve as it was written; between two points the better known side counts. */
  private record Written(String name, long genuines, long impostors, List<Point> points)
      implements DetCurve {

    @Override
    public double equalErrorRate() {
      return points.stream()
          .min(
              Comparator.comparingDouble(
                  (Point point) -> Math.abs(point.falseAlarms - point.missed)))
          .map(point -> (point.falseAlarms + point.missed) / 2)
          .orElse(1.0);
    }

    @Override
    public double missedAt(double falseAlarms) {
      return points.stream()
          .filter(point -> point.falseAlarms <= falseAlarms)
          .mapToDouble(Point::missed)
          .min()
          .orElse(1);
    }
  }

  private SearchPicture() {}

  public static void main(String[] words) throws IOException {
    Map<String, Written> curves = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(Path.of(words[0]));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      curves
          .computeIfAbsent(
              cells.get(0),
              name ->
                  new Written(
                      name,
                      Long.parseLong(cells.get(1)),
                      Long.parseLong(cells.get(2)),
                      new ArrayList<>()))
          .points()
          .add(new Point(Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5))));
    }
    DetPicture.write(
        Path.of(words[1]),
        "Search of a gallery",
        new DetPicture.Axes(
            "FPIR: searches of strangers that find somebody",
            "FNIR: searches of people enrolled that miss them",
            1e-3,
            1e-3),
        List.copyOf(curves.values()));
  }
}
