package id.adminduk.office.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes an SOP as the page of {@code docs/sop/}, so that docs cannot say anything else (H13). */
final class SopMarkdown {

  static final Map<Manuscript, String> MANUSCRIPTS =
      Map.of(
          Manuscript.WHOLE, "utuh",
          Manuscript.DAMAGED, "sebagian hilang saat dipindai",
          Manuscript.TITLE_AND_TOTAL, "tinggal judul dan total waktu; langkahnya rekonstruksi",
          Manuscript.TITLE_ONLY, "tinggal judul; langkahnya rekonstruksi",
          Manuscript.SCRAP, "sobekan tanpa judul; isinya dugaan");

  private final Sop sop;
  private final StringBuilder page = new StringBuilder();
  private int footnotes;

  private SopMarkdown(Sop sop) {
    this.sop = sop;
  }

  static String of(Sop sop, String file) {
    SopMarkdown markdown = new SopMarkdown(sop);
    markdown.write(file);
    return markdown.page.toString();
  }

  private void write(String file) {
    SopHeader header = sop.header();
    line("<!-- Dibuat dari sop/%s; ubah berkas itu, bukan halaman ini. -->".formatted(file));
    line("# %s".formatted(sop.title()));
    line("");
    line("%s. Kode kantor %s, layanan %s.".formatted(header.unit(), sop.office(), sop.service()));
    line("");
    line("| | |");
    line("|---|---|");
    fact("Keadaan naskah", MANUSCRIPTS.getOrDefault(sop.manuscript(), ""));
    fact("Nomor SOP", header.number());
    fact("Tanggal pembuatan", header.made());
    fact("Tanggal revisi", header.revised());
    fact("Tanggal efektif", header.effective());
    fact("Disahkan oleh", header.approvedBy());
    fact("Dasar hukum (tercetak)", joined(header.legalBasis()));
    fact("Dasar hukum yang berlaku", joined(header.currentLegalBasis()));
    fact("Kualifikasi pelaksana", joined(header.qualification()));
    fact("Keterkaitan", joined(header.related()));
    fact("Peralatan", joined(header.equipment()));
    fact("Peringatan", header.warning());
    fact("Pencatatan", joined(header.records()));
    requirements();
    rows();
    separations();
    marks();
  }

  private void requirements() {
    section("Persyaratan");
    if (sop.requirements().isEmpty()) {
      line("Tidak ada.");
    }
    for (Requirement need : sop.requirements()) {
      String origin =
          switch (need.origin()) {
            case PRINTED -> "";
            case REGULATION -> " *(menurut peraturan, tidak tercetak)*";
          };
      line("- `%s` %s%s".formatted(need.key(), need.text(), origin));
    }
  }

  private void rows() {
    section("Langkah");
    line(
        "| No. | Kegiatan | Pelaksana (peran) | Jenis | Kelengkapan | Waktu | Output | Keterangan | Ke mana | Rekonstruksi |");
    line("|---|---|---|---|---|---|---|---|---|---|");
    footnotes = sop.header().marks().size();
    sop.rows().forEach(this::row);
    String sum = Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows());
    String total = sop.declaredTotal().map(t -> Timing.of(t).words()).orElse("tidak tercetak");
    line("");
    line("Jumlah waktu langkah: **%s**. Total menurut SOP: **%s**.".formatted(sum, total));
  }

  private void row(SopRow row) {
    String marks =
        row.marks().stream().map(_ -> " [%d]".formatted(++footnotes)).collect(Collectors.joining());
    String onward = row.next().map(this::number).orElse("selesai");
    String exits =
        row.onNo()
            .map(no -> "Ya: %s; Tidak: %s".formatted(onward, number(no)))
            .orElse(leadsElsewhere(row) ? "ke " + onward : "");
    String parts =
        row.reconstructed().stream()
            .map(part -> part.word().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String gate = row.printReadyOnly() ? "<br>hanya bila siap cetak" : "";
    line(
        "| %s | %s%s | %s (`%s`) | `%s`%s | %s | %s | %s | %s | %s | %s |"
            .formatted(
                row.printedNumber(),
                row.activity(),
                marks,
                sop.lanes().get(row.lane()).label(),
                row.role(),
                row.kind(),
                gate,
                joined(row.completeness()),
                row.timing().map(Timing::words).orElse(""),
                row.output(),
                row.note(),
                exits,
                parts));
  }

  private void separations() {
    if (sop.fourEyes().isEmpty()) {
      return;
    }
    section("Empat mata");
    sop.fourEyes().stream()
        .map(group -> sop.rows().stream().map(SopRow::key).filter(group::contains).toList())
        .map(group -> group.stream().map(this::number).collect(Collectors.joining(", ")))
        .forEach(numbers ->
            line("- Langkah %s harus dikerjakan petugas yang berbeda.".formatted(numbers)));
  }

  private void marks() {
    section("Catatan");
    int number = 0;
    for (String mark : sop.header().marks()) {
      line("%d. %s".formatted(++number, mark));
    }
    for (SopRow row : sop.rows()) {
      for (String mark : row.marks()) {
        line("%d. Langkah %s: %s".formatted(++number, number(row.key()), mark));
      }
    }
  }

  private String number(RowKey key) {
    String printed = sop.row(key).printedNumber();
    return printed.isEmpty() ? "`" + key + "`" : printed;
  }

  private boolean leadsElsewhere(SopRow row) {
    int below = sop.rows().indexOf(row) + 1;
    Optional<RowKey> next =
        below < sop.rows().size() ? Optional.of(sop.rows().get(below).key()) : Optional.empty();
    return !row.next().equals(next);
  }

  private void section(String title) {
    line("");
    line("## %s".formatted(title));
    line("");
  }

  private void fact(String name, String value) {
    line("| %s | %s |".formatted(name, value.isEmpty() ? "tidak tercetak" : value));
  }

  private static String joined(List<String> lines) {
    return String.join("<br>", lines);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
