package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.OfficeCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Semua SOP lima naskah: tiap langkah, tiap Ya, tiap Tidak")
class AllSopsTests {

  private static final SortedMap<String, byte[]> FILES = SopSource.find("");
  private static final Shelf SHELF = Shelf.read(FILES);

  /**
   * What the prints say, read from them once more: file, rows, reached time and printed total.
   *
   * <p>Rows in the print only; what was put in besides stands in the file as ROW. Where the print
   * kept no rows the sum is the one proposed (S10-S17, S20, S21) or fitted to the total (S19, S22).
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "S1, kota-bima/ktp-el-baru.yaml, 7, 14 menit, ''",
    "S2, kota-bima/ktp-el-luar-domisili.yaml, 6, 13 menit, ''",
    "S3, kota-bima/ktp-el-pindah.yaml, 6, 13 menit, ''",
    "S4, kota-bima/ktp-el-mobile.yaml, 8, 19 menit, ''",
    "S5, kota-bima/ktp-el-hilang-rusak.yaml, 1, 14 menit, ''",
    "S6, kab-tapin/ktp-el-baru-di-dinas.yaml, 10, 36 menit, 36 menit",
    "S7, kemendagri/ktp-el-reguler.yaml, 6, 24 jam 13 menit, ''",
    "S8, kota-jambi/retas.yaml, 5, 50-60 menit, ''",
    "S9, kota-jambi/ktp-el.yaml, 5, 40 menit, ''",
    "S10, kantor-poster/perekaman-ktp-el.yaml, 0, 10 menit, ''",
    "S11, kantor-poster/pencetakan-ktp-el.yaml, 5, 5 menit, 5 menit",
    "S12, kantor-poster/pindah-keluar.yaml, 0, 10 menit, ''",
    "S12, kantor-poster/pindah-datang.yaml, 0, 10 menit, ''",
    "S13, kantor-poster/pindah-biwa.yaml, 0, 10 menit, ''",
    "S14, kantor-poster/dokumen-hilang-rusak.yaml, 5, 10 menit, 10 menit",
    "S15, kantor-poster/kia.yaml, 5, 5 menit, 5 menit",
    "S16, kantor-poster/kk-perubahan-elemen.yaml, 0, 10 menit, ''",
    "S17, kantor-poster/lapor-kelahiran.yaml, 0, 10 menit, ''",
    "S18, kantor-poster/permohonan-akta-kelahiran.yaml, 7, 23 menit, 20 menit",
    "S19, kantor-poster/lapor-kematian.yaml, 0, 22 menit, 22 menit",
    "S20, kantor-poster/perkawinan.yaml, 0, 25 menit, ''",
    "S21, kantor-poster/perceraian.yaml, 0, 25 menit, ''",
    "S22, kantor-poster/pengakuan-anak.yaml, 0, 25 menit, 25 menit",
  })
  void times_and_rows_are_those_of_the_print(
      String service, String file, int printed, String sum, String total) {
    Sop sop = sop(file);
    assertThat(sop.rows().stream().filter(row -> !row.reconstructed().contains(RowPart.ROW)))
        .as(service)
        .hasSize(printed);
    assertThat(Timing.sumInWords(sop.leastOfRows(), sop.sumOfRows())).isEqualTo(sum);
    assertThat(sop.declaredTotal().map(declared -> Timing.of(declared).words()).orElse(""))
        .isEqualTo(total);
    boolean differs = sop.declaredTotal().filter(t -> !t.equals(sop.sumOfRows())).isPresent();
    assertThat(differs).as("only S18 prints another total").isEqualTo(service.equals("S18"));
  }

  static List<String> files() {
    return FILES.keySet().stream().filter(file -> !file.contains("standar-pelayanan")).toList();
  }

  @Test
  void every_file_is_in_the_table_above() {
    assertThat(files()).hasSize(23);
    assertThat(SHELF.procedures()).hasSize(23);
  }

  /** Each walk takes one chosen exit at every decision as often as it comes by, at most twice. */
  @ParameterizedTest
  @MethodSource("files")
  void every_row_is_walked_and_every_yes_and_no_taken(String file) {
    Sop sop = sop(file);
    Set<String> taken = new HashSet<>();
    Set<RowKey> walked = new HashSet<>();
    List<SopRow> decisions = sop.rows().stream().filter(SopRow::isDecision).toList();
    walk(sop, Set.of(), taken, walked);
    for (SopRow decision : decisions) {
      walk(sop, Set.of(decision.key()), taken, walked);
    }
    assertThat(walked).hasSameSizeAs(sop.rows());
    for (SopRow decision : decisions) {
      assertThat(taken).contains(decision.key() + " ya", decision.key() + " tidak");
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_straight_way_takes_the_printed_time(String file) {
    Sop sop = sop(file);
    List<SopRow> way = walk(sop, Set.of(), new HashSet<>(), new HashSet<>());
    Duration left =
        sop.rows().stream()
            .filter(row -> !way.contains(row))
            .flatMap(row -> row.timing().stream())
            .map(Timing::most)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(Sop.sumOf(way).plus(left)).isEqualTo(sop.sumOfRows());
    boolean hasSideWay = file.equals("kota-bima/ktp-el-mobile.yaml");
    assertThat(left)
        .as("only S4 has a row beside the way: no NIK yet, 3 minutes")
        .isEqualTo(hasSideWay ? Duration.ofMinutes(3) : Duration.ZERO);
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_actor_is_a_role_of_the_house_and_stands_in_a_column(String file) {
    Sop sop = sop(file);
    for (SopRow row : sop.rows()) {
      assertThat(row.lane()).isBetween(0, sop.lanes().size() - 1);
      assertThat(row.role()).isEqualTo(sop.lanes().get(row.lane()).role());
      assertThat(row.activity()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_is_left_of_the_print_agrees_with_what_was_put_in(String file) {
    Sop sop = sop(file);
    boolean allRows =
        sop.rows().stream().allMatch(row -> row.reconstructed().contains(RowPart.ROW));
    boolean titleOnly =
        sop.manuscript() == Manuscript.TITLE_ONLY || sop.manuscript() == Manuscript.TITLE_AND_TOTAL;
    assertThat(allRows).isEqualTo(titleOnly);
    assertThat(sop.manuscript() == Manuscript.TITLE_AND_TOTAL)
        .isEqualTo(titleOnly && sop.declaredTotal().isPresent());
    assertThat(text(file))
        .as("no person is named")
        .doesNotContainPattern("\\d{8} \\d{6} \\d \\d{3}");
  }

  @Test
  @DisplayName("S18 menyimpan jumlah 23 dan total 20, dengan alasannya")
  void s18_keeps_both_times_and_says_why() {
    Sop sop = sop("kantor-poster/permohonan-akta-kelahiran.yaml");
    assertThat(sop.sumOfRows()).isEqualTo(Duration.ofMinutes(23));
    assertThat(sop.promisedTotal()).isEqualTo(Duration.ofMinutes(20));
    assertThat(sop.header().marks()).anyMatch(mark -> mark.contains("23") && mark.contains("20"));
  }

  @Test
  @DisplayName("kantor menawarkan SOP sendiri; SOP nasional hanya bila kantor tidak punya")
  void an_office_offers_its_own_and_the_national_ones_it_lacks() {
    Map<String, List<String>> offered =
        Map.of(
            "6305", List.of("6305 KTPB"),
            "1571", List.of("1571 KTPB", "1571 RETAS"),
            "3201", List.of("0000 KTPB"));
    offered.forEach((office, services) ->
        assertThat(
                SHELF.offered(new OfficeCode(office), List.of()).stream()
                    .map(s -> s.office() + " " + s.service()))
            .containsExactlyElementsOf(services));
  }

  private static List<SopRow> walk(
      Sop sop, Set<RowKey> saysNoOnce, Set<String> taken, Set<RowKey> walked) {
    List<SopRow> way = new ArrayList<>();
    Set<RowKey> noes = new HashSet<>(saysNoOnce);
    Optional<RowKey> here = Optional.of(sop.first().key());
    while (here.isPresent()) {
      SopRow row = sop.row(here.get());
      way.add(row);
      walked.add(row.key());
      assertThat(way).as("does not end").hasSizeLessThan(100);
      boolean no = row.isDecision() && noes.remove(row.key());
      taken.add(row.key() + (no ? " tidak" : " ya"));
      here = no ? row.onNo() : row.next();
    }
    return way;
  }

  private static Sop sop(String file) {
    return SopFiles.loaded(SopFile.read(file, bytes(file)));
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    return Objects.requireNonNull(FILES.get(file), file);
  }
}
