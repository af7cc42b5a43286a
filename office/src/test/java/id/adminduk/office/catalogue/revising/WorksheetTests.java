package id.adminduk.office.catalogue.revising;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopFile;
import id.adminduk.office.catalogue.SopFiles;
import id.adminduk.office.catalogue.SopFlaw;
import id.adminduk.office.catalogue.revising.Worksheet.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Lembar kerja SOP: yang ditulis terbaca kembali sama persis")
class WorksheetTests {

  private static final long SEED = Long.getLong("adminduk.seed", 20261121L);
  private static final int TRIES = 2_000;

  /** What YAML would take for something else, and what no SOP should break at. */
  private static final List<String> TEXTS =
      List.of(
          "",
          "no",
          "~",
          "null",
          "08.00",
          "2026-11-23",
          "0x10",
          "1_000",
          "- satu",
          "? kunci",
          "a: b",
          "# bukan komentar",
          "*x",
          "&x y",
          "!!set {a}",
          "%TAG",
          "@berkas",
          "`tanda`",
          "\"kutip\"",
          "'kutip'",
          "{}",
          "[a, b]",
          "|",
          ">",
          "<<",
          "=",
          "dua\nbaris",
          "nel\u0085 di tengah",
          "ls\u2028 di tengah",
          "bom\uFEFF di tengah",
          "tab\tdi tengah",
          "é ñ 漢字 \uD83D\uDE00",
          "Pasal 5 ayat (1); huruf \"a\": ya/tidak",
          "10-15 menit",
          "0,5 menit",
          "selesai",
          "UNIQUENESS");

  static List<String> files() {
    return SopFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("ke-23 berkas: dibaca, ditulis, dibaca lagi, tetap SOP yang sama")
  void a_shipped_sop_survives_the_worksheet(String file) {
    Sop sop = SopFiles.shipped(file);
    Worksheet sheet = Worksheet.of(sop);
    assertThat(withRevisionOf(sop, loaded(sheet.judged()))).isEqualTo(sop);
    assertThat(Worksheet.parse(sheet.yaml())).isEqualTo(sheet);
    assertThat(Comparison.of(sheet, Worksheet.parse(sheet.yaml())).isEmpty()).isTrue();
  }

  @Test
  @DisplayName("apa pun yang diketik tersimpan sama, dan ditolak dengan cacat, bukan dengan galat")
  void whatever_is_typed_is_written_and_read_alike_and_judged_without_breaking() {
    int walkable = 0;
    for (int i = 0; i < TRIES; i++) {
      long seed = SEED + i;
      Worksheet typed = scribbled(new SplittableRandom(seed));
      try {
        assertThat(Worksheet.parse(typed.yaml())).as("seed %d", seed).isEqualTo(typed);
        walkable += walks(typed, seed);
      } catch (RuntimeException e) {
        throw new AssertionError("-Dadminduk.seed=" + seed, e);
      }
    }
    System.out.printf("seed %d: %d of %d scribbled sheets can be walked%n", SEED, walkable, TRIES);
    assertThat(walkable).isBetween(TRIES / 100, TRIES - TRIES / 10);
  }

  private static int walks(Worksheet typed, long seed) {
    return switch (typed.judged()) {
      case SopFile.Refused(List<SopFlaw> flaws) -> {
        assertThat(flaws).as("seed %d", seed).isNotEmpty();
        yield 0;
      }
      case SopFile.Loaded(Sop sop) -> {
        Sop again = loaded(Worksheet.of(sop).judged());
        assertThat(withRevisionOf(sop, again)).as("seed %d", seed).isEqualTo(sop);
        yield 1;
      }
    };
  }

  private static Worksheet scribbled(RandomGenerator chance) {
    List<String> files = SopFiles.all();
    Worksheet sheet = Worksheet.of(SopFiles.shipped(files.get(chance.nextInt(files.size()))));
    int marks = 1 + chance.nextInt(4);
    for (int i = 0; i < marks; i++) {
      sheet = scribble(sheet, chance);
    }
    return sheet;
  }

  private static Worksheet scribble(Worksheet sheet, RandomGenerator chance) {
    List<Line> lines = new ArrayList<>(sheet.lines());
    Map<HeaderField, List<String>> header = new EnumMap<>(sheet.header());
    String total = sheet.total();
    int at = chance.nextInt(lines.size());
    String text = TEXTS.get(chance.nextInt(TEXTS.size()));
    switch (chance.nextInt(5)) {
      case 0 -> lines.add(lines.remove(at));
      case 1 -> total = text;
      case 2 -> {
        List<HeaderField> fields = List.of(HeaderField.values());
        HeaderField field = fields.get(chance.nextInt(fields.size()));
        header.put(field, text.isEmpty() ? List.of() : List.of(text));
      }
      default -> lines.set(at, cell(lines.get(at), text, chance.nextInt(10)));
    }
    return new Worksheet(
        sheet.office(),
        sheet.service(),
        sheet.title(),
        sheet.manuscript(),
        header,
        sheet.needs(),
        sheet.columns(),
        lines,
        sheet.fourEyes(),
        total,
        sheet.totalReason());
  }

  private static Line cell(Line line, String text, int cell) {
    List<String> list = text.isEmpty() ? List.of() : List.of(text, "a");
    return new Line(
        line.key(),
        cell == 0 ? text : line.number(),
        cell == 1 ? text : line.activity(),
        cell == 2 ? text : line.lane(),
        cell == 3 ? text : line.kind(),
        cell == 4 ? list : line.completeness(),
        cell == 5 ? text : line.time(),
        cell == 6 ? text : line.output(),
        cell == 7 ? text : line.note(),
        cell == 8 ? text : line.next(),
        cell == 9 ? text : line.onNo(),
        line.gate(),
        line.reconstructed(),
        line.marks());
  }

  @Test
  @DisplayName("baris berikutnya tetap baris berikutnya sesudah dipindahkan")
  void the_row_below_is_not_frozen() {
    Worksheet sheet = Worksheet.of(SopFiles.tapin());
    assertThat(sheet.lines()).allMatch(line -> line.next().isEmpty());
  }

  @Test
  @DisplayName("perbandingan menyebut baris yang ditambah, dihapus, diubah, dan dipindah")
  void a_comparison_names_what_came_went_changed_and_moved() {
    Worksheet before = Worksheet.of(SopFiles.tapin());
    List<Line> lines = new ArrayList<>(before.lines());
    Line moved = lines.remove(8);
    lines.add(7, moved);
    Line gone = lines.remove(3);
    lines.set(1, cell(lines.get(1), "2 menit", 5));
    lines.add(1, Line.empty("baru", lines.getFirst().lane()));
    Worksheet after =
        new Worksheet(
            before.office(),
            before.service(),
            before.title(),
            before.manuscript(),
            before.header(),
            before.needs(),
            before.columns(),
            lines,
            before.fourEyes(),
            "44 menit",
            "");
    Comparison comparison = Comparison.of(before, after);
    assertThat(comparison.added()).isEqualTo(1);
    assertThat(comparison.removed()).isEqualTo(1);
    assertThat(comparison.changed()).isEqualTo(1);
    assertThat(comparison.moved()).isEqualTo(1);
    assertThat(comparison.rows())
        .filteredOn(change -> change.kind() == Change.Kind.REMOVED)
        .extracting(Change::key)
        .containsExactly(gone.key());
    assertThat(comparison.rows())
        .filteredOn(change -> change.kind() == Change.Kind.CHANGED)
        .flatExtracting(Change::cells)
        .containsExactly(new Change.Cell("sop.table.time", "1 menit", "2 menit"));
    assertThat(comparison.header())
        .containsExactly(new Change.Cell("sop.table.declared", "36 menit", "44 menit"));
    assertThat(comparison.sumBefore()).isEqualTo("36 menit");
    assertThat(comparison.sumAfter()).isEqualTo("36 menit");
    assertThat(Comparison.of(after, after).isEmpty()).isTrue();
  }

  @Test
  @DisplayName("bentuk waktu yang lain bukan perubahan")
  void a_time_in_other_words_is_no_change() {
    Worksheet before = Worksheet.of(SopFiles.tapin());
    List<Line> lines =
        IntStream.range(0, before.lines().size())
            .mapToObj(
                i -> i == 1 ? cell(before.lines().get(i), "60 detik", 5) : before.lines().get(i))
            .toList();
    Worksheet after =
        new Worksheet(
            before.office(),
            before.service(),
            before.title(),
            before.manuscript(),
            before.header(),
            before.needs(),
            before.columns(),
            lines,
            before.fourEyes(),
            before.total(),
            "");
    assertThat(Comparison.of(before, after).isEmpty()).isTrue();
  }

  private static Sop loaded(SopFile file) {
    return switch (file) {
      case SopFile.Loaded(Sop sop) -> sop;
      case SopFile.Refused(List<SopFlaw> flaws) -> throw new AssertionError(flaws);
    };
  }

  private static Sop withRevisionOf(Sop first, Sop back) {
    RevisionId same = first.revision();
    return new Sop(
        same,
        back.office(),
        back.service(),
        back.title(),
        back.manuscript(),
        back.header(),
        back.requirements(),
        back.lanes(),
        back.rows(),
        back.fourEyes(),
        back.declaredTotal());
  }
}
