package id.adminduk.office.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Resident;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InventedResidentsTests {

  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);

  private final DemoPeople people = new DemoPeople(ResidentSheet.read());

  @Test
  void are_enough_for_a_demonstration_and_always_the_same() {
    assertThat(people.all()).hasSizeGreaterThanOrEqualTo(48);
    assertThat(people.of(Part.RECORDED)).hasSizeGreaterThanOrEqualTo(28);
    assertThat(people.of(Part.WALK_IN)).hasSizeGreaterThanOrEqualTo(20);
    assertThat(new DemoPeople(ResidentSheet.read()).all()).isEqualTo(people.all());
  }

  @Test
  @DisplayName("NIK rekaan: urut 9000-9999, tanggal +40 untuk perempuan, wilayah 63.05")
  void have_fictional_numbers_that_fit_them() {
    for (DemoPerson person : people.all()) {
      Resident resident = person.resident();
      String nik = resident.nik().value();
      assertThat(Integer.parseInt(nik.substring(12))).isBetween(9000, 9999);
      assertThat(nik).startsWith(resident.alamat().wilayah().substring(0, 6)).startsWith("6305");
      boolean female = resident.jenisKelamin() == JenisKelamin.PEREMPUAN;
      assertThat(Integer.parseInt(nik.substring(6, 8)) > 40).isEqualTo(female);
      assertThat(Integer.parseInt(resident.nomorKk().value().substring(12))).isBetween(9000, 9999);
      if (!person.traits().contains(Trait.NIK_DIFFERS)) {
        assertThat(nik.substring(8, 10))
            .isEqualTo("%02d".formatted(resident.tanggalLahir().getMonthValue()));
      }
    }
    assertThat(people.all()).extracting(person -> person.resident().nik()).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("Satu kepala keluarga tiap KK; orang tua paling sedikit 16 tahun lebih tua")
  void live_in_families_that_could_be() {
    for (Map.Entry<NomorKk, List<DemoPerson>> family : families().entrySet()) {
      List<DemoPerson> heads = of(family.getValue(), Hubungan.KEPALA_KELUARGA);
      assertThat(heads).as("heads of %s", family.getKey().masked()).hasSize(1);
      Resident head = heads.getFirst().resident();
      assertThat(head.ageOn(WRITTEN)).isGreaterThanOrEqualTo(17);
      assertThat(of(family.getValue(), Hubungan.ISTRI)).hasSizeLessThanOrEqualTo(1);
      for (DemoPerson member : family.getValue()) {
        assertThat(member.resident().alamat()).isEqualTo(head.alamat());
        if (member.hubungan() == Hubungan.ANAK) {
          assertOldEnough(family.getValue(), member);
        }
      }
    }
  }

  private static void assertOldEnough(List<DemoPerson> family, DemoPerson child) {
    assertThat(family)
        .filteredOn(member -> member.hubungan() != Hubungan.ANAK)
        .allSatisfy(parent ->
            assertThat(parent.resident().tanggalLahir().plusYears(16))
                .isBefore(child.resident().tanggalLahir()));
  }

  @Test
  @DisplayName("Peran sesuai umur: terekam dan pemohon wajib KTP, yang lain belum")
  void play_a_part_that_their_age_allows() {
    assertThat(people.all())
        .allSatisfy(person ->
            assertThat(person.resident().isWajibKtpOn(WRITTEN))
                .as(person.resident().namaLengkap())
                .isEqualTo(person.part() != Part.TOO_YOUNG));
  }

  @Test
  void bring_every_trait_that_is_worth_trying() {
    assertThat(people.all().stream().flatMap(person -> person.traits().stream()))
        .contains(Trait.values());
    assertThat(name(Trait.SIXTY_LETTERS)).hasSize(60);
    assertThat(name(Trait.ONE_WORD)).doesNotContain(" ");
    assertThat(with(Trait.MISSING_FINGERS).missing()).hasSize(2);
    Resident married = with(Trait.MARRIED_UNDER_17).resident();
    assertThat(married.ageOn(WRITTEN)).isEqualTo(16);
    Resident differs = with(Trait.NIK_DIFFERS).resident();
    assertThat(differs.nik().value().substring(6, 8))
        .isNotEqualTo("%02d".formatted(differs.tanggalLahir().getDayOfMonth()));
  }

  @Test
  @DisplayName("Hanya satu pemohon bertubuh orang yang sudah terekam")
  void hold_one_second_identity_and_no_other_double_body() {
    Set<Long> recorded =
        people.of(Part.RECORDED).stream().map(DemoPerson::bodySeed).collect(Collectors.toSet());
    assertThat(recorded).hasSameSizeAs(people.of(Part.RECORDED));
    assertThat(people.of(Part.WALK_IN))
        .filteredOn(person -> recorded.contains(person.bodySeed()))
        .containsExactly(with(Trait.SECOND_IDENTITY));
  }

  @Test
  void have_names_in_capitals_without_digits_or_points() {
    assertThat(people.all())
        .extracting(person -> person.resident().namaLengkap())
        .allMatch(name -> name.matches("[A-Z]+( [A-Z]+)*"));
  }

  private Map<NomorKk, List<DemoPerson>> families() {
    return people.all().stream()
        .collect(Collectors.groupingBy(person -> person.resident().nomorKk()));
  }

  private static List<DemoPerson> of(List<DemoPerson> family, Hubungan hubungan) {
    return family.stream().filter(member -> member.hubungan() == hubungan).toList();
  }

  private DemoPerson with(Trait trait) {
    return people.all().stream()
        .filter(person -> person.traits().contains(trait))
        .findFirst()
        .orElseThrow();
  }

  private String name(Trait trait) {
    return with(trait).resident().namaLengkap();
  }
}
