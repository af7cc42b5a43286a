package id.adminduk.office.catalogue.web;

import id.adminduk.office.catalogue.revising.Worksheet;
import id.adminduk.office.catalogue.revising.Worksheet.Column;
import id.adminduk.office.catalogue.revising.Worksheet.Line;
import id.adminduk.office.catalogue.revising.Worksheet.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The buttons beside rows, columns and requirements, each {@code what:index}. */
final class WorksheetEdit {

  private final Worksheet sheet;
  private final List<Line> lines;
  private final List<Column> columns;
  private final List<Need> needs;
  private String manuscript;

  private WorksheetEdit(Worksheet sheet) {
    this.sheet = sheet;
    this.lines = new ArrayList<>(sheet.lines());
    this.columns = new ArrayList<>(sheet.columns());
    this.needs = new ArrayList<>(sheet.needs());
    this.manuscript = sheet.manuscript();
  }

  /** Does what the button says; a button nobody drew changes nothing. */
  static Worksheet apply(Worksheet sheet, String act) {
    String[] parts = act.split(":", 2);
    int index = parts.length > 1 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
    WorksheetEdit edit = new WorksheetEdit(sheet);
    edit.act(parts[0], index);
    return edit.result();
  }

  private void act(String what, int index) {
    switch (what) {
      case "baris-tambah" -> addLine(index);
      case "baris-hapus" -> remove(lines, index);
      case "baris-naik" -> swap(index, index - 1);
      case "baris-turun" -> swap(index, index + 1);
      case "kolom-tambah" -> {
        List<String> used = columns.stream().map(Column::key).toList();
        columns.add(new Column(free("kolom-", used), "", ""));
      }
      case "kolom-hapus" -> remove(columns, index);
      case "syarat-tambah" -> {
        List<String> used = needs.stream().map(Need::key).toList();
        needs.add(new Need(free("syarat-", used), "", "SEMUA", "NASKAH"));
      }
      case "syarat-hapus" -> remove(needs, index);
      case "utuh" -> printedAnew();
      default -> {}
    }
  }

  private void addLine(int after) {
    int place = Math.clamp(after + 1, 0, lines.size());
    String lane =
        place > 0
            ? lines.get(place - 1).lane()
            : columns.stream().map(Column::key).findFirst().orElse("");
    lines.add(place, Line.empty(free("langkah-", lines.stream().map(Line::key).toList()), lane));
  }

  private void swap(int one, int other) {
    if (one >= 0 && other >= 0 && one < lines.size() && other < lines.size()) {
      Line moved = lines.remove(one);
      lines.add(other, moved);
    }
  }

  private static <T> void remove(List<T> items, int index) {
    if (index >= 0 && index < items.size()) {
      items.remove(index);
    }
  }

  /** An office that prints the procedure itself has nothing left to reconstruct. */
  private void printedAnew() {
    manuscript = "UTUH";
    lines.replaceAll(line ->
        new Line(
            line.key(),
            line.number(),
            line.activity(),
            line.lane(),
            line.kind(),
            line.completeness(),
            line.time(),
            line.output(),
            line.note(),
            line.next(),
            line.onNo(),
            line.gate(),
            List.of(),
            line.marks()));
  }

  private static String free(String stem, Collection<String> used) {
    int number = used.size() + 1;
    while (used.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  private Worksheet result() {
    List<String> keys = lines.stream().map(Line::key).toList();
    List<List<String>> groups =
        sheet.fourEyes().stream()
            .map(group -> group.stream().filter(keys::contains).toList())
            .filter(group -> !group.isEmpty())
            .toList();
    return new Worksheet(
        sheet.office(),
        sheet.service(),
        sheet.title(),
        manuscript,
        sheet.header(),
        needs,
        columns,
        lines,
        groups,
        sheet.total(),
        sheet.totalReason());
  }
}
