package id.adminduk.office.population.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ejaan nama: lama dan baru ditemukan bersama")
class SpellingTests {

  @ParameterizedTest
  @CsvSource({
    "SOEKARNO, SUKARNO",
    "DJAMAL, JAMAL",
    "JUSUF, YUSUF",
    "TJOKROAMINOTO, COKROAMINOTO",
    "ACHMAD, AHMAD",
    "KHAIRUL, CHAIRUL",
    "MUHAMMAD, MOHAMAD",
    "SJARIFUDDIN, SYARIFUDIN",
    "NOVI, NOFI",
    "NURHAYATI, NURHAJATI"
  })
  @DisplayName("Dua ejaan satu nama mempunyai satu kunci")
  void two_spellings_of_one_name_share_a_key(String one, String other) {
    assertThat(Spelling.keys(one)).isEqualTo(Spelling.keys(other));
    assertThat(Spelling.nearness(one, other)).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("Urutan kata tidak penting; ditulis serangkai pun ditemukan")
  void order_of_words_does_not_matter_and_neither_do_spaces() {
    assertThat(Spelling.keys("NUR HAYATI")).contains(Spelling.wholeKey("NURHAYATI"));
    assertThat(Spelling.keys("SANTOSO BUDI"))
        .containsAll(
            Spelling.pairs(Spelling.words("Boedi Santosa Wibowo")).stream().limit(1).toList());
    assertThat(Spelling.nearness("BUDI SANTOSO", "SANTOSO BUDI")).isEqualTo(1);
    assertThat(Spelling.nearness("NUR HAYATI", "NURHAYATI")).isEqualTo(1);
  }

  @Test
  @DisplayName("Nama lain tetap nama lain")
  void other_names_stay_other_names() {
    assertThat(Spelling.keys("SUKARNO")).doesNotContainAnyElementsOf(Spelling.keys("SUHARTO"));
    assertThat(Spelling.key("ANI")).isNotEqualTo(Spelling.key("INA"));
    assertThat(Spelling.nearness("BUDI SANTOSO", "SITI AMINAH")).isLessThan(0.6);
    assertThat(Spelling.nearness("", "SITI")).isZero();
    assertThat(Spelling.words("NUR'AINI binti Ali-Jr."))
        .containsExactly("NURAINI", "BINTI", "ALI", "YR");
  }
}
