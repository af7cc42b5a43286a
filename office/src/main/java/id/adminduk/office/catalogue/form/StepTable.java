package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.Lane;
import id.adminduk.office.catalogue.RowPart;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.Timing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The step table over as many sheets as it needs, with its head on each. */
final class StepTable {

  private static final float SIZE = 6.8f;
  private static final float LEADING = 1.22f;
  private static final float PAD = 3;

  /** Room for a symbol and for an off-page connector above or below it. */
  private static final float LOWEST_ROW = 38;

  private static final List<String> QUALITY = List.of("Kelengkapan", "Waktu", "Output");

  private final Paper paper;
  private final Sop sop;
  private final Columns columns;
  private final List<Place> places = new ArrayList<>();
  private final Notes notes;
  private float laneSize = SIZE;

  StepTable(Paper paper, Sop sop) {
    this.paper = paper;
    this.sop = sop;
    this.columns = Columns.of(sop.lanes().size());
    this.notes = new Notes(paper, sop);
  }

  void draw() throws IOException {
    float headHeight = headHeight();
    float top = Sheet.MARGIN + 16 + headHeight;
    int sheets = 0;
    float next = top;
    for (SopRow row : sop.rows()) {
      float height = height(row);
      if (next + height > Sheet.BOTTOM && next > top) {
        sheets++;
        next = top;
      }
      places.add(new Place(sheets, next, height));
      next += height;
    }
    Sheet last = paper.next();
    for (int sheet = 0; sheet <= sheets; sheet++) {
      Sheet current = sheet == 0 ? last : paper.next();
      head(current, headHeight);
      body(current, sheet);
      new FlowLines(sop, columns, places, paper).draw(current, sheet);
      last = current;
    }
    notes.draw(last, sums(last, next));
  }

  private float headHeight() throws IOException {
    int most = 1;
    for (Lane lane : sop.lanes()) {
      laneSize = Math.min(laneSize, widest(lane.label()));
    }
    for (Lane lane : sop.lanes()) {
      most =
          Math.max(most, paper.bold().lines(lane.label(), laneSize, columns.width(2) - 4).size());
    }
    return 13 + most * laneSize * LEADING + 5;
  }

  /** Gives the size at which the longest word of a label just fits its column. */
  private float widest(String label) throws IOException {
    float size = SIZE;
    for (String word : label.split("[ /]", -1)) {
      float width = paper.bold().width(paper.bold().writable(word), SIZE);
      size = Math.min(size, SIZE * (columns.width(2) - 4.5f) / Math.max(1, width));
    }
    return Math.max(4.5f, size);
  }

  private void head(Sheet sheet, float height) throws IOException {
    float top = Sheet.MARGIN;
    sheet.text(paper.bold(), 10, Sheet.MARGIN, top + 9, "SOP " + sop.title());
    top += 16;
    sheet.shade(Sheet.MARGIN, top, Sheet.INNER, height, 0.92f);
    sheet.weight(0.8f);
    span(sheet, top, height, 0, 0, "No.");
    span(sheet, top, height, 1, 1, "Kegiatan");
    int list = columns.completeness();
    span(sheet, top, 13, 2, list - 1, "Pelaksana");
    span(sheet, top, 13, list, list + 2, "Mutu baku");
    for (int lane = 0; lane < sop.lanes().size(); lane++) {
      span(sheet, top + 13, height - 13, 2 + lane, 2 + lane, sop.lanes().get(lane).label());
    }
    for (int i = 0; i < QUALITY.size(); i++) {
      span(sheet, top + 13, height - 13, list + i, list + i, QUALITY.get(i));
    }
    span(sheet, top, height, list + 3, list + 3, "Keterangan");
  }

  private void span(Sheet sheet, float top, float height, int from, int to, String label)
      throws IOException {
    float x = columns.left(from);
    float width = columns.left(to) + columns.width(to) - x;
    sheet.box(x, top, width, height);
    boolean lane = from >= 2 && from < columns.completeness() && from == to;
    float size = lane ? laneSize : SIZE;
    List<String> lines = paper.bold().lines(label, size, width - 4);
    float start = top + (height - lines.size() * size * LEADING) / 2;
    sheet.centred(paper.bold(), size, x, start, width, lines);
  }

  private void body(Sheet sheet, int number) throws IOException {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.sheet() != number) {
        continue;
      }
      SopRow row = sop.rows().get(i);
      if (row.reconstructed().contains(RowPart.ROW)) {
        sheet.shade(
            Sheet.MARGIN, place.top(), columns.left(2) - Sheet.MARGIN, place.height(), 0.95f);
      }
      sheet.weight(0.5f);
      for (int column = 0; column < columns.count(); column++) {
        sheet.box(columns.left(column), place.top(), columns.width(column), place.height());
      }
      texts(sheet, place, row);
    }
  }

  private void texts(Sheet sheet, Place place, SopRow row) throws IOException {
    float top = place.top() + PAD - 1;
    sheet.centred(
        paper.plain(), SIZE, columns.left(0), top, columns.width(0), List.of(row.printedNumber()));
    float below =
        sheet.block(paper.plain(), SIZE, columns.left(1) + PAD, top, cell(1, activity(row)));
    String reconstructed = Wording.reconstructed(row);
    sheet.ink(0.35f);
    sheet.block(paper.plain(), SIZE - 0.8f, columns.left(1) + PAD, below, small(reconstructed));
    sheet.ink(0);
    int list = columns.completeness();
    sheet.block(paper.plain(), SIZE, columns.left(list) + PAD, top, items(list, row));
    String time = row.timing().map(Timing::words).orElse("");
    sheet.centred(
        paper.plain(),
        SIZE,
        columns.left(list + 1),
        top,
        columns.width(list + 1),
        cell(list + 1, time));
    sheet.block(
        paper.plain(), SIZE, columns.left(list + 2) + PAD, top, cell(list + 2, row.output()));
    sheet.block(paper.plain(), SIZE, columns.left(list + 3) + PAD, top, cell(list + 3, row.note()));
  }

  private String activity(SopRow row) {
    String marks = notes.of(row);
    return marks.isEmpty() ? row.activity() : row.activity() + " [" + marks + "]";
  }

  private List<String> small(String text) throws IOException {
    return text.isEmpty()
        ? List.of()
        : paper.plain().lines(text, SIZE - 0.8f, columns.width(1) - 2 * PAD);
  }

  private List<String> cell(int column, String text) throws IOException {
    return text.isEmpty()
        ? List.of()
        : paper.plain().lines(text, SIZE, columns.width(column) - 2 * PAD);
  }

  private List<String> items(int column, SopRow row) throws IOException {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (String item : row.completeness()) {
      String prefix = row.completeness().size() > 1 ? number++ + ". " : "";
      lines.addAll(cell(column, prefix + item));
    }
    return lines;
  }

  private float height(SopRow row) throws IOException {
    int list = columns.completeness();
    int lines = cell(1, activity(row)).size() + small(Wording.reconstructed(row)).size();
    lines = Math.max(lines, items(list, row).size());
    lines = Math.max(lines, cell(list + 2, row.output()).size());
    lines = Math.max(lines, cell(list + 3, row.note()).size());
    return Math.max(LOWEST_ROW, lines * SIZE * LEADING + 2 * PAD);
  }

  private float sums(Sheet sheet, float top) throws IOException {
    float height = 14;
    int list = columns.completeness();
    String declared =
        sop.declaredTotal().map(total -> Timing.of(total).words()).orElse("tidak tercetak");
    String sum =
        "Jumlah waktu langkah: %s. Total menurut SOP: %s."
            .formatted(Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows()), declared);
    sheet.weight(0.8f);
    sheet.shade(Sheet.MARGIN, top, Sheet.INNER, height, 0.92f);
    sheet.box(Sheet.MARGIN, top, Sheet.INNER, height);
    float width = paper.bold().width(paper.bold().writable(sum), SIZE + 0.6f);
    float x = Math.min(columns.left(list), Sheet.MARGIN + Sheet.INNER - width - PAD);
    sheet.text(paper.bold(), SIZE + 0.6f, x, top + 10, sum);
    return top + height;
  }
}
