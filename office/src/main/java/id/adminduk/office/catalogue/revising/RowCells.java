package id.adminduk.office.catalogue.revising;

import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.catalogue.revising.Worksheet.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a row as texts, by the message key of their column. */
final class RowCells {

  private RowCells() {}

  /** The cells that are compared: rows that are named stay themselves when numbers shift. */
  static Map<String, String> compared(Worksheet sheet, Line line) {
    Map<String, String> cells = shown(sheet, line);
    cells.put("sop.revising.next", line.next());
    cells.put("sop.revising.no", line.onNo());
    return cells;
  }

  static Map<String, String> shown(Worksheet sheet, Line line) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("sop.table.number", line.number());
    cells.put("sop.table.activity", line.activity());
    cells.put("sop.revising.lane", sheet.laneOf(line.lane()));
    cells.put("sop.revising.kind", line.kind());
    cells.put("sop.table.completeness", lines(line.completeness()));
    cells.put("sop.table.time", time(line.time()));
    cells.put("sop.table.output", line.output());
    cells.put("sop.table.note", line.note());
    cells.put("sop.revising.next", sheet.nameOf(line.next()));
    cells.put("sop.revising.no", sheet.nameOf(line.onNo()));
    cells.put("sop.revising.gate", line.gate() ? "PRINT_READY_RECORD" : "");
    cells.put("sop.reconstructed", lines(line.reconstructed()));
    cells.put("sop.marks.title", lines(line.marks()));
    return cells;
  }

  static String lines(List<String> texts) {
    return String.join("\n", texts);
  }

  /** A time in other words is the same time. */
  static String time(String printed) {
    return Timing.parse(printed).map(Timing::words).orElse(printed);
  }
}
