package id.adminduk.office.catalogue.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The widths of the table, left to right: number, activity, one per actor, completeness, time,
 * output, note.
 *
 * <p>Actors get at least 44 points each, wide enough for a symbol and a line beside it on either
 * side; the columns of text share the rest.
 */
record Columns(int lanes, List<Float> edges) {

  private static final float NUMBER = 22;
  private static final float TIME = 36;

  static Columns of(int lanes) {
    float lane = Math.max(44, Math.min(64, 300f / lanes));
    float rest = Sheet.INNER - NUMBER - TIME - lanes * lane;
    List<Float> widths = new ArrayList<>();
    widths.add(NUMBER);
    widths.add(rest * 0.37f);
    for (int i = 0; i < lanes; i++) {
      widths.add(lane);
    }
    widths.add(rest * 0.25f);
    widths.add(TIME);
    widths.add(rest * 0.20f);
    widths.add(rest * 0.18f);
    List<Float> edges = new ArrayList<>(List.of(Sheet.MARGIN));
    widths.forEach(width -> edges.add(edges.getLast() + width));
    return new Columns(lanes, List.copyOf(edges));
  }

  int count() {
    return edges.size() - 1;
  }

  float left(int column) {
    return edges.get(column);
  }

  float width(int column) {
    return edges.get(column + 1) - edges.get(column);
  }

  int completeness() {
    return 2 + lanes;
  }

  float laneLeft(int lane) {
    return left(2 + lane);
  }

  float laneRight(int lane) {
    return left(3 + lane);
  }

  float laneMiddle(int lane) {
    return (laneLeft(lane) + laneRight(lane)) / 2;
  }
}
