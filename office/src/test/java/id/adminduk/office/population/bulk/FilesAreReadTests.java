package id.adminduk.office.population.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Berkas CSV dan XLSX")
class FilesAreReadTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String GOOD =
      "6305010101909001;6305010101209001;KEPALA KELUARGA;BUDI SANTOSO;LAKI-LAKI;RANTAU;01-01-1990;"
          + "ISLAM;KAWIN TERCATAT;SLTA/SEDERAJAT;GURU;O+;WNI;JALAN A;001;002;6305011001;;;;;";

  @TempDir private Path folder;

  @Test
  @DisplayName("Tanda BOM, titik koma, kutip dan baris di dalam kutip")
  void marks_quotes_and_lines_inside_quotes_are_read() throws IOException {
    Path file = file("\uFEFFA;B\n\"x;\"\"y\"\"\";\"one\ntwo\"\n\nlast;row\n");
    assertThat(rows(file))
        .containsExactly(
            new TableRow(1, List.of("A", "B")),
            new TableRow(2, List.of("x;\"y\"", "one\ntwo")),
            new TableRow(5, List.of("last", "row")));
  }

  @Test
  @DisplayName("Latin-1, kutip tak tertutup, judul salah: pesan yang jelas")
  void what_cannot_be_read_says_why() throws IOException {
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "NIK;B\nJos\u00e9;x\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> rows(latin)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> rows(file("A\n\"never"))).isInstanceOf(MalformedFile.class);
    assertThatThrownBy(() -> new FileColumns(new TableRow(1, List.of("NIK", "ZODIAK"))))
        .isInstanceOfSatisfying(
            MalformedFile.class,
            no -> assertThat(no.messageKey()).isEqualTo("malformed.import-header"));
    assertThatThrownBy(() -> new FileColumns(new TableRow(1, List.of("NIK", "NIK"))))
        .hasMessageContaining("twice");
  }

  @Test
  @DisplayName("Setiap sel yang salah disebut dengan baris dan kolom")
  void every_bad_cell_is_named() {
    assertThat(faults(GOOD)).isEmpty();
    assertThat(faults(GOOD.replace("01-01-1990", "29-02-1990")))
        .containsExactly("TANGGAL_LAHIR:NOT_A_DAY");
    assertThat(faults(GOOD.replace("01-01-1990", "01-01-2990")))
        .containsExactly("TANGGAL_LAHIR:DAY_IN_FUTURE");
    assertThat(faults(GOOD.replace("6305011001", "6305019999")))
        .containsExactly("WILAYAH:UNKNOWN_REGION");
    assertThat(faults(GOOD.replace("6305011001", "5272051001")))
        .containsExactly("WILAYAH:REGION_OF_ANOTHER_OFFICE");
    assertThat(faults(GOOD.replace("ISLAM", "1"))).containsExactly("AGAMA:NOT_IN_LIST");
    assertThat(faults(GOOD.replace("JALAN A", "=HYPERLINK(1)"))).containsExactly("JALAN:FORMULA");
    assertThat(faults(GOOD.replace("LAKI-LAKI", "PEREMPUAN")))
        .containsExactly("NIK:NIK_DIFFERS_FROM_BIODATA");
    assertThat(faults(GOOD.replace("6305010101909001", "6305010101209001")))
        .containsExactly("NIK:KK_AS_NIK", "NIK:NIK_DIFFERS_FROM_BIODATA");
    assertThat(faults(GOOD.replace("6305010101909001", "6305013501909001")))
        .containsExactly("NIK:NOT_A_NIK");
    assertThat(faults(GOOD.replace("BUDI SANTOSO", "").replace("ISLAM", "")))
        .containsExactly("NAMA_LENGKAP:MISSING", "AGAMA:MISSING");
    assertThat(faults(GOOD + ";;")).containsExactly(":CELLS_DO_NOT_MATCH_HEADER");
  }

  @Test
  @DisplayName("XLSX: teks bersama, teks sebaris, sel kosong, rumus ditolak")
  void spreadsheets_are_read_and_their_formulas_never_believed() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "xl/sharedStrings.xml",
          "<sst><si><t>NIK</t></si><si><r><t>NA</t></r><r><t>MA</t></r></si></sst>");
      entry(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
              + "<c r=\"C1\" t=\"s\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>12</v></c>"
              + "<c r=\"B3\" t=\"inlineStr\"><is><t>x</t></is></c>"
              + "<c r=\"C3\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>");
    }
    assertThat(rows(file))
        .containsExactly(
            new TableRow(1, List.of("NIK", "", "NAMA")), new TableRow(3, List.of("12", "x", "=2")));
    assertThat(RowCheck.isFormula("=2")).isTrue();
    assertThat(RowCheck.isFormula("-")).isFalse();
  }

  @Test
  @DisplayName("Arsip rusak dan entitas luar ditolak")
  void broken_archives_and_entities_are_refused() throws IOException {
    Path broken = folder.resolve("broken.xlsx");
    Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});
    assertThatThrownBy(() -> rows(broken)).isInstanceOf(MalformedFile.class);
    Path entity = folder.resolve("entity.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(entity))) {
      entry(
          zip,
          "xl/worksheets/sheet1.xml",
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
              + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>");
    }
    assertThatThrownBy(() -> rows(entity)).isInstanceOf(MalformedFile.class);
  }

  @Test
  @DisplayName("Baris tanpa akhir dan arsip yang mengembang ditolak dalam ingatan yang kecil")
  void lines_and_archives_that_never_end_are_refused_within_their_memory() throws IOException {
    Path line = folder.resolve("line.csv");
    try (OutputStream out = Files.newOutputStream(line)) {
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < 96; i++) {
        out.write(block);
      }
    }
    Path cell = bomb("cell.xlsx", "<sst><si><t>", 'x', 200);
    Path texts = bomb("texts.xlsx", "<sst>", ' ', 300);
    Path quote = file("A;B\n\"" + "x\n".repeat(1_000_000));
    for (Path bomb : List.of(line, cell, texts, quote)) {
      long before = allocated();
      assertThatThrownBy(() -> rows(bomb)).as("%s", bomb).isInstanceOf(MalformedFile.class);
      assertThat(allocated() - before).as("bytes for %s", bomb).isLessThan(32L << 20);
    }
  }

  private Path bomb(String name, String begin, char letter, int mebibytes) throws IOException {
    Path file = folder.resolve(name);
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) letter);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(begin.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < mebibytes; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return file;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static List<String> faults(String row) {
    FileColumns columns =
        new FileColumns(new TableRow(1, List.of(PeopleFile.HEADER.split(";", -1))));
    List<CellFault> faults = new ArrayList<>();
    new RowCheck(columns, "6305", TODAY)
        .read(new TableRow(2, List.of(row.split(";", -1))), faults::add);
    return faults.stream().map(fault -> fault.column() + ":" + fault.kind()).toList();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.csv"), text);
  }

  private static List<TableRow> rows(Path file) throws IOException {
    List<TableRow> all = new ArrayList<>();
    try (TableRows rows = TableRows.open(file)) {
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
    }
    return all;
  }
}
