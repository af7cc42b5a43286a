package id.adminduk.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hari seperti ditulis di layar, formulir dan surat")
class DayTests {

  @Test
  @DisplayName("dibaca seperti ditulis, 29 Februari pun pada tahun kabisat")
  void a_day_is_read_as_it_is_shown() {
    LocalDate leap = LocalDate.of(2024, 2, 29);
    assertThat(Day.read(Day.SHOWN.format(leap))).contains(leap);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "29-02-2026", "31-04-2026", "1-2-2026", "2026-02-01", " 01-02-2026", "besok"})
  @DisplayName("yang bukan hari tidak dibaca")
  void what_is_no_day_is_none(String typed) {
    assertThat(Day.read(typed)).isEmpty();
  }
}
