package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands below the table: symbols explained, state of the print, footnotes. */
final class Notes {

  private static final float SIZE = 7;
  private static final float GAP = 14;
  private static final float COLUMN = (Sheet.INNER - GAP) / 2;
  private static final String LEGEND =
      "Kapsul: mulai atau selesai. Kotak: kegiatan. Belah ketupat: keputusan. Segi lima: sambungan ke"
          + " lembar lain. Garis putus-putus: tidak terbaca pada naskah, lihat catatan.";

  private final Paper paper;
  private final List<String> lines = new ArrayList<>();
  private final Map<RowKey, String> ofRows = new HashMap<>();

  Notes(Paper paper, Sop sop) {
    this.paper = paper;
    int number = 0;
    List<String> marks = new ArrayList<>();
    for (String mark : sop.header().marks()) {
      marks.add(++number + ". " + mark);
    }
    for (SopRow row : sop.rows()) {
      int first = number + 1;
      for (String mark : row.marks()) {
        marks.add(++number + ". Langkah " + Wording.number(sop, row.key()) + ": " + mark);
      }
      ofRows.put(
          row.key(),
          IntStream.rangeClosed(first, number)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(", ")));
    }
    lines.add(LEGEND);
    lines.add(Wording.of(sop.manuscript()));
    sop.fourEyes().stream()
        .map(group -> sop.rows().stream().map(SopRow::key).filter(group::contains).toList())
        .map(group ->
            group.stream().map(key -> Wording.number(sop, key)).collect(Collectors.joining(", ")))
        .forEach(
            group -> lines.add("Langkah " + group + " harus dikerjakan petugas yang berbeda."));
    lines.addAll(marks);
  }

  /** Gives the numbers of a row's footnotes, such as {@code 7, 8}; empty when it has none. */
  String of(SopRow row) {
    return ofRows.getOrDefault(row.key(), "");
  }

  /** Writes in two columns below the table, on another sheet when they do not fit. */
  void draw(Sheet below, float top) throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    float total = 0;
    for (String line : lines) {
      List<String> block = paper.plain().lines(line, SIZE, COLUMN);
      blocks.add(block);
      total += height(block);
    }
    Sheet sheet = below;
    float start = top + 6;
    if (start + total / 2 + 20 > Sheet.BOTTOM) {
      sheet = paper.next();
      start = Sheet.MARGIN;
    }
    float y =
        sheet.block(paper.bold(), SIZE + 1, Sheet.MARGIN, start, List.of("Keterangan dan catatan"));
    float first = y;
    float x = Sheet.MARGIN;
    float half = total / 2;
    float used = 0;
    for (List<String> block : blocks) {
      boolean full = x == Sheet.MARGIN ? used > 0 && used + height(block) / 2 > half : false;
      if (full) {
        x += COLUMN + GAP;
        y = first;
      }
      if (y + height(block) > Sheet.BOTTOM + 6) {
        sheet = paper.next();
        first = Sheet.MARGIN;
        y = first;
      }
      y = sheet.block(paper.plain(), SIZE, x, y, block) + 1.5f;
      used += height(block);
    }
  }

  private static float height(List<String> block) {
    return block.size() * SIZE * 1.22f + 1.5f;
  }
}
