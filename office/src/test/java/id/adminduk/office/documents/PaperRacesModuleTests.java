package id.adminduk.office.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.life.LifeEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers at the same moment: the second finds what the first has left. */
@DisplayName("Dua tangan pada dokumen yang sama pada saat yang sama")
class PaperRacesModuleTests extends DocumentsFixture {

  @Autowired private Letterheads letterheads;

  /** What came of the second hand, which began while the first had not committed yet. */
  private <T> T second(Runnable first, Callable<T> second)
      throws InterruptedException, ExecutionException {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one =
          hands.submit(
              atWork(() ->
                  unitOfWork.call(() -> {
                    try {
                      first.run();
                    } finally {
                      done.countDown();
                    }
                    return waited(mayCommit);
                  })));
      done.await();
      Future<T> other = hands.submit(atWork(second));
      while (!other.isDone() && !somebodyWaits()) {
        Thread.onSpinWait();
      }
      mayCommit.countDown();
      assertThat(one.get()).isTrue();
      return other.get();
    }
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean somebodyWaits() {
    return jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  @Test
  @DisplayName("Dicabut saat penggantinya ditandatangani: tetap dicabut, tidak menjadi diganti")
  void a_revoked_paper_stays_revoked_when_its_successor_is_signed() throws Exception {
    Officer head = kadis();
    Nik about = family().wife();
    signed(PaperType.BIODATA, about, head);
    Paper old = store.ofResident(ref(about)).getFirst();
    Paper next = initialled(PaperType.BIODATA, about);
    SigningDesk.Outcome outcome =
        second(
            () -> desk.revoke(old.id(), RevocationReason.KESALAHAN_DATA.with("BA 1"), head),
            () -> sign(head, next.id()));
    assertThat(outcome).isInstanceOf(SigningDesk.Outcome.All.class);
    assertThat(state(old)).isEqualTo(PaperState.REVOKED);
    assertThat(state(next)).isEqualTo(PaperState.ACTIVE);
  }

  @Test
  @DisplayName("Akta dibatalkan pengadilan saat ditandatangani: kutipannya dicabut, bukan ditarik")
  void an_akta_signed_while_it_is_cancelled_is_revoked() throws Exception {
    Officer head = kadis();
    Nik child = family().child();
    Paper akta = initialled(PaperType.AKTA_KELAHIRAN, child);
    RegisterEntry entry =
        entries.ofEvent(EventSubject.in(akta.subject()).orElseThrow().event()).orElseThrow();
    Result<RegisterEntry, PaperRefusal> cancelled =
        second(
            () -> assertThat(sign(head, akta.id())).isInstanceOf(SigningDesk.Outcome.All.class),
            () -> book.cancel(entry.id(), "Putusan PN Contoh Nomor 1", head));
    assertThat(cancelled.isRefused()).isFalse();
    assertThat(state(akta)).isEqualTo(PaperState.REVOKED);
  }

  @Test
  @DisplayName("Kelahiran yang tercatat dua kali: dua konsep sekaligus tetap satu akta")
  void a_birth_written_twice_gets_one_akta_also_at_once() throws Exception {
    String word = word();
    Nik mother = person("SITI " + word, LocalDate.of(1990, 2, 2), true, "KRISTEN");
    Nik one = born("ANAK " + word, LocalDate.of(2026, 11, 4), mother, Optional.empty());
    Nik same = born("ANAK " + word, LocalDate.of(2026, 11, 4), mother, Optional.empty());
    Officer operator = officer(Role.OPERATOR_SIAK);
    Result<Paper, PaperRefusal> other =
        second(
            () -> drafts.draft(PaperType.AKTA_KELAHIRAN, ref(one), operator).orFault(),
            () -> drafts.draft(PaperType.AKTA_KELAHIRAN, ref(same), operator));
    assertThat(isRefused(other, PaperRefusal.SecondAkta.class)).isTrue();
  }

  @Test
  @DisplayName("Dua petugas menyusun konsep yang sama: yang kedua diberi tahu, tidak galat")
  void who_drafts_second_is_told_so() throws Exception {
    Nik about = family().wife();
    Officer operator = officer(Role.OPERATOR_SIAK);
    Result<Paper, PaperRefusal> other =
        second(
            () -> drafts.draft(PaperType.BIODATA, ref(about), operator).orFault(),
            () -> drafts.draft(PaperType.BIODATA, ref(about), operator));
    assertThat(isRefused(other, PaperRefusal.UnderWay.class)).isTrue();
  }

  @Test
  @DisplayName("Anggota meninggal sesudah KK diparaf: KK lama tidak ditandatangani")
  void a_family_card_is_not_signed_after_its_family_changed() {
    Officer head = kadis();
    Family family = family();
    Paper card = initialled(PaperType.KK, family.husband());
    done(new LifeEvent.Death(family.wife(), TODAY, Optional.empty(), Optional.empty()));
    assertThat(sign(head, card.id()))
        .isInstanceOfSatisfying(
            SigningDesk.Outcome.Stopped.class,
            stopped -> assertThat(stopped.why()).isInstanceOf(PaperRefusal.Outdated.class));
    assertThat(state(card)).isEqualTo(PaperState.INITIALLED);
    desk.withdraw(card.id(), "buku induk berubah", head).orFault();
    Paper anew = initialled(PaperType.KK, family.husband());
    assertThat(sign(head, anew.id())).isInstanceOf(SigningDesk.Outcome.All.class);
  }

  @Test
  @DisplayName("Dua usulan kop sekaligus: dua versi, tidak galat")
  void two_letterheads_proposed_at_once_are_two_versions() throws Exception {
    Officer kasi = officer(Role.KASI);
    Letterhead words = letterheads.plain();
    Result<Letterheads.Version, PaperRefusal> other =
        second(
            () -> letterheads.propose(words, new byte[0], kasi).orFault(),
            () -> letterheads.propose(words, new byte[0], kasi));
    assertThat(other.isRefused()).isFalse();
  }
}
