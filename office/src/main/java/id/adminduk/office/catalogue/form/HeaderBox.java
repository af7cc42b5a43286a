package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The box of the first sheet: who, which SOP, and the six fields of PermenPANRB 35/2012. */
final class HeaderBox {

  private static final String EMPTY = "tidak tercetak";
  private static final String NEEDS = "Persyaratan";
  private static final float HALF = Sheet.INNER / 2;
  private static final float PAD = 5;

  /** One field: its heading and numbered lines. */
  private record Part(String title, List<String> lines) {}

  private final Paper paper;
  private final Sop sop;
  private final SopHeader header;

  HeaderBox(Paper paper, Sop sop) {
    this.paper = paper;
    this.sop = sop;
    this.header = sop.header();
  }

  void draw() throws IOException {
    Sheet sheet = paper.next();
    sheet.weight(0.8f);
    float y = head(sheet);
    float size = 8.5f;
    while (size > 5 && y + height(size) > Sheet.BOTTOM) {
      size -= 0.25f;
    }
    for (List<Part> pair : parts()) {
      float height = Math.max(height(pair.getFirst(), size), height(pair.getLast(), size));
      field(sheet, Sheet.MARGIN, y, height, pair.getFirst(), size);
      field(sheet, Sheet.MARGIN + HALF, y, height, pair.getLast(), size);
      y += height;
    }
  }

  private float head(Sheet sheet) throws IOException {
    List<List<String>> facts =
        List.of(
            List.of("Nomor SOP", header.number()),
            List.of("Tanggal pembuatan", header.made()),
            List.of("Tanggal revisi", header.revised()),
            List.of("Tanggal efektif", header.effective()),
            List.of("Disahkan oleh", header.approvedBy()),
            List.of("Nama SOP", sop.title()));
    float top = Sheet.MARGIN;
    float y = top;
    float left = Sheet.MARGIN + HALF;
    for (List<String> fact : facts) {
      String value = fact.getLast().isEmpty() ? EMPTY : fact.getLast();
      Face face = fact.getFirst().equals("Nama SOP") ? paper.bold() : paper.plain();
      List<String> lines = face.lines(value, 9, HALF - 100 - 2 * PAD);
      float height = Math.max(1, lines.size()) * 11 + 5;
      sheet.box(left, y, 100, height);
      sheet.box(left + 100, y, HALF - 100, height);
      sheet.block(paper.plain(), 9, left + PAD, y + 2, List.of(fact.getFirst()));
      sheet.block(face, 9, left + 100 + PAD, y + 2, lines);
      y += height;
    }
    sheet.box(Sheet.MARGIN, top, HALF, y - top);
    List<String> unit = new ArrayList<>();
    for (String line : header.unit().split(", ", -1)) {
      unit.addAll(paper.bold().lines(line, 11, HALF - 2 * PAD));
    }
    float start = top + (y - top - unit.size() * 11 * 1.22f) / 2;
    sheet.centred(paper.bold(), 11, Sheet.MARGIN, start, HALF, unit);
    return y;
  }

  private List<List<Part>> parts() {
    return List.of(
        List.of(
            new Part("Dasar hukum (seperti tercetak)", numbered(header.legalBasis())),
            new Part("Kualifikasi pelaksana", numbered(header.qualification()))),
        List.of(
            new Part("Keterkaitan", numbered(header.related())),
            new Part("Peralatan/perlengkapan", numbered(header.equipment()))),
        List.of(
            new Part(
                "Peringatan", header.warning().isEmpty() ? List.of() : List.of(header.warning())),
            new Part("Pencatatan dan pendataan", numbered(header.records()))),
        List.of(
            new Part("Dasar hukum yang berlaku sekarang", numbered(header.currentLegalBasis())),
            new Part(NEEDS, numbered(sop.requirements().stream().map(Wording::of).toList()))));
  }

  private static List<String> numbered(List<String> lines) {
    return lines.size() < 2
        ? lines
        : IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + ". " + lines.get(i)).toList();
  }

  private float height(float size) throws IOException {
    float sum = 0;
    for (List<Part> pair : parts()) {
      sum += Math.max(height(pair.getFirst(), size), height(pair.getLast(), size));
    }
    return sum;
  }

  private float height(Part part, float size) throws IOException {
    int lines = 1;
    for (String line : part.lines()) {
      lines += paper.plain().lines(line, size, HALF - 2 * PAD).size();
    }
    return Math.max(2, lines) * size * 1.22f + PAD;
  }

  private void field(Sheet sheet, float x, float top, float height, Part part, float size)
      throws IOException {
    sheet.box(x, top, HALF, height);
    float y = sheet.block(paper.bold(), size, x + PAD, top + 1, List.of(part.title()));
    if (part.lines().isEmpty()) {
      sheet.ink(0.35f);
      String nothing = part.title().equals(NEEDS) ? "tidak ada" : EMPTY;
      sheet.block(paper.plain(), size, x + PAD, y, List.of(nothing));
      sheet.ink(0);
    }
    for (String line : part.lines()) {
      y =
          sheet.block(
              paper.plain(), size, x + PAD, y, paper.plain().lines(line, size, HALF - 2 * PAD));
    }
  }
}
