package id.adminduk.office.population.life;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lahir mati, pengesahan anak, pembetulan dan pembatalan akta")
class AktaEventsTests {

  private static final LocalDate BORN = LocalDate.of(1979, 6, 1);
  private static final LocalDate WEDDING = LocalDate.of(1979, 12, 1);

  private final World world = new World();
  private final LocalDate today = world.today();
  private final Nik father = world.person(LocalDate.of(1950, 1, 1), false, Optional.empty());
  private final Nik mother = world.person(LocalDate.of(1952, 2, 2), true, Optional.empty());

  private Nik child(LocalDate born) {
    world.happen(
        new LifeEvent.Birth(
            "ANAK REKAAN",
            false,
            JenisKelamin.LAKI_LAKI,
            "RANTAU",
            born,
            Optional.of(mother),
            Optional.empty(),
            person(mother).kk()));
    return changes().touched().iterator().next();
  }

  private void wedding(Nik... bring) {
    world.happen(
        new LifeEvent.Marriage(
            father, mother, WEDDING, true, false, LifeEvent.Home.NEW_CARD, Set.of(bring)));
  }

  private Person person(Nik nik) {
    return world.state().find(nik).orElseThrow();
  }

  private Changes changes() {
    return world.steps.getLast().changes();
  }

  private LifeRefusal refusal(LifeEvent event) {
    return switch (Register.apply(world.state(), event, today, world)) {
      case Result.Refused<Changes, LifeRefusal>(LifeRefusal why) -> why;
      case Result.Done<Changes, LifeRefusal> done -> throw new AssertionError("was written");
    };
  }

  @Test
  @DisplayName("Lahir mati: tidak ada penduduk baru, surat keterangan untuk ibu")
  void a_stillbirth_enters_nobody_and_owes_a_statement() {
    int before = world.state().people().size();
    world.happen(
        new LifeEvent.Stillbirth(
            mother, Optional.of(father), JenisKelamin.LAKI_LAKI, "RANTAU", today));
    assertThat(changes().elements()).isEmpty();
    assertThat(changes().duties())
        .containsExactly(new Duty(Duty.Kind.ISSUE_LAHIR_MATI, mother.value()));
    assertThat(world.state().people()).hasSize(before);
    assertThat(
            refusal(
                new LifeEvent.Stillbirth(
                    father, Optional.empty(), JenisKelamin.LAKI_LAKI, "RANTAU", today)))
        .isEqualTo(new LifeRefusal.ParentUnfit(father));
  }

  @Test
  @DisplayName("Pengesahan: lahir sebelum orang tua kawin tercatat; ayah tertulis, hubungan ANAK")
  void a_child_born_before_the_wedding_is_legitimised() {
    Nik child = child(BORN);
    assertThat(refusal(new LifeEvent.Legitimation(child, father, mother, today)))
        .as("not married yet")
        .isEqualTo(new LifeRefusal.NoSuchCouple(father, mother));
    wedding(child);
    world.happen(new LifeEvent.Legitimation(child, father, mother, today));
    assertThat(person(child).father()).contains(father);
    assertThat(person(child).hubungan()).isEqualTo(Hubungan.ANAK);
    assertThat(changes().duties())
        .extracting(Duty::kind)
        .contains(Duty.Kind.ISSUE_AKTA_PENGESAHAN, Duty.Kind.NOTE_IN_MARGIN);
  }

  @Test
  @DisplayName("Pengesahan ditolak: lahir dalam perkawinan, ayah lain, ibu lain, sebelum kawin")
  void what_cannot_be_legitimised_is_refused() {
    Nik before = child(BORN);
    wedding(before);
    Nik within = child(LocalDate.of(1979, 12, 20));
    Nik stranger = world.person(LocalDate.of(1951, 3, 3), false, Optional.empty());
    Nik aunt = world.person(LocalDate.of(1951, 4, 4), true, Optional.empty());
    assertThat(refusal(new LifeEvent.Legitimation(within, father, mother, today)))
        .isEqualTo(new LifeRefusal.BornInWedlock(within));
    assertThat(refusal(new LifeEvent.Legitimation(before, stranger, mother, today)))
        .isEqualTo(new LifeRefusal.NoSuchCouple(stranger, mother));
    assertThat(refusal(new LifeEvent.Legitimation(before, father, aunt, today)))
        .isEqualTo(new LifeRefusal.ParentUnfit(aunt));
    assertThat(refusal(new LifeEvent.Legitimation(before, father, mother, WEDDING.minusDays(1))))
        .isEqualTo(new LifeRefusal.DayImpossible(WEDDING.minusDays(1), WEDDING, today));
  }

  @Test
  @DisplayName("Pembetulan akta: beberapa elemen kelahiran sekaligus, dengan catatan pinggir")
  void an_akta_is_set_right_in_several_elements() {
    Nik child = child(BORN);
    world.happen(
        new LifeEvent.AktaCorrected(
            child,
            Map.of(Element.NAMA_LENGKAP, "ANAK BETUL", Element.TEMPAT_LAHIR, "BINUANG"),
            today));
    assertThat(person(child).nama()).isEqualTo("ANAK BETUL");
    assertThat(person(child).get(Element.TEMPAT_LAHIR)).contains("BINUANG");
    assertThat(changes().duties())
        .extracting(Duty::kind)
        .contains(Duty.Kind.NOTE_IN_MARGIN, Duty.Kind.ISSUE_KK);
    assertThat(
            refusal(new LifeEvent.AktaCorrected(child, Map.of(Element.PEKERJAAN, "GURU"), today)))
        .isEqualTo(new LifeRefusal.ElementNotStated(Element.PEKERJAAN));
    assertThat(
            refusal(
                new LifeEvent.AktaCorrected(
                    child, Map.of(Element.NAMA_LENGKAP, "ANAK BETUL"), today)))
        .isEqualTo(new LifeRefusal.NothingChanges());
    assertThat(
            refusal(
                new LifeEvent.AktaCorrected(
                    child, Map.of(Element.TANGGAL_LAHIR, "1953-01-01"), today)))
        .as("younger than twelve years after the mother")
        .isEqualTo(new LifeRefusal.ValueUnfit(Element.TANGGAL_LAHIR, "1953-01-01"));
  }

  @Test
  @DisplayName("Pembatalan akta: nomornya hilang dari buku induk; tanpa nomor tidak ada yang batal")
  void a_cancelled_akta_leaves_no_number() {
    Nik child = child(BORN);
    LifeEvent cancelled = new LifeEvent.AktaCancelled(child, Element.AKTA_LAHIR, today);
    assertThat(refusal(cancelled)).isEqualTo(new LifeRefusal.NothingChanges());
    world.happen(
        new LifeEvent.ElementStated(child, Element.AKTA_LAHIR, "9999-LU-01061979-0001", today));
    world.happen(cancelled);
    assertThat(person(child).get(Element.AKTA_LAHIR)).isEmpty();
    assertThat(refusal(new LifeEvent.AktaCancelled(child, Element.NAMA_LENGKAP, today)))
        .isEqualTo(new LifeRefusal.ElementNotStated(Element.NAMA_LENGKAP));
  }

  @Test
  @DisplayName("Batas pelaporan: hari terakhir masih tepat waktu, sehari sesudahnya terlambat")
  void the_last_day_is_in_time_and_the_next_is_late() {
    LocalDate day = LocalDate.of(2026, 1, 31);
    assertThat(ReportingDeadline.values())
        .extracting(ReportingDeadline::days)
        .containsExactly(60, 30, 60, 60, 30, 30, 30, 30, 30);
    for (ReportingDeadline deadline : ReportingDeadline.values()) {
      assertThat(deadline.daysLate(day, day.plusDays(deadline.days()))).isZero();
      assertThat(deadline.daysLate(day, day.plusDays(deadline.days() + 1))).isEqualTo(1);
      assertThat(deadline.legalBase()).startsWith("UU 23/2006 Ps ");
    }
    assertThat(ReportingDeadline.of("MoveWithin")).isEmpty();
  }
}
