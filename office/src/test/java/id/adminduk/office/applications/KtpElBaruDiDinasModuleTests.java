package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Desk.Decision;
import id.adminduk.office.applications.Desk.Mark;
import id.adminduk.office.archive.Documents;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Kab. Tapin 800/011: KTP-el baru, perekaman di dinas, baris 1-4")
class KtpElBaruDiDinasModuleTests extends OfficeTestBase {

  @Autowired private Desk desk;
  @Autowired private Documents documents;

  @Test
  @DisplayName("1. berkas diajukan mendapat nomor dan janji 36 menit")
  void row_1_gives_a_number_and_a_promise() {
    CaseNumber number = accepted(resident());
    CaseView file = file(number);
    assertThat(number.value()).startsWith("6305-KTPB-");
    assertThat(file.openRow().orElseThrow().printedNumber()).isEqualTo("2");
    assertThat(Duration.between(file.receivedAt(), file.dueAt())).isEqualTo(Duration.ofMinutes(36));
  }

  @Test
  @DisplayName("1. berkas kedua untuk orang yang sama ditolak dengan nomor yang pertama")
  void row_1_refuses_a_second_open_file() {
    Resident resident = resident();
    CaseNumber first = accepted(resident);
    assertThat(apply(resident))
        .isEqualTo(Result.refused(new ApplicationRefusal.AlreadyApplied(first)));
  }

  @Test
  @DisplayName("1. dua loket menekan bersamaan: satu berkas saja")
  void row_1_takes_in_one_file_of_eight_simultaneous_ones() throws Exception {
    Resident resident = resident();
    Officer terminal = officer(Role.PEMOHON);
    NewApplication application = new NewApplication(KTP_BARU, form(resident), Optional.empty());
    Callable<Boolean> click = atWork(() -> !applications.accept(application, terminal).isRefused());
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> clicks =
          hands.invokeAll(IntStream.range(0, 8).mapToObj(i -> click).toList());
      long accepted = 0;
      for (Future<Boolean> done : clicks) {
        accepted += done.get() ? 1 : 0;
      }
      assertThat(accepted).isOne();
    }
  }

  @Test
  @DisplayName("1. belum 17 dan belum kawin ditolak; kawin muda boleh dan ditanya akta nikah")
  void row_1_knows_who_must_hold_a_ktp() {
    LocalDate sixteen = LocalDate.of(2010, 5, 3);
    Resident unmarried = resident(sixteen, StatusPerkawinan.BELUM_KAWIN);
    assertThat(apply(unmarried)).isEqualTo(Result.refused(new ApplicationRefusal.NotWajibKtp(16)));
    CaseNumber married = accepted(resident(sixteen, StatusPerkawinan.KAWIN_TERCATAT));
    assertThat(desk.asked(file(married)))
        .extracting(Requirement::condition)
        .contains(Requirement.Condition.UNDER_17);
    assertThat(desk.asked(file(accepted(resident()))))
        .extracting(Requirement::condition)
        .doesNotContain(Requirement.Condition.UNDER_17);
  }

  @Test
  @DisplayName(
      "2. berkas tidak lengkap dikembalikan dengan catatan; nomor tetap, janji dihitung lagi")
  void row_2_returns_an_incomplete_file_and_keeps_its_number() {
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    Officer loket = officer(Role.FRONT_OFFICE);
    List<Requirement> asked = desk.asked(file(number));
    Map<String, Mark> oneMissing = marks(asked);
    oneMissing.put(asked.getFirst().key(), new Mark(false, "belum ditandatangani"));

    assertThat(desk.check(openStep(number), oneMissing, false, loket).isRefused()).isFalse();

    CaseView returned = file(number);
    assertThat(returned.status()).isEqualTo(CaseStatus.RETURNED);
    assertThat(returned.openDeficiencies())
        .containsExactly(
            new Deficiency(
                asked.getFirst().key(), Deficiency.Reason.MISSING, "belum ditandatangani"));
    assertThat(kinds(number)).containsExactly("checklist", "deficiency-note");

    clock.advance(Duration.ofMinutes(20));
    applications.resubmit(openStep(number), form(resident), officer(Role.PEMOHON)).orFault();
    CaseView again = file(number);
    assertThat(again.number()).isEqualTo(number);
    assertThat(again.status()).isEqualTo(CaseStatus.RUNNING);
    assertThat(Duration.between(clock.instant(), again.dueAt())).isEqualTo(Duration.ofMinutes(36));
  }

  @Test
  @DisplayName("2. 'lengkap' ditolak selama ada yang belum dicentang")
  void row_2_does_not_say_complete_against_its_own_checklist() {
    CaseNumber number = accepted(resident());
    List<Requirement> asked = desk.asked(file(number));
    Map<String, Mark> marks = marks(asked);
    marks.remove(asked.getLast().key());
    assertThat(desk.check(openStep(number), marks, true, officer(Role.FRONT_OFFICE)))
        .isEqualTo(
            Result.refused(
                new ApplicationRefusal.ChecklistIncomplete(List.of(asked.getLast().text()))));
    assertThat(file(number).openRow().orElseThrow().printedNumber()).isEqualTo("2");
  }

  @Test
  @DisplayName("2-3. penerima tidak boleh menjadi verifikator berkas yang sama")
  void rows_2_and_3_need_two_officers() {
    CaseNumber number = accepted(resident());
    Officer both = officer(Role.FRONT_OFFICE, Role.VERIFIKATOR);
    List<Requirement> asked = desk.asked(file(number));
    desk.check(openStep(number), marks(asked), true, both).orFault();
    assertThat(desk.verify(openStep(number), marks(asked), true, both))
        .isEqualTo(Result.refused(new ApplicationRefusal.SameOfficer("3", "2")));
  }

  @Test
  @DisplayName("3. bukan verifikator tidak boleh memverifikasi")
  void row_3_is_for_the_verifier_only() {
    CaseNumber number = throughRow(2, resident());
    Result<CaseNumber, ApplicationRefusal> result =
        desk.verify(
            openStep(number), marks(desk.asked(file(number))), true, officer(Role.FRONT_OFFICE));
    assertThat(result)
        .isEqualTo(Result.refused(new ApplicationRefusal.WrongRole("3", "Verifikasi")));
  }

  @Test
  @DisplayName("3. berkas tidak benar dikembalikan ke pemohon")
  void row_3_returns_an_incorrect_file() {
    CaseNumber number = throughRow(2, resident());
    List<Requirement> asked = desk.asked(file(number));
    Map<String, Mark> wrong = marks(asked);
    wrong.put(asked.get(1).key(), new Mark(false, "KK lama"));
    desk.verify(openStep(number), wrong, false, officer(Role.VERIFIKATOR)).orFault();
    assertThat(file(number).status()).isEqualTo(CaseStatus.RETURNED);
    assertThat(file(number).openRow().orElseThrow().printedNumber()).isEqualTo("1");
    assertThat(kinds(number)).contains("verification-sheet", "deficiency-note");
  }

  @Test
  @DisplayName("4. data ganda dikembalikan, dan hanya dengan catatan")
  void row_4_returns_a_duplicate_with_a_note() {
    CaseNumber number = throughRow(3, resident());
    Officer analis = officer(Role.KASI);
    assertThat(desk.decide(openStep(number), Decision.DUPLICATE, " ", analis))
        .isEqualTo(Result.refused(new ApplicationRefusal.DeficiencyMissing()));
    desk.decide(openStep(number), Decision.DUPLICATE, "NIK lain ditemukan", analis).orFault();
    assertThat(file(number).openDeficiencies())
        .containsExactly(
            new Deficiency("", Deficiency.Reason.DUPLICATE_DATA, "NIK lain ditemukan"));
  }

  @Test
  @DisplayName("4. disetujui: baris 5 terbuka, tiap baris punya waktunya sendiri")
  void row_4_opens_the_capture() {
    CaseNumber number = throughRow(4, resident());
    assertThat(file(number).openRow().orElseThrow().printedNumber()).isEqualTo("5");
    assertThat(kinds(number)).containsExactly("checklist", "receipt", "verification-sheet");
  }

  @Test
  @DisplayName("klik ganda: baris yang sudah selesai tidak dikerjakan dua kali")
  void a_double_click_is_told_who_was_faster() {
    CaseNumber number = accepted(resident());
    StepId step = openStep(number);
    Officer loket = officer(Role.FRONT_OFFICE);
    Map<String, Mark> marks = marks(desk.asked(file(number)));
    desk.check(step, marks, true, loket).orFault();
    assertThat(desk.check(step, marks, true, loket))
        .isEqualTo(
            Result.refused(new ApplicationRefusal.StepNotOpen(number.value(), "2", loket.name())));
  }

  @Test
  @DisplayName("waktu menunggu diambil dan waktu pemohon bukan waktu petugas")
  void the_pile_does_not_count_as_handling() {
    CaseNumber number = accepted(resident());
    clock.advance(Duration.ofMinutes(30));
    Officer loket = officer(Role.FRONT_OFFICE);
    applications.take(openStep(number), loket).orFault();
    clock.advance(Duration.ofMinutes(2));
    desk.check(openStep(number), marks(desk.asked(file(number))), true, loket).orFault();
    CaseView.StepView row2 = file(number).steps().get(1);
    assertThat(row2.handling()).isEqualTo(Duration.ofMinutes(2));
    clock.set(MONDAY_10);
  }

  private Result<CaseNumber, ApplicationRefusal> apply(Resident resident) {
    return applications.accept(
        new NewApplication(KTP_BARU, form(resident), Optional.empty()), officer(Role.PEMOHON));
  }

  private CaseNumber throughRow(int last, Resident resident) {
    CaseNumber number = accepted(resident);
    Map<String, Mark> marks = marks(desk.asked(file(number)));
    desk.check(openStep(number), marks, true, officer(Role.FRONT_OFFICE)).orFault();
    if (last >= 3) {
      desk.verify(openStep(number), marks, true, officer(Role.VERIFIKATOR)).orFault();
    }
    if (last >= 4) {
      desk.decide(openStep(number), Decision.APPROVE, "", officer(Role.KASI)).orFault();
    }
    return number;
  }

  private static Map<String, Mark> marks(List<Requirement> asked) {
    return asked.stream().collect(Collectors.toMap(Requirement::key, r -> new Mark(true, "")));
  }

  private List<String> kinds(CaseNumber number) {
    return documents.of(number).stream().map(Documents.Issued::kind).toList();
  }
}
