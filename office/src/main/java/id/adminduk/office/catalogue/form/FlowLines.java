package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.RowPart;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The symbols in the actors' columns and the lines between them.
 *
 * <p>A line to the row below leaves at the bottom and runs along the lower edge of its row. Any
 * other line leaves at the side, runs in the gap beside the symbols of the column it leads to, and
 * arrives at the side. What would leave the sheet ends in an off-page connector instead.
 */
final class FlowLines {

  private static final float HALF_WIDTH = 13.5f;
  private static final float HALF_HEIGHT = 8.5f;
  private static final float SMALL = 5.6f;

  private final Sop sop;
  private final Columns columns;
  private final List<Place> places;
  private final Face face;
  private final List<Edge> edges = new ArrayList<>();

  /** From one row to another, both by position in the table. */
  private record Edge(int from, int to, String label, boolean dashed) {

    boolean isDown() {
      return to == from + 1;
    }
  }

  FlowLines(Sop sop, Columns columns, List<Place> places, Paper paper) {
    this.sop = sop;
    this.columns = columns;
    this.places = places;
    this.face = paper.plain();
    for (int i = 0; i < sop.rows().size(); i++) {
      SopRow row = sop.rows().get(i);
      boolean put =
          row.reconstructed().contains(RowPart.BRANCH) || row.reconstructed().contains(RowPart.ROW);
      boolean order = put || row.reconstructed().contains(RowPart.ORDER);
      edge(i, row.next(), row.isDecision() ? "Ya" : "", row.isDecision() ? put : order);
      edge(i, row.onNo(), "Tidak", put);
    }
  }

  private void edge(int from, Optional<RowKey> to, String label, boolean dashed) {
    to.ifPresent(key -> edges.add(new Edge(from, sop.rows().indexOf(sop.row(key)), label, dashed)));
  }

  void draw(Sheet sheet, int number) throws IOException {
    sheet.weight(0.9f);
    for (Edge edge : edges) {
      boolean starts = places.get(edge.from()).sheet() == number;
      boolean arrives = places.get(edge.to()).sheet() == number;
      sheet.dashed(edge.dashed());
      if (starts && arrives && edge.isDown()) {
        down(sheet, edge);
      } else if (starts && arrives) {
        aside(sheet, edge);
      } else if (starts) {
        leave(sheet, edge);
      } else if (arrives) {
        arrive(sheet, edge);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).sheet() == number) {
        symbol(sheet, i);
      }
    }
    sheet.dashed(false);
  }

  private void symbol(Sheet sheet, int index) throws IOException {
    SopRow row = sop.rows().get(index);
    float x = columns.laneMiddle(row.lane());
    float y = places.get(index).middle();
    sheet.weight(1.1f);
    sheet.dashed(
        row.reconstructed().contains(RowPart.ACTOR) || row.reconstructed().contains(RowPart.ROW));
    if (row.isDecision()) {
      float w = HALF_WIDTH + 2;
      float h = HALF_HEIGHT + 2;
      sheet.shape(x, y - h, x + w, y, x, y + h, x - w, y);
    } else if (index == 0 || row.next().isEmpty()) {
      sheet.capsule(x - HALF_WIDTH - 2, y - HALF_HEIGHT, 2 * HALF_WIDTH + 4, 2 * HALF_HEIGHT);
      String word = index == 0 ? "Mulai" : "Selesai";
      sheet.text(face, 6.4f, x - face.width(word, 6.4f) / 2, y + 2.3f, word);
    } else {
      sheet.shape(
          x - HALF_WIDTH,
          y - HALF_HEIGHT,
          x + HALF_WIDTH,
          y - HALF_HEIGHT,
          x + HALF_WIDTH,
          y + HALF_HEIGHT,
          x - HALF_WIDTH,
          y + HALF_HEIGHT);
    }
    sheet.dashed(false);
  }

  private void down(Sheet sheet, Edge edge) throws IOException {
    float from = middle(edge.from());
    float to = middle(edge.to());
    Place above = places.get(edge.from());
    float arrival = places.get(edge.to()).middle() - halfHeight(edge.to());
    float turn = above.bottom() - 4;
    sheet.line(from, above.middle(), from, turn, to, turn, to, arrival);
    sheet.dashed(false);
    sheet.arrow(to, arrival, 0, 1);
    labelBelow(sheet, edge, to < from ? 1 : -1);
  }

  private void aside(Sheet sheet, Edge edge) throws IOException {
    int side = side(edge);
    float x = channel(edge);
    float start = places.get(edge.from()).middle();
    float end = places.get(edge.to()).middle();
    int inward = middle(edge.to()) > x ? 1 : -1;
    float arrival = middle(edge.to()) - inward * halfWidth(edge.to());
    sheet.line(middle(edge.from()), start, x, start, x, end, arrival, end);
    sheet.dashed(false);
    sheet.arrow(arrival, end, inward, 0);
    labelAside(sheet, edge, side, start);
  }

  /** The line ends beside or below the symbol, in a pentagon that names the row it leads to. */
  private void leave(Sheet sheet, Edge edge) throws IOException {
    Place place = places.get(edge.from());
    float x = middle(edge.from());
    if (edge.isDown()) {
      sheet.line(x, place.middle(), x, place.bottom() - 9);
      sheet.dashed(false);
      pentagon(sheet, x, place.bottom() - 9);
      labelBelow(sheet, edge, -1);
      note(sheet, x + 6, place.bottom() - 3, "ke " + number(edge.to()));
      return;
    }
    int side = side(edge);
    float at = x + side * (halfWidth(edge.from()) + 4);
    sheet.line(x, place.middle(), at, place.middle());
    sheet.dashed(false);
    pentagon(sheet, at, place.middle() - 4);
    labelAside(sheet, edge, side, place.middle());
    note(sheet, side < 0 ? at - 4 : at - 6, place.middle() + 11, "ke " + number(edge.to()));
  }

  private void arrive(Sheet sheet, Edge edge) throws IOException {
    Place place = places.get(edge.to());
    float x = middle(edge.to());
    if (edge.isDown()) {
      sheet.dashed(false);
      float arrival = place.middle() - halfHeight(edge.to());
      sheet.line(x, place.top() + 8, x, arrival);
      sheet.arrow(x, arrival, 0, 1);
      pentagon(sheet, x, place.top() + 1);
      note(sheet, x + 6, place.top() + 7, "dari " + number(edge.from()));
      return;
    }
    sheet.dashed(false);
    float arrival = x + halfWidth(edge.to());
    float at = arrival + 6;
    sheet.line(at, place.middle(), arrival, place.middle());
    sheet.arrow(arrival, place.middle(), -1, 0);
    pentagon(sheet, at, place.middle() - 4);
    note(sheet, at - 14, place.middle() + 11, "dari " + number(edge.from()));
  }

  private void pentagon(Sheet sheet, float x, float top) throws IOException {
    sheet.shape(x - 4, top, x + 4, top, x + 4, top + 4.5f, x, top + 8, x - 4, top + 4.5f);
  }

  private void label(Sheet sheet, Edge edge, float x, float y) throws IOException {
    if (!edge.label().isEmpty()) {
      note(sheet, x, y, edge.label());
    }
  }

  private void labelAside(Sheet sheet, Edge edge, int side, float y) throws IOException {
    float x = middle(edge.from()) + side * 8f;
    float width = face.width(edge.label(), SMALL);
    label(sheet, edge, side < 0 ? x - width : x, y - 7f);
  }

  /** The word stands on the side the line does not turn to. */
  private void labelBelow(Sheet sheet, Edge edge, int side) throws IOException {
    float x = middle(edge.from()) + side * 2.5f;
    float width = face.width(edge.label(), SMALL);
    float y = places.get(edge.from()).middle() + halfHeight(edge.from()) + 4.5f;
    label(sheet, edge, side < 0 ? x - width : x, y);
  }

  private void note(Sheet sheet, float x, float y, String text) throws IOException {
    sheet.text(face, SMALL, x, y, text);
  }

  /** The gap between the symbols of a column and its edge, on the side the line comes from. */
  private float channel(Edge edge) {
    int from = lane(edge.from());
    int to = lane(edge.to());
    float shift = 2.5f * (targetsBefore(edge) % 2);
    return to > from ? columns.laneLeft(to) + 2.5f + shift : columns.laneRight(to) - 2.5f - shift;
  }

  /** Lines that lead to one row run together; those to another row in that column beside them. */
  private long targetsBefore(Edge edge) {
    return edges.stream()
        .filter(other -> !other.isDown() && lane(other.to()) == lane(edge.to()))
        .map(Edge::to)
        .distinct()
        .takeWhile(to -> to != edge.to())
        .count();
  }

  private int side(Edge edge) {
    return lane(edge.to()) < lane(edge.from()) ? -1 : 1;
  }

  private int lane(int row) {
    return sop.rows().get(row).lane();
  }

  private float middle(int row) {
    return columns.laneMiddle(lane(row));
  }

  private float halfWidth(int row) {
    SopRow of = sop.rows().get(row);
    boolean isPlain = !of.isDecision() && row != 0 && of.next().isPresent();
    return isPlain ? HALF_WIDTH : HALF_WIDTH + 2;
  }

  private float halfHeight(int row) {
    return sop.rows().get(row).isDecision() ? HALF_HEIGHT + 2 : HALF_HEIGHT;
  }

  private String number(int row) {
    return Wording.number(sop, sop.rows().get(row).key());
  }
}
