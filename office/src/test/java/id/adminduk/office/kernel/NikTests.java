package id.adminduk.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NIK: pemeriksaan saat menerima (domain.md 2.1)")
class NikTests {

  @ParameterizedTest
  @ValueSource(strings = {"5272051708909001", "5272055708909001", "5200051708909001"})
  @DisplayName("diterima: laki-laki, perempuan (+40), wilayah lama")
  void accepts_numbers_that_can_be(String number) {
    assertThat(new Nik(number).value()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5272053508909001",
        "5272057208909001",
        "5272051713909001",
        "5272051708900000",
        "527205170890901",
        "52720517089090011",
        "527205170890900A",
        ""
      })
  @DisplayName("ditolak: hari 35 dan 72, bulan 13, urutan 0000, bukan 16 angka")
  void refuses_numbers_that_cannot_be(String number) {
    assertThatThrownBy(() -> new Nik(number)).isInstanceOf(MalformedNik.class);
  }

  @Test
  @DisplayName("spasi dan titik di antara angka dimaafkan")
  void forgives_groups() {
    assertThat(Nik.parse(" 5272 0517-0890.9001 ")).isEqualTo(new Nik("5272051708909001"));
  }

  @Test
  @DisplayName("tulisan pada log selalu disamarkan")
  void never_prints_the_whole_number() {
    assertThat(new Nik("5272051708909001")).hasToString("527205••••••9001");
  }
}
