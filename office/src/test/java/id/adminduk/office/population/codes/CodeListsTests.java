package id.adminduk.office.population.codes;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Daftar kode formulir")
class CodeListsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  @DisplayName("Setiap daftar bernomor 1 sampai habis, tanpa celah")
  void every_list_counts_without_gaps() {
    for (CodeList list : CodeList.values()) {
      assertThat(CodeLists.of(list, TODAY).stream().map(Code::number))
          .as(list.name())
          .isNotEmpty()
          .containsExactlyElementsOf(
              Stream.iterate(1, n -> n + 1).limit(CodeLists.of(list, TODAY).size()).toList());
    }
    assertThat(CodeLists.of(CodeList.PEKERJAAN, TODAY)).hasSize(89);
  }

  @Test
  @DisplayName("Bunyi kode berganti, catatan lama tetap terbaca")
  void a_wording_changes_and_old_records_stay_readable() {
    assertThat(CodeLists.of(CodeList.PEKERJAAN, 5, LocalDate.of(2010, 1, 1)))
        .hasValueSatisfying(code -> assertThat(code.text()).isEqualTo("PEGAWAI NEGERI SIPIL"));
    assertThat(CodeLists.of(CodeList.PEKERJAAN, 5, TODAY))
        .hasValueSatisfying(code -> assertThat(code.text()).isEqualTo("APARATUR SIPIL NEGARA"));
    assertThat(CodeLists.knows(CodeList.PEKERJAAN, "PEGAWAI NEGERI SIPIL")).isTrue();
  }

  @Test
  @DisplayName("Nomor yang sama berarti lain pada daftar lama empat nilai")
  void the_same_number_means_something_else_in_the_old_list() {
    assertThat(CodeLists.of(CodeList.STATUS_PERKAWINAN, 3, TODAY).orElseThrow().text())
        .isEqualTo("KAWIN BELUM TERCATAT");
    assertThat(CodeLists.of(CodeList.STATUS_PERKAWINAN_LAMA, 3, TODAY).orElseThrow().text())
        .isEqualTo("CERAI HIDUP");
  }

  @Test
  @DisplayName("Urutan konstanta program sama dengan nomor daftar")
  void constants_follow_the_numbers_of_the_lists() {
    assertThat(CodeLists.of(CodeList.HUBUNGAN, TODAY).stream().map(Code::text))
        .containsExactlyElementsOf(Stream.of(Hubungan.values()).map(Hubungan::printed).toList());
    assertThat(CodeLists.of(CodeList.STATUS_PERKAWINAN, TODAY))
        .hasSize(StatusPerkawinan.values().length);
  }
}
