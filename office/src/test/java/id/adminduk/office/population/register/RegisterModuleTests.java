package id.adminduk.office.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@DisplayName("Buku induk: satu peristiwa, satu transaksi")
class RegisterModuleTests extends RegisterFixture {

  @Test
  @DisplayName("Kematian mengubah status, KK, kepala keluarga dan status pasangan sekaligus")
  void one_death_changes_everything_in_one_commit() {
    Family family = family();
    NomorKk old = kk(family.husband());
    long before = count("select count(*) from audit.entry where act = 'life-event'");
    LifeEvent death =
        new LifeEvent.Death(family.husband(), TODAY, Optional.empty(), Optional.empty());
    Changes seen = lives.preview(death, TODAY).orFault();
    Recorded recorded = done(death);

    assertThat(recorded.changes()).as("the preview told it").isEqualTo(seen);
    assertThat(of(family.wife()).marital()).isEqualTo(StatusPerkawinan.CERAI_MATI);
    assertThat(of(family.wife()).isHead()).isTrue();
    assertThat(lives.family(kk(family.wife())))
        .extracting(person -> person.hubungan())
        .containsExactly(Hubungan.KEPALA_KELUARGA, Hubungan.ANAK);
    assertThat(lives.family(old)).isEmpty();
    assertThat(lives.duties(recorded.event()))
        .contains(new Duty(Duty.Kind.WITHDRAW_CARD, family.husband().value()));
    assertThat(count("select count(*) from audit.entry where act = 'life-event'"))
        .isEqualTo(before + 1);
    assertThat(residents.find(family.wife()).map(Resident::statusPerkawinan))
        .as("the face other rooms use")
        .contains(StatusPerkawinan.CERAI_MATI);
  }

  @Test
  @DisplayName("Riwayat setiap elemen diputar ulang menjadi keadaan sekarang")
  void history_replays_to_the_present() {
    Family family = family();
    done(new LifeEvent.ElementStated(family.wife(), Element.PEKERJAAN, "GURU", TODAY));
    done(
        new LifeEvent.ElementStated(
            family.wife(), Element.PEKERJAAN, "DOSEN", LocalDate.of(2020, 1, 1)));
    done(new LifeEvent.NameChange(family.child(), "NAMA LAIN", false, TODAY));
    Resident other = resident();

    for (Nik nik : new Nik[] {family.husband(), family.wife(), family.child(), other.nik()}) {
      assertThat(lives.timeLine(nik).history().now()).isEqualTo(of(nik).elements());
    }
    TimeLine wife = lives.timeLine(family.wife());
    assertThat(wife.entries().getLast().document()).isEqualTo("DOK-1");
    assertThat(wife.history().on(LocalDate.of(2021, 1, 1), Instant.MAX))
        .containsEntry(Element.PEKERJAAN, "DOSEN");
    assertThat(wife.history().lines()).hasSize(wife.entries().size());
  }

  @Test
  @DisplayName("Riwayat hanya bertambah: tidak dapat diubah atau dihapus")
  void history_can_only_grow() {
    assertThatThrownBy(() -> jdbc.sql("update population.said set valid_from = now()").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from population.life_event").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("Yang ditolak tidak mengubah apa pun, juga tidak memakai nomor")
  void a_refusal_leaves_nothing_behind() {
    Family family = family();
    done(new LifeEvent.Death(family.husband(), TODAY, Optional.empty(), Optional.empty()));
    long events = count("select count(*) from population.life_event");
    long numbers = count("select coalesce(sum(last), 0) from population.number_counter");

    assertThat(
            refusal(
                lives.record(
                    new LifeEvent.Death(family.wife(), TODAY, Optional.empty(), Optional.empty()),
                    evidence())))
        .isInstanceOf(LifeRefusal.OnlyMinorsLeft.class);
    assertThat(count("select count(*) from population.life_event")).isEqualTo(events);
    assertThat(count("select coalesce(sum(last), 0) from population.number_counter"))
        .isEqualTo(numbers);
    assertThat(of(family.wife()).isActive()).isTrue();
  }

  @Test
  @DisplayName("Dua petugas mencatat kematian yang sama: hanya satu yang berhasil")
  void two_clerks_record_one_death_once() throws Exception {
    Family family = family();
    LifeEvent death =
        new LifeEvent.Death(family.husband(), TODAY, Optional.empty(), Optional.empty());
    try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one =
          clerks.submit(atWork(() -> lives.record(death, evidence()).isRefused()));
      Future<Boolean> other =
          clerks.submit(atWork(() -> lives.record(death, evidence()).isRefused()));
      assertThat(one.get()).isNotEqualTo(other.get());
    }
    assertThat(lives.family(kk(family.wife()))).hasSize(2);
  }

  @Test
  @DisplayName("Pindah antar kantor: dihitung di asal sampai tiba, lalu hanya di tujuan")
  void a_mover_is_counted_exactly_once() {
    Family family = family();
    MoveLetter letter = letter(family.wife(), TODAY);
    assertThat(active(family.wife())).containsExactly("6305");

    BIMA_SCOPE.run(() -> letters.arrive(letter.number(), Optional.empty(), evidence()).orFault());
    assertThat(active(family.wife())).containsExactly("5272");
    assertThat(of(family.wife()).status()).isEqualTo(StatusPenduduk.PINDAH_KELUAR);
    assertThat(of(family.husband()).isActive()).isTrue();
    BIMA_SCOPE.run(() -> {
      assertThat(of(family.wife()).isHead()).isTrue();
      assertThat(of(family.wife()).must(Element.WILAYAH)).isEqualTo("5272051001");
      assertThat(refusal(letters.arrive(letter.number(), Optional.empty(), evidence())))
          .isEqualTo(
              new LifeRefusal.LetterUnfit(letter.number(), LifeRefusal.LetterUnfit.Reason.USED));
    });
  }

  @Test
  @DisplayName("Surat pindah yang kedaluwarsa: orangnya tetap di asal")
  void an_expired_letter_moves_nobody() {
    Family family = family();
    MoveLetter letter = letter(family.wife(), TODAY.minusDays(MoveLetters.DAYS + 1));

    BIMA_SCOPE.run(() ->
        assertThat(refusal(letters.arrive(letter.number(), Optional.empty(), evidence())))
            .isEqualTo(
                new LifeRefusal.LetterUnfit(
                    letter.number(), LifeRefusal.LetterUnfit.Reason.EXPIRED)));
    assertThat(active(family.wife())).containsExactly("6305");
    assertThat(letters.open(TODAY)).noneMatch(open -> open.number().equals(letter.number()));
    assertThat(refusal(letters.arrive(letter.number(), Optional.empty(), evidence())))
        .as("an office that the letter is not for")
        .isEqualTo(
            new LifeRefusal.LetterUnfit(
                letter.number(), LifeRefusal.LetterUnfit.Reason.NOT_FOR_HERE));
  }

  private MoveLetter letter(Nik mover, LocalDate issued) {
    Evidence evidence =
        new Evidence(Optional.empty(), Optional.empty(), "pekerjaan", "F-1.03", issued);
    return letters
        .issue(
            java.util.Set.of(mover),
            new LifeEvent.Place("JALAN BIMA", "001", "001", "5272051001"),
            MoveLetters.DAYS,
            evidence)
        .orFault();
  }

  /** Gives the offices at which somebody is counted; asked as the centre, which sees all. */
  private java.util.List<String> active(Nik nik) {
    return id.adminduk.office.premises.Scope.CENTRE.call(() ->
        jdbc.sql(
                """
                select office from population.resident
                where nik = :nik and status_penduduk = 'AKTIF'
                """)
            .param("nik", nik.value())
            .query(String.class)
            .list());
  }
}
