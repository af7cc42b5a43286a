package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.NewOfficer;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Desk.Mark;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Nip;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promise S10; the race of 1 000 rounds runs with {@code -Dadminduk.rounds=1000}. */
@DisplayName("Empat mata: satu orang, satu baris dari satu kelompok, juga dengan dua akun")
class FourEyesModuleTests extends OfficeTestBase {

  private static final int ROUNDS = Integer.getInteger("adminduk.rounds", 100);
  private static final Optional<Nip> NO_NIP = Optional.empty();
  private static final Optional<Nik> NO_NIK = Optional.empty();

  private static int serial;

  @Autowired private Desk desk;
  @Autowired private FourEyes eyes;
  @Autowired private CaseStore cases;
  @Autowired private Catalogue catalogue;

  @Test
  @DisplayName("NIP sama: akun kedua tidak boleh memverifikasi yang diterima akun pertama")
  void one_nip_with_two_accounts_is_one_pair_of_eyes() {
    Optional<Nip> nip = Optional.of(new Nip("999901012099011001"));
    refusesTheSecond(
        account(nip, NO_NIK, Role.FRONT_OFFICE), account(nip, NO_NIK, Role.VERIFIKATOR));
  }

  @Test
  @DisplayName("NIK sama (tenaga kontrak tanpa NIP): ditolak juga")
  void one_nik_with_two_accounts_is_one_pair_of_eyes() {
    Optional<Nik> nik = Optional.of(new Nik("6305010101909901"));
    refusesTheSecond(
        account(NO_NIP, nik, Role.FRONT_OFFICE), account(NO_NIP, nik, Role.VERIFIKATOR));
  }

  @Test
  @DisplayName("NIP berbeda: boleh")
  void two_people_may() {
    CaseNumber number = accepted(resident());
    Map<String, Mark> marks = marks(number);
    desk.check(openStep(number), marks, true, officer(Role.FRONT_OFFICE)).orFault();
    assertThat(desk.verify(openStep(number), marks, true, officer(Role.VERIFIKATOR)).isRefused())
        .isFalse();
  }

  @Test
  @DisplayName("dua akun satu orang dan seorang rekan menekan bersamaan: hanya rekan yang lolos")
  void simultaneous_clicks_let_only_the_other_person_through() throws Exception {
    Optional<Nip> nip = Optional.of(new Nip("999901012099011002"));
    Officer desk1 = account(nip, NO_NIK, Role.FRONT_OFFICE);
    Officer desk2 = account(nip, NO_NIK, Role.VERIFIKATOR);
    Officer colleague = officer(Role.VERIFIKATOR);
    for (int round = 0; round < 3; round++) {
      CaseNumber number = accepted(resident());
      Map<String, Mark> marks = marks(number);
      desk.check(openStep(number), marks, true, desk1).orFault();
      StepId step = openStep(number);
      List<Boolean> passed =
          together(
              List.of(
                  () -> !desk.verify(step, marks, true, desk2).isRefused(),
                  () -> !desk.verify(step, marks, true, colleague).isRefused(),
                  () -> !desk.verify(step, marks, true, desk2).isRefused()));
      assertThat(passed).containsExactly(false, true, false);
    }
  }

  @Test
  @DisplayName("kunci di basis data: dua klik serentak pada dua baris, satu saja yang tercatat")
  void the_key_holds_one_person_once_in_every_round() throws Exception {
    CaseNumber number = accepted(resident());
    CaseRecord file = cases.byNumber(number).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
    Set<RowKey> group = sop.fourEyes().getFirst();
    List<OpenStep> steps =
        group.stream()
            .map(row ->
                new OpenStep(
                    new StepId(UUID.randomUUID()),
                    file.id(),
                    number,
                    file.applicant(),
                    sop.row(row),
                    file.revision()))
            .toList();
    for (int round = 0; round < ROUNDS; round++) {
      Officer by = somebody();
      List<Boolean> held =
          together(
              List.of(() -> claims(steps.get(0), sop, by), () -> claims(steps.get(1), sop, by)));
      assertThat(held).as("round %s", round).containsExactlyInAnyOrder(true, false);
    }
    System.out.println("four eyes: " + ROUNDS + " simultaneous pairs, 0 held twice");
  }

  @Test
  @DisplayName("baris yang sama dikerjakan lagi oleh orang yang sama: boleh")
  void the_same_row_again_is_no_second_pair() {
    CaseNumber number = accepted(resident());
    CaseRecord file = cases.byNumber(number).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
    List<RowKey> rows = List.copyOf(sop.fourEyes().getFirst());
    Officer by = somebody();
    eyes.claim(step(file, sop, rows.get(0)), sop, by);
    eyes.claim(step(file, sop, rows.get(0)), sop, by);
    assertThatThrownBy(() -> eyes.claim(step(file, sop, rows.get(1)), sop, by))
        .isInstanceOf(IllegalStateException.class);
  }

  private static OpenStep step(CaseRecord file, Sop sop, RowKey row) {
    return new OpenStep(
        new StepId(UUID.randomUUID()),
        file.id(),
        file.number(),
        file.applicant(),
        sop.row(row),
        file.revision());
  }

  private boolean claims(OpenStep step, Sop sop, Officer by) {
    try {
      eyes.claim(step, sop, by);
      return true;
    } catch (IllegalStateException twice) {
      return false;
    }
  }

  private void refusesTheSecond(Officer receiver, Officer verifier) {
    assertThat(receiver.isSamePersonAs(verifier)).isTrue();
    CaseNumber number = accepted(resident());
    Map<String, Mark> marks = marks(number);
    desk.check(openStep(number), marks, true, receiver).orFault();
    assertThat(desk.verify(openStep(number), marks, true, verifier).isRefused()).isTrue();
    assertThat(file(number).openRow().orElseThrow().printedNumber()).isEqualTo("3");
  }

  private Officer account(Optional<Nip> nip, Optional<Nik> nik, Role role) {
    String username = "empatmata" + ++serial;
    officers.open(
        new NewOfficer(
            username,
            "rahasia-empat-mata",
            "PETUGAS REKAAN",
            "Petugas",
            "",
            new OfficeCode("6305"),
            Set.of(role),
            nip,
            nik));
    return officers.find(username).orElseThrow();
  }

  private static Officer somebody() {
    return new Officer(
        new OfficerId(UUID.randomUUID()), "x", "X", "", "", new OfficeCode("6305"), Set.of());
  }

  private Map<String, Mark> marks(CaseNumber number) {
    return desk.asked(file(number)).stream()
        .collect(Collectors.toMap(Requirement::key, r -> new Mark(true, "")));
  }

  private static List<Boolean> together(List<Callable<Boolean>> clicks) throws Exception {
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Boolean> outcomes = new ArrayList<>();
      for (Future<Boolean> done :
          hands.invokeAll(clicks.stream().map(OfficeTestBase::atWork).toList())) {
        outcomes.add(done.get());
      }
      return outcomes;
    }
  }
}
