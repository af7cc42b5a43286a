package id.adminduk.office.catalogue.web;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.RowPart;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The step table of PermenPANRB 35/2012, ready to draw: one column per actor, one symbol per row.
 *
 * @param marks footnotes in order: the header's first, then the rows'
 * @param headerMarks how many of them belong to the header
 * @param sum the rows added up, as printed times are written
 * @param declared the printed total; empty when the SOP prints none
 * @param fourEyes groups of rows, by printed number, that different officers must do
 */
record SopSheet(
    List<Row> rows,
    List<String> marks,
    int headerMarks,
    String sum,
    String declared,
    List<String> fourEyes) {

  /**
   * One row.
   *
   * @param cells one per lane; exactly one of them holds the symbol
   * @param footnotes numbers of its marks, from 1
   * @param reconstructed names of {@link RowPart}s that the print does not show
   */
  record Row(
      String key,
      String number,
      String activity,
      String lane,
      List<Cell> cells,
      List<String> completeness,
      String time,
      String output,
      String note,
      List<Integer> footnotes,
      List<String> reconstructed,
      boolean printReadyOnly) {}

  /**
   * One lane in one row.
   *
   * @param shape start, activity, decision or end; empty where the actor does nothing
   * @param lines which connecting lines pass, as classes of the style sheet
   * @param to number of the next row, where that is not the row below
   * @param noTo number of the row a Tidak leads to; empty when there is no decision
   */
  record Cell(String shape, String lines, String to, String noTo) {}

  static SopSheet of(Sop sop) {
    List<String> marks = new ArrayList<>(sop.header().marks());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sop.rows().size(); i++) {
      SopRow row = sop.rows().get(i);
      int before = marks.size();
      marks.addAll(row.marks());
      List<Integer> footnotes = IntStream.rangeClosed(before + 1, marks.size()).boxed().toList();
      rows.add(row(sop, i, footnotes));
    }
    return new SopSheet(
        List.copyOf(rows),
        List.copyOf(marks),
        sop.header().marks().size(),
        Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows()),
        sop.declaredTotal().map(total -> Timing.of(total).words()).orElse(""),
        sop.fourEyes().stream().map(group -> numbers(sop, group::contains)).toList());
  }

  private static Row row(Sop sop, int index, List<Integer> footnotes) {
    SopRow row = sop.rows().get(index);
    List<Cell> cells =
        IntStream.range(0, sop.lanes().size()).mapToObj(lane -> cell(sop, index, lane)).toList();
    return new Row(
        row.key().value(),
        row.printedNumber(),
        row.activity(),
        sop.lanes().get(row.lane()).label(),
        cells,
        row.completeness(),
        row.timing().map(Timing::words).orElse(""),
        row.output(),
        row.note(),
        footnotes,
        row.reconstructed().stream().map(RowPart::name).toList(),
        row.printReadyOnly());
  }

  private static Cell cell(Sop sop, int index, int lane) {
    SopRow row = sop.rows().get(index);
    boolean enters = index > 0 && leadsBelow(sop, index - 1);
    int from = enters ? sop.rows().get(index - 1).lane() : row.lane();
    String run = across(lane, Math.min(from, row.lane()), Math.max(from, row.lane()));
    if (lane != row.lane()) {
      return new Cell("", run, "", "");
    }
    boolean leaves = leadsBelow(sop, index);
    String down = enters ? (leaves ? "flow" : "flow flow--last") : leaves ? "flow flow--first" : "";
    String to = leaves ? "" : row.next().map(next -> number(sop, next)).orElse("");
    String noTo = row.onNo().map(no -> number(sop, no)).orElse("");
    return new Cell(shape(row, index), (down + " " + run).strip(), to, noTo);
  }

  private static String shape(SopRow row, int index) {
    if (row.isDecision()) {
      return "decision";
    }
    return index == 0 ? "start" : row.next().isEmpty() ? "end" : "activity";
  }

  /** The line comes from the lane of the row above, along the upper edge of this row. */
  private static String across(int lane, int left, int right) {
    if (left == right || lane < left || lane > right) {
      return "";
    }
    return lane == left ? "run run--right" : lane == right ? "run run--left" : "run";
  }

  private static boolean leadsBelow(Sop sop, int index) {
    List<SopRow> rows = sop.rows();
    Optional<RowKey> below = rows.stream().skip(index + 1L).map(SopRow::key).findFirst();
    return below.isPresent() && Objects.equals(rows.get(index).next(), below);
  }

  private static String number(Sop sop, RowKey key) {
    String printed = sop.row(key).printedNumber();
    return printed.isEmpty() ? key.value() : printed;
  }

  private static String numbers(Sop sop, Predicate<RowKey> wanted) {
    Stream<RowKey> keys = sop.rows().stream().map(SopRow::key).filter(wanted);
    return keys.map(key -> number(sop, key)).reduce((a, b) -> a + ", " + b).orElse("");
  }
}
