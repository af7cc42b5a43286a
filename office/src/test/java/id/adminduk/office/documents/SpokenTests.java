package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.population.codes.CodeList;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kata di dokumen: kode dibaca, yang diketik tidak dipotong")
class SpokenTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void a_code_is_printed_in_words_however_it_was_typed() {
    for (String typed : new String[] {"1", "1 PEKERJAAN", "pekerjaan", " Pekerjaan "}) {
      assertThat(Spoken.coded(CodeList.ALASAN_PINDAH, typed, DAY)).isEqualTo("PEKERJAAN");
    }
    assertThat(Spoken.coded(CodeList.ALASAN_PINDAH, "", DAY)).isEqualTo("-");
  }

  @Test
  void the_number_of_a_judgement_keeps_its_number() {
    assertThat(Spoken.typed("12 Pdt 2026")).isEqualTo("12 PDT 2026");
    assertThat(Spoken.typed(" ")).isEqualTo("-");
  }
}
