package id.adminduk.office.population.life;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One event changes many things, or nothing with a reason. */
@DisplayName("Peristiwa penting dan kependudukan")
class EventsOfLifeTests {

  private final World world = new World();
  private Nik husband = new Nik("9999990101509999");
  private Nik wife = husband;
  private Nik child = husband;

  @BeforeEach
  void a_family_of_three() {
    husband = world.person(LocalDate.of(1950, 1, 1), false, Optional.empty());
    wife = world.person(LocalDate.of(1952, 2, 2), true, Optional.empty());
    world.happen(
        new LifeEvent.Marriage(
            husband, wife, day(), true, false, LifeEvent.Home.NEW_CARD, Set.of()));
    child = born(JenisKelamin.PEREMPUAN);
  }

  @Test
  @DisplayName("Kelahiran: NIK dengan +40 untuk perempuan, tertulis sebagai anak pada KK orang tua")
  void a_birth_gives_number_card_and_relation() {
    Person baby = person(child);
    assertThat(baby.nik().value()).startsWith("999999" + "41" + "01" + "80");
    assertThat(baby.hubungan()).isEqualTo(Hubungan.ANAK);
    assertThat(baby.kk()).isEqualTo(person(husband).kk());
    assertThat(baby.father()).contains(husband);
    assertThat(kinds())
        .contains(Duty.Kind.ISSUE_AKTA_KELAHIRAN, Duty.Kind.ISSUE_KK, Duty.Kind.ISSUE_KIA);
  }

  @Test
  @DisplayName(
      "Kematian kepala keluarga: istri menjadi kepala, nomor KK baru, cerai mati, kartu ditarik")
  void a_death_of_the_head_changes_many_things_at_once() {
    NomorKk old = person(husband).kk();
    world.happen(new LifeEvent.Death(husband, day(), Optional.empty(), Optional.empty()));

    assertThat(person(wife).isHead()).isTrue();
    assertThat(person(wife).marital()).isEqualTo(StatusPerkawinan.CERAI_MATI);
    assertThat(person(wife).kk()).isNotEqualTo(old).isEqualTo(person(child).kk());
    assertThat(person(child).hubungan()).isEqualTo(Hubungan.ANAK);
    assertThat(duties())
        .contains(
            new Duty(Duty.Kind.WITHDRAW_CARD, husband.value()),
            new Duty(Duty.Kind.REPLACE_CARD, wife.value()),
            new Duty(Duty.Kind.CLOSE_KK, old.value()),
            new Duty(Duty.Kind.ISSUE_KK, person(wife).kk().value()));
  }

  @Test
  @DisplayName("Tinggal anak di bawah 17 tahun: ditolak, kecuali ditampung keluarga lain")
  void minors_left_alone_need_a_family() {
    world.happen(new LifeEvent.Death(husband, day(), Optional.empty(), Optional.empty()));
    NomorKk alone = person(child).kk();
    LifeEvent.Death death = new LifeEvent.Death(wife, day(), Optional.empty(), Optional.empty());
    assertThat(refusal(death)).isEqualTo(new LifeRefusal.OnlyMinorsLeft(alone));

    Nik aunt = world.person(LocalDate.of(1949, 3, 3), true, Optional.empty());
    world.happen(
        new LifeEvent.Death(wife, day(), Optional.empty(), Optional.of(person(aunt).kk())));
    assertThat(person(child).kk()).isEqualTo(person(aunt).kk());
    assertThat(person(child).hubungan()).isEqualTo(Hubungan.FAMILI_LAIN);
    assertThat(world.state().family(alone)).isEmpty();
  }

  @Test
  @DisplayName("Perkawinan di bawah 19 tahun perlu dispensasi; saudara kandung tidak boleh")
  void marriages_the_law_does_not_know_are_refused() {
    Nik young = world.person(LocalDate.of(1962, 1, 1), false, Optional.empty());
    Nik bride = world.person(LocalDate.of(1960, 1, 1), true, Optional.empty());
    assertThat(refusal(marriage(young, bride))).isEqualTo(new LifeRefusal.TooYoung(young, 18, 19));
    assertThat(refusal(marriage(husband, bride))).isEqualTo(new LifeRefusal.StillMarried(husband));
    Nik brother = born(JenisKelamin.LAKI_LAKI);
    assertThat(refusal(marriage(brother, child)))
        .isEqualTo(new LifeRefusal.NoSuchCouple(brother, child));
  }

  @Test
  @DisplayName("Kepala keluarga diganti: nomor KK berganti, NIK tidak")
  void another_head_is_another_card() {
    NomorKk old = person(husband).kk();
    world.happen(new LifeEvent.NewHead(old, wife, day()));

    assertThat(person(wife).isHead()).isTrue();
    assertThat(person(husband).hubungan()).isEqualTo(Hubungan.SUAMI);
    assertThat(person(husband).kk()).isNotEqualTo(old);
  }

  @Test
  @DisplayName("Orang yang sudah meninggal tidak dapat dicatat lagi")
  void nothing_is_written_about_the_dead() {
    world.happen(new LifeEvent.Death(husband, day(), Optional.empty(), Optional.empty()));
    assertThat(refusal(new LifeEvent.ElementStated(husband, Element.PEKERJAAN, "GURU", day())))
        .isEqualTo(new LifeRefusal.PersonNotActive(husband, "MENINGGAL"));
  }

  @Test
  @DisplayName("Nama: paling banyak 60 huruf, tanpa angka, tanda baca dan gelar, dua kata")
  void names_follow_permendagri_73_2022() {
    assertThat(NameRules.brokenBy("SITI AISYAH", false)).isEmpty();
    assertThat(NameRules.brokenBy("SUKARNO", false)).contains("words");
    assertThat(NameRules.brokenBy("SUKARNO", true)).isEmpty();
    assertThat(NameRules.brokenBy("R2 D2", true)).contains("letters");
    assertThat(NameRules.brokenBy("NUR'AINI BUDI", true)).contains("letters");
    assertThat(NameRules.brokenBy("DR BUDI SANTOSO", true)).contains("title");
    assertThat(NameRules.brokenBy("A".repeat(61), true)).contains("length");
  }

  @Test
  @DisplayName("Nilai yang tidak mungkin ditolak: 29 Februari, kode di luar daftar")
  void impossible_values_are_refused() {
    assertThat(refusal(stated(Element.TANGGAL_LAHIR, "1951-02-29")))
        .isInstanceOf(LifeRefusal.ValueUnfit.class);
    assertThat(refusal(stated(Element.AGAMA, "JEDI"))).isInstanceOf(LifeRefusal.ValueUnfit.class);
    assertThat(refusal(stated(Element.TANGGAL_LAHIR, "1979-12-31")))
        .as("a father younger than his child")
        .isInstanceOf(LifeRefusal.ValueUnfit.class);
    assertThat(refusal(stated(Element.NOMOR_KK, "9999990101019001")))
        .isEqualTo(new LifeRefusal.ElementNotStated(Element.NOMOR_KK));
  }

  @Test
  @DisplayName("Pindah sekeluarga di dalam kota: nomor KK tetap; sebagian: KK baru")
  void a_whole_family_keeps_its_card_when_it_moves() {
    NomorKk kk = person(husband).kk();
    var place = new LifeEvent.Place("JALAN BARU", "003", "004", "9999991002");
    world.happen(
        new LifeEvent.MoveWithin(Set.of(husband, wife, child), place, day(), Optional.empty()));
    assertThat(person(child).kk()).isEqualTo(kk);
    assertThat(person(child).must(Element.RT)).isEqualTo("003");

    world.happen(
        new LifeEvent.MoveWithin(
            Set.of(wife, child),
            new LifeEvent.Place("JALAN LAIN", "001", "001", "9999991003"),
            day(),
            Optional.empty()));
    assertThat(person(husband).kk()).isEqualTo(kk);
    assertThat(person(wife).kk()).isNotEqualTo(kk);
    assertThat(person(wife).isHead()).isTrue();
  }

  @Test
  @DisplayName("Prefiks NIK dan nomor KK: hari perempuan + 40, KK tidak pernah")
  void prefixes_are_right_by_construction() {
    LocalDate born = LocalDate.of(1990, 8, 17);
    assertThat(NumberPrefix.ofNik("5272051001", born, false).with(9001))
        .isEqualTo("5272051708909001");
    assertThat(NumberPrefix.ofNik("5272051001", born, true).with(9001))
        .isEqualTo("5272055708909001");
    assertThat(NumberPrefix.ofKk("5272051001", born).with(9001)).isEqualTo("5272051708909001");
  }

  private Nik born(JenisKelamin sex) {
    world.happen(
        new LifeEvent.Birth(
            "BAYI REKAAN",
            false,
            sex,
            "RANTAU",
            day(),
            Optional.of(wife),
            Optional.of(husband),
            person(husband).kk()));
    return world.steps.getLast().changes().touched().iterator().next();
  }

  private LifeEvent marriage(Nik one, Nik other) {
    return new LifeEvent.Marriage(
        one, other, day(), true, false, LifeEvent.Home.NEW_CARD, Set.of());
  }

  private LifeEvent stated(Element element, String value) {
    return new LifeEvent.ElementStated(husband, element, value, day());
  }

  private LifeRefusal refusal(LifeEvent event) {
    return Register.apply(world.state(), event, world.today(), world)
        .fold(
            changes -> {
              throw new AssertionError("done: " + changes);
            },
            refused -> refused);
  }

  private List<Duty> duties() {
    return world.steps.getLast().changes().duties();
  }

  private List<Duty.Kind> kinds() {
    return duties().stream().map(Duty::kind).toList();
  }

  private Person person(Nik nik) {
    return world.state().find(nik).orElseThrow();
  }

  private LocalDate day() {
    return world.today();
  }
}
