package id.adminduk.office.population.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.LifeRefusal;
import id.adminduk.office.population.life.LifeRefusal.LetterUnfit.Reason;
import id.adminduk.office.premises.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Surat pindah dipakai satu kali, oleh tujuannya, sebelum kedaluwarsa")
class MoveLettersAreUsedOnceModuleTests extends RegisterFixture {

  private static final String BIMA_VILLAGE = "5272051001";
  private static final Scope JAMBI_SCOPE = new Scope("1571");
  private static final int CLERKS = 8;

  @Test
  @DisplayName("Delapan loket tujuan dan satu kantor lain sekaligus: tepat satu yang berhasil")
  void of_many_who_use_one_letter_at_once_exactly_one_succeeds() throws Exception {
    for (int round = 0; round < 5; round++) {
      Nik mover = person(LocalDate.of(1984, 3, 1 + round), false);
      String letter = letter(mover, TODAY).number();
      List<Result<Recorded, LifeRefusal>> answers = atOnce(letter);

      assertThat(answers).filteredOn(answer -> !answer.isRefused()).hasSize(1);
      assertThat(reasons(answers))
          .containsOnly(Reason.USED, Reason.NOT_FOR_HERE)
          .filteredOn(Reason.NOT_FOR_HERE::equals)
          .hasSize(1);
      assertThat(countedAt(mover)).containsExactly("5272");
    }
  }

  private List<Result<Recorded, LifeRefusal>> atOnce(String letter) throws Exception {
    CyclicBarrier together = new CyclicBarrier(CLERKS + 1);
    List<Callable<Result<Recorded, LifeRefusal>>> clerks = new ArrayList<>();
    for (int clerk = 0; clerk <= CLERKS; clerk++) {
      Scope at = clerk < CLERKS ? BIMA_SCOPE : JAMBI_SCOPE;
      clerks.add(() ->
          at.call(() -> {
            together.await();
            return letters.arrive(letter, Optional.empty(), evidence());
          }));
    }
    List<Result<Recorded, LifeRefusal>> answers = new ArrayList<>();
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Result<Recorded, LifeRefusal>> answer : hands.invokeAll(clerks)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static List<Reason> reasons(List<Result<Recorded, LifeRefusal>> answers) {
    List<Reason> reasons = new ArrayList<>();
    for (Result<Recorded, LifeRefusal> answer : answers) {
      if (answer instanceof Result.Refused<Recorded, LifeRefusal>(LifeRefusal refusal)) {
        assertThat(refusal).isInstanceOf(LifeRefusal.LetterUnfit.class);
        reasons.add(((LifeRefusal.LetterUnfit) refusal).reason());
      }
    }
    return reasons;
  }

  @Test
  @DisplayName(
      "Tujuan tidak pernah menjawab: dihitung di asal, sesudah lewat waktu dapat surat baru")
  void a_destination_that_never_answers_loses_nobody() {
    Nik mover = person(LocalDate.of(1985, 4, 1), true);
    LocalDate before = TODAY.minusDays(MoveLetters.DAYS + 1);
    String silent = letter(mover, before).number();
    assertThat(countedAt(mover)).containsExactly("6305");
    assertThat(letters.open(TODAY)).noneMatch(open -> open.number().equals(silent));

    String second = letter(mover, TODAY).number();
    BIMA_SCOPE.run(() -> {
      assertThat(unfit(silent)).isEqualTo(Reason.EXPIRED);
      letters.arrive(second, Optional.empty(), evidence()).orFault();
      assertThat(unfit(silent)).isEqualTo(Reason.EXPIRED);
      assertThat(unfit("SKPWNI/6305/01012020/9999")).isEqualTo(Reason.UNKNOWN);
    });
    assertThat(countedAt(mover)).containsExactly("5272");
  }

  @Test
  @DisplayName("Hari terakhir masih berlaku, sehari sesudahnya tidak")
  void the_last_day_counts() {
    Nik mover = person(LocalDate.of(1985, 5, 1), true);
    String letter = letter(mover, TODAY.minusDays(MoveLetters.DAYS)).number();
    BIMA_SCOPE.run(() -> letters.arrive(letter, Optional.empty(), evidence()).orFault());
    assertThat(countedAt(mover)).containsExactly("5272");
  }

  @Test
  @DisplayName("Meninggal dengan surat di tangan: surat tidak menghidupkan siapa pun")
  void a_letter_does_not_bring_the_dead_along() {
    Nik mover = person(LocalDate.of(1986, 4, 1), true);
    String letter = letter(mover, TODAY).number();
    done(new LifeEvent.Death(mover, TODAY, Optional.empty(), Optional.empty()));
    BIMA_SCOPE.run(() ->
        assertThat(refusal(letters.arrive(letter, Optional.empty(), evidence())))
            .isInstanceOf(LifeRefusal.PersonNotActive.class));
    assertThat(countedAt(mover)).isEmpty();
  }

  @Test
  @DisplayName("Dua surat untuk satu orang: yang pertama tiba menang")
  void of_two_letters_of_one_person_the_first_to_arrive_counts() {
    Nik mover = person(LocalDate.of(1987, 4, 1), false);
    String one = letter(mover, TODAY).number();
    String other = letter(mover, TODAY).number();
    assertThat(one).isNotEqualTo(other);
    BIMA_SCOPE.run(() -> {
      letters.arrive(other, Optional.empty(), evidence()).orFault();
      assertThat(refusal(letters.arrive(one, Optional.empty(), evidence())))
          .isInstanceOf(LifeRefusal.PersonNotActive.class);
    });
    assertThat(countedAt(mover)).containsExactly("5272");
  }

  @Test
  @DisplayName("Yang tidak mungkin berangkat atau tiba ditolak saat surat dibuat, bukan di tujuan")
  void what_could_not_be_done_later_is_refused_at_once() {
    Family family = family();
    Set<Nik> parents = Set.of(family.husband(), family.wife());
    assertThat(refusal(issue(parents, BIMA_VILLAGE, "001")))
        .isInstanceOf(LifeRefusal.OnlyMinorsLeft.class);
    Set<Nik> all = Set.of(family.husband(), family.wife(), family.child());
    for (String nowhere : List.of("", "52", "5272059999", "\u00b2".repeat(10))) {
      assertThat(refusal(issue(all, nowhere, "001")))
          .isEqualTo(new LifeRefusal.ValueUnfit(Element.WILAYAH, nowhere));
    }
    assertThat(refusal(issue(all, BIMA_VILLAGE, "1")))
        .isEqualTo(new LifeRefusal.ValueUnfit(Element.RT, "1"));
    assertThat(refusal(issue(all, HOME, "001"))).isEqualTo(new LifeRefusal.NothingChanges());
    assertThat(issue(all, BIMA_VILLAGE, "001").isRefused()).isFalse();
  }

  private Result<MoveLetter, LifeRefusal> issue(Set<Nik> movers, String wilayah, String rt) {
    return letters.issue(
        movers,
        new LifeEvent.Place("JALAN BIMA", rt, "001", wilayah),
        MoveLetters.DAYS,
        evidence());
  }

  private MoveLetter letter(Nik mover, LocalDate issued) {
    return letters
        .issue(
            Set.of(mover),
            new LifeEvent.Place("JALAN BIMA", "001", "001", BIMA_VILLAGE),
            MoveLetters.DAYS,
            new Evidence(Optional.empty(), Optional.empty(), "pekerjaan", "F-1.03", issued))
        .orFault();
  }

  private Reason unfit(String number) {
    LifeRefusal refusal = refusal(letters.arrive(number, Optional.empty(), evidence()));
    assertThat(refusal).isInstanceOf(LifeRefusal.LetterUnfit.class);
    return ((LifeRefusal.LetterUnfit) refusal).reason();
  }

  private List<String> countedAt(Nik nik) {
    return Scope.CENTRE.call(() ->
        jdbc.sql(
                """
                select office from population.resident
                where nik = :nik and status_penduduk = 'AKTIF'
                """)
            .param("nik", nik.value())
            .query((row, number) -> row.getString("office"))
            .list());
  }
}
