package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Angka dan tanggal dengan huruf")
class InWordsTests {

  @Test
  void numbers_are_spelled_as_an_akta_spells_them() {
    Map.of(
            0, "nol",
            10, "sepuluh",
            11, "sebelas",
            12, "dua belas",
            20, "dua puluh",
            21, "dua puluh satu",
            100, "seratus",
            111, "seratus sebelas",
            1000, "seribu",
            2026, "dua ribu dua puluh enam")
        .forEach((number, words) -> assertThat(InWords.number(number)).isEqualTo(words));
    assertThat(InWords.number(1999)).isEqualTo("seribu sembilan ratus sembilan puluh sembilan");
    assertThat(InWords.number(9999))
        .isEqualTo("sembilan ribu sembilan ratus sembilan puluh sembilan");
  }

  @Test
  void no_two_numbers_sound_alike() {
    Set<String> words = new HashSet<>();
    for (int number = 0; number <= 9999; number++) {
      assertThat(words.add(InWords.number(number))).as("%d", number).isTrue();
    }
    assertThatThrownBy(() -> InWords.number(10_000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> InWords.number(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("dua belas Maret dua ribu satu")
  void a_day_is_written_in_words() {
    LocalDate day = LocalDate.of(2001, 3, 12);
    assertThat(InWords.day(day)).isEqualTo("dua belas Maret dua ribu satu");
    assertThat(InWords.date(day)).isEqualTo("12 Maret 2001");
    assertThat(InWords.weekday(day)).isEqualTo("Senin");
  }
}
