package id.adminduk.office.population.regions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kode wilayah Kemendagri")
class RegionsTests {

  @Test
  @DisplayName("38 provinsi, 514 kabupaten/kota; Tapin 12 kecamatan dan 135 desa/kelurahan")
  void the_list_is_complete() {
    assertThat(Regions.below("")).hasSize(38);
    assertThat(Regions.below("").stream().mapToInt(p -> Regions.below(p.code()).size()).sum())
        .isEqualTo(514);
    assertThat(Regions.below("6305")).hasSize(12);
    assertThat(Regions.below("6305").stream().mapToInt(k -> Regions.below(k.code()).size()).sum())
        .isEqualTo(135);
  }

  @Test
  @DisplayName("Kode sebelum pemekaran tetap sah untuk NIK, tetapi bukan tempat tinggal")
  void a_code_before_a_split_stays_valid_for_a_nik() {
    assertThat(Regions.isKnownPrefix("910101")).as("Merauke, today 93.01").isTrue();
    assertThat(Regions.find("9101")).hasValueSatisfying(r -> assertThat(r.isFormer()).isTrue());
    assertThat(Regions.isKnownPrefix("930101")).isTrue();
    assertThat(Regions.isKnownPrefix("527270")).isFalse();
    assertThat(Regions.isVillage("9101011001")).isFalse();
    assertThat(Regions.isVillage("6305011001")).isTrue();
  }

  @Test
  @DisplayName("Cari nama: yang persis dan yang besar lebih dulu")
  void names_are_found_best_first() {
    assertThat(Regions.search("kota bima", "", 5).getFirst().code()).isEqualTo("5272");
    assertThat(Regions.search("binuang", "63", 3))
        .extracting(Region::code)
        .startsWith("630501", "6305011001");
    assertThat(Regions.search("binuang", "6305", 1).getFirst().dotted()).isEqualTo("63.05.01");
    assertThat(Regions.path("6305011001"))
        .extracting(Region::level)
        .containsExactly(
            Region.Level.KELURAHAN_DESA,
            Region.Level.KECAMATAN,
            Region.Level.KABUPATEN_KOTA,
            Region.Level.PROVINSI);
    assertThat(Regions.path("6305011001").getFirst().dotted()).isEqualTo("63.05.01.1001");
    assertThat(Regions.search("tidak ada di mana pun", "", 5)).isEmpty();
  }
}
