package id.adminduk.office.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Writes an SOP as the page of {@code docs/sop/}, so that docs cannot say anything else (H13). */
final class SopMarkdown {

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
    sop.requirements().forEach(need -> line("- `%s` %s".formatted(need.key(), need.text())));
  }

  private void rows() {
    section("Langkah");
    line(
        "| No. | Kegiatan | Pelaksana (peran) | Jenis | Kelengkapan | Waktu | Output | Keterangan | Ya / Tidak |");
    line("|---|---|---|---|---|---|---|---|---|");
    footnotes = sop.header().marks().size();
    sop.rows().forEach(this::row);
    String sum = Timing.of(sop.sumOfRows()).words();
    String total = sop.declaredTotal().map(t -> Timing.of(t).words()).orElse("tidak tercetak");
    line("");
    line("Jumlah waktu langkah: **%s**. Total menurut SOP: **%s**.".formatted(sum, total));
  }

  private void row(SopRow row) {
    String marks =
        row.marks().stream().map(_ -> " [%d]".formatted(++footnotes)).collect(Collectors.joining());
    String exits =
        row.onNo()
            .map(no ->
                "Ya: %s; Tidak: %s"
                    .formatted(row.next().map(this::number).orElse("selesai"), number(no)))
            .orElse("");
    line(
        "| %s | %s%s | %s (`%s`) | `%s` | %s | %s | %s | %s | %s |"
            .formatted(
                row.printedNumber(),
                row.activity(),
                marks,
                sop.lanes().get(row.lane()).label(),
                row.role(),
                row.kind(),
                joined(row.completeness()),
                row.timing().map(Timing::words).orElse(""),
                row.output(),
                row.note(),
                exits));
  }

  private void separations() {
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
        line("%d. Langkah %s: %s".formatted(++number, row.printedNumber(), mark));
      }
    }
  }

  private String number(RowKey key) {
    return sop.row(key).printedNumber();
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
