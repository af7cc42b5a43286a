package id.adminduk.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SOP yang tidak dapat dijalankan ditolak, dengan nama berkas, baris dan langkah")
class RefusedSopTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "malformed-yaml, MalformedYaml, ''",
    "anchor, MalformedYaml, ''",
    "alias-bomb, MalformedYaml, ''",
    "tag, MalformedYaml, ''",
    "two-documents, MalformedYaml, ''",
    "unknown-key, UnknownKey, ajukan",
    "duplicate-key, DuplicateKey, ajukan",
    "missing-value, MissingValue, kirim",
    "wrong-type, WrongValue, kirim",
    "wrong-time, WrongValue, kirim",
    "wrong-office, WrongValue, ''",
    "wrong-format, WrongValue, ''",
    "unknown-kind, UnknownWord, kirim",
    "unknown-role, UnknownWord, ''",
    "unknown-condition, UnknownWord, ''",
    "unknown-lane, UnknownLane, kirim",
    "duplicate-row, DuplicateName, kirim",
    "duplicate-lane, DuplicateName, ''",
    "unknown-row-in-branch, UnknownRow, periksa",
    "unknown-row-in-four-eyes, UnknownRow, ''",
    "one-eye, WrongValue, ''",
    "unreachable-row, UnreachableRow, periksa",
    "half-decision-no-ya, HalfDecision, periksa",
    "half-decision-no-tidak, HalfDecision, periksa",
    "cycle-without-exit, CycleWithoutExit, serahkan",
    "total-differs, TotalDiffers, ''",
    "reason-without-difference, WrongValue, ''",
    "unguarded-print, UnguardedPrint, cetak",
    "hand-over-without-print, HandOverWithoutPrint, serahkan",
    "hand-over-around-print, HandOverWithoutPrint, serahkan",
    "paper-without-print, HandOverWithoutPrint, serahkan",
    "hand-over-without-activation, HandOverWithoutActivation, serahkan",
    "hand-over-without-match, HandOverWithoutMatch, serahkan",
    "unknown-part, UnknownWord, kirim",
    "unknown-gate, UnknownWord, cetak",
    "unknown-manuscript, UnknownWord, ''",
    "unknown-origin, UnknownWord, ''",
    "header-silent, MissingValue, ''",
  })
  void a_bad_file_is_refused_naming_the_row(String name, String flaw, String row) {
    String file = name + ".yaml";
    List<SopFlaw> flaws =
        SopFiles.flaws(SopFile.read(file, SopFiles.bytes("/catalogue/bad/" + file)));
    assertThat(flaws)
        .anySatisfy(found -> {
          assertThat(found.getClass().getSimpleName()).isEqualTo(flaw);
          assertThat(found.place().row()).isEqualTo(Optional.of(row).filter(r -> !r.isEmpty()));
        });
    assertThat(flaws)
        .allSatisfy(found ->
            assertThat(found.sentence(Locale.of("id"))).startsWith(file).doesNotContain("{"));
  }

  @Test
  void the_file_they_were_made_from_is_good() {
    assertThat(SopFiles.flaws(SopFile.read("good.yaml", SopFiles.bytes("/catalogue/good.yaml"))))
        .isEmpty();
  }

  @Test
  @DisplayName("total yang berbeda dari jumlah diterima bila ada alasannya")
  void a_differing_total_with_a_reason_is_accepted_and_the_reason_shown() {
    String bad = text("/catalogue/bad/total-differs.yaml");
    Sop sop = SopFiles.loaded(read(bad + "total_berbeda: Tercetak demikian.\n"));
    assertThat(sop.header().marks()).containsExactly("Tercetak demikian.");
    assertThat(sop.promisedTotal()).isNotEqualTo(sop.sumOfRows());
  }

  @Test
  void a_file_over_the_limit_is_refused_unread() {
    byte[] huge = new byte[YamlTree.MOST_BYTES + 1];
    assertThat(SopFiles.flaws(SopFile.read("huge.yaml", huge)))
        .singleElement()
        .isInstanceOf(SopFlaw.MalformedYaml.class);
  }

  @Test
  void deep_nesting_and_broken_utf8_are_refused() {
    assertThat(SopFiles.flaws(read("[".repeat(10_000)))).isNotEmpty();
    assertThat(SopFiles.flaws(SopFile.read("x", new byte[] {(byte) 0xC3, (byte) 0x28})))
        .singleElement()
        .isInstanceOf(SopFlaw.MalformedYaml.class);
    assertThat(SopFiles.flaws(read(""))).isNotEmpty();
  }

  @Test
  void the_sentence_comes_in_both_languages() {
    List<SopFlaw> flaws = SopFiles.flaws(read(text("/catalogue/bad/unguarded-print.yaml")));
    assertThat(flaws).hasSize(1);
    assertThat(flaws.getFirst().sentence(Locale.of("id")))
        .isEqualTo(
            "x.yaml, baris 44, langkah \"cetak\":"
                + " KTP-el dapat tercetak sebelum berstatus PRINT READY RECORD.");
    assertThat(flaws.getFirst().sentence(Locale.ENGLISH)).contains("row \"cetak\"");
  }

  @Test
  @DisplayName("satu berkas buruk menghentikan pembukaan kantor, semua cacat disebut sekaligus")
  void one_bad_file_stops_the_start_and_all_flaws_are_listed() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("baik.yaml", SopFiles.bytes("/catalogue/good.yaml"));
    files.put("buruk.yaml", SopFiles.bytes("/catalogue/bad/unknown-lane.yaml"));
    files.put("lain.yaml", SopFiles.bytes("/catalogue/good.yaml"));
    assertThatThrownBy(() -> Shelf.read(files))
        .isInstanceOf(SopsRefused.class)
        .hasMessageStartingWith("SOP ditolak:")
        .hasMessageContaining("buruk.yaml")
        .hasMessageContaining("\"pusat\"")
        .hasMessageContaining("lain.yaml");
  }

  private static SopFile read(String text) {
    return SopFile.read("x.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String resource) {
    return new String(SopFiles.bytes(resource), StandardCharsets.UTF_8);
  }
}
