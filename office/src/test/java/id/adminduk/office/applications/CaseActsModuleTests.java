package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Desk.Mark;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Refusal;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Tindakan pada berkas: tunda, lanjutkan, lepas, batal")
class CaseActsModuleTests extends OfficeTestBase {

  @Autowired private CaseDesk acts;
  @Autowired private Desk desk;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("ditunda karena jaringan: waktu petugas berhenti, janji ikut mundur")
  void a_hold_stops_the_staff_clock_and_moves_the_promise() {
    CaseNumber number = accepted(resident());
    Officer loket = officer(Role.FRONT_OFFICE);
    applications.take(openStep(number), loket).orFault();
    clock.advance(Duration.ofMinutes(1));
    acts.hold(openStep(number), WaitReason.NETWORK, "", loket).orFault();
    clock.advance(Duration.ofMinutes(40));
    assertThat(step(number).handling()).isEqualTo(Duration.ofMinutes(1));
    assertThat(step(number).waiting()).contains(WaitReason.NETWORK);
    acts.letGoOn(openStep(number), loket).orFault();
    clock.advance(Duration.ofMinutes(2));
    CaseView file = file(number);
    assertThat(step(number).handling()).isEqualTo(Duration.ofMinutes(3));
    assertThat(file.clocks().waits()).containsEntry(WaitReason.NETWORK, Duration.ofMinutes(40));
    assertThat(Duration.between(file.receivedAt(), file.dueAt())).isEqualTo(Duration.ofMinutes(76));
    assertThat(events(number)).containsSubsequence("taken-up", "waiting", "resumed");
  }

  @Test
  @DisplayName("pejabat tidak di tempat: rekan yang menunda, dan hanya dengan catatan")
  void an_absent_official_is_noted_by_a_colleague() {
    CaseNumber number = accepted(resident());
    check(number, officer(Role.FRONT_OFFICE));
    Officer loket = officer(Role.FRONT_OFFICE);
    StepId step = openStep(number);
    assertThat(acts.hold(step, WaitReason.OFFICIAL_ABSENT, " ", loket))
        .isEqualTo(Result.refused(new ApplicationRefusal.ReasonMissing()));
    assertThat(acts.hold(step, WaitReason.NETWORK, "", officer(Role.PETUGAS_SCAN)).isRefused())
        .isTrue();
    acts.hold(step, WaitReason.OFFICIAL_ABSENT, "diklat sampai besok", loket).orFault();
    assertThat(step(number).waiting()).contains(WaitReason.OFFICIAL_ABSENT);
    acts.letGoOn(step, loket).orFault();
    assertThat(step(number).waiting()).as("nobody has it: the pile").contains(WaitReason.QUEUE);
  }

  @Test
  @DisplayName("yang menunggu pusat atau pemohon tidak ditunda dan tidak dilanjutkan dengan tangan")
  void waits_of_others_are_not_the_officers_to_end() {
    CaseNumber number = accepted(resident());
    Officer loket = officer(Role.FRONT_OFFICE, Role.KASI);
    sendBack(number, loket);
    StepId step = openStep(number);
    assertThat(slug(acts.hold(step, WaitReason.NETWORK, "", loket))).isEqualTo("step-waiting");
    assertThat(slug(acts.letGoOn(step, loket))).isEqualTo("row-not-held");
    assertThatThrownBy(() -> acts.hold(step, WaitReason.CENTRE, "", loket))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("yang diambil rekan tidak diambil lagi; dilepas dengan alasan, lalu boleh")
  void a_claimed_row_is_its_holders_until_released() {
    CaseNumber number = accepted(resident());
    Officer first = officer(Role.FRONT_OFFICE);
    Officer second = officer(Role.FRONT_OFFICE);
    StepId step = openStep(number);
    applications.take(step, first).orFault();
    assertThat(step(number).takenBy()).contains(first.name());
    Refusal taken = new ApplicationRefusal.RowTaken(number.value(), "2", first.name());
    assertThat(applications.take(step, second)).isEqualTo(Result.refused(taken));
    Map<String, Mark> marks = marks(number);
    assertThat(desk.check(step, marks, true, second)).isEqualTo(Result.refused(taken));
    assertThat(slug(acts.putBack(step, "pulang", second))).isEqualTo("row-taken");
    assertThat(slug(acts.putBack(step, " ", first))).isEqualTo("reason-missing");
    acts.putBack(step, "istirahat", first).orFault();
    assertThat(step(number).waiting()).contains(WaitReason.QUEUE);
    assertThat(step(number).takenBy()).isEmpty();
    assertThat(slug(acts.putBack(step, "lagi", first))).isEqualTo("row-not-taken");
    applications.take(step, second).orFault();
    acts.putBack(step, "petugas sakit", officer(Role.KASI)).orFault();
    assertThat(desk.check(step, marks, true, second).isRefused()).isFalse();
    assertThat(events(number)).containsSubsequence("taken-up", "put-back", "taken-up", "put-back");
  }

  @Test
  @DisplayName("dua petugas menyelesaikan baris yang sama bersamaan: satu menang, satu diberi tahu")
  void of_two_who_finish_one_row_at_once_one_wins_and_the_other_is_told() throws Exception {
    for (int round = 0; round < 10; round++) {
      CaseNumber number = accepted(resident());
      StepId step = openStep(number);
      Map<String, Mark> marks = marks(number);
      List<Officer> two = List.of(officer(Role.FRONT_OFFICE), officer(Role.FRONT_OFFICE));
      CyclicBarrier together = new CyclicBarrier(2);
      List<Callable<Result<CaseNumber, ApplicationRefusal>>> clicks = new ArrayList<>();
      for (Officer by : two) {
        clicks.add(
            atWork(() -> {
              together.await();
              return desk.check(step, marks, true, by);
            }));
      }
      List<Result<CaseNumber, ApplicationRefusal>> results = new ArrayList<>();
      try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Result<CaseNumber, ApplicationRefusal>> click : hands.invokeAll(clicks)) {
          results.add(click.get());
        }
      }
      int winner = results.get(0).isRefused() ? 1 : 0;
      assertThat(results.get(winner)).isEqualTo(Result.done(number));
      assertThat(results.get(1 - winner))
          .isEqualTo(
              Result.refused(
                  new ApplicationRefusal.StepNotOpen(number.value(), "2", two.get(winner).name())));
      assertThat(events(number)).containsOnlyOnce("case-accepted").hasSize(3);
    }
  }

  @Test
  @DisplayName("dibatalkan dengan alasan dan bukti; sesudah itu tidak ada yang membukanya")
  void a_cancelled_file_stays_cancelled() {
    CaseNumber number = accepted(resident());
    Officer loket = officer(Role.FRONT_OFFICE);
    StepId step = openStep(number);
    CancelReason wish = CancelReason.APPLICANT_WISH;
    assertThat(slug(acts.cancel(step, wish, "surat", officer(Role.VERIFIKATOR))))
        .isEqualTo("may-not-cancel");
    assertThat(slug(acts.cancel(step, wish, " ", loket))).isEqualTo("reason-missing");
    acts.cancel(step, wish, "surat pemohon 23-11-2026", loket).orFault();
    CaseView file = file(number);
    assertThat(file.status()).isEqualTo(CaseStatus.CANCELLED);
    assertThat(file.openStep()).isEmpty();
    assertThat(file.closedAt()).contains(clock.instant());
    assertThat(acts.offered(number, loket)).isEmpty();
    assertThat(slug(applications.take(step, loket))).isEqualTo("step-not-open");
    assertThat(slug(acts.cancel(step, wish, "lagi", loket))).isEqualTo("step-not-open");
    assertThat(slug(applications.resubmit(step, form(resident()), loket)))
        .isEqualTo("step-not-open");
    assertThat(audited(number, "case-cancelled")).isOne();
  }

  @Test
  @DisplayName("sesudah batal, pemohon boleh mengajukan berkas baru")
  void after_a_cancellation_the_applicant_may_apply_again() {
    var resident = resident();
    CaseNumber first = accepted(resident);
    acts.cancel(openStep(first), CancelReason.FILED_TWICE, "salah layanan", officer(Role.KASI))
        .orFault();
    assertThat(accepted(resident)).isNotEqualTo(first);
  }

  @Test
  @DisplayName("ada blangko yang dikerjakan: tidak dapat dibatalkan")
  void a_blank_at_work_refuses_the_cancellation() {
    CaseNumber number = accepted(resident());
    String serial = "BTL-" + number.value().substring(number.value().length() - 4);
    jdbc.sql(
            """
            insert into cards.blank (serial, state, case_number, subject)
            values (:serial, 'ALLOCATED', :number, gen_random_uuid())
            """)
        .param("serial", serial)
        .param("number", number.value())
        .update();
    Officer loket = officer(Role.FRONT_OFFICE);
    assertThat(acts.offered(number, loket)).doesNotContain(CaseAct.CANCEL);
    assertThat(acts.cancel(openStep(number), CancelReason.DECEASED, "akta kematian", loket))
        .isEqualTo(
            Result.refused(
                new ApplicationRefusal.WorkInProgress(number.value(), "blangko " + serial)));
    jdbc.sql("delete from cards.blank where serial = :serial").param("serial", serial).update();
  }

  @Test
  @DisplayName("baris yang ditolak tidak meninggalkan apa pun")
  void a_refusal_leaves_no_trace() {
    CaseNumber number = accepted(resident());
    List<String> before = events(number);
    Officer stranger = officer(Role.PETUGAS_REGISTER);
    StepId step = openStep(number);
    assertThat(applications.take(step, stranger).isRefused()).isTrue();
    assertThat(acts.hold(step, WaitReason.NETWORK, "", stranger).isRefused()).isTrue();
    assertThat(acts.putBack(step, "x", stranger).isRefused()).isTrue();
    assertThat(events(number)).isEqualTo(before);
    assertThat(step(number).waiting()).contains(WaitReason.QUEUE);
  }

  @Test
  @DisplayName("yang ditawarkan sama dengan yang diizinkan, untuk setiap peran")
  void what_is_offered_is_what_is_permitted() {
    for (Role role : Role.values()) {
      for (CaseAct act : CaseAct.values()) {
        CaseNumber number = accepted(resident());
        Officer by = officer(role);
        boolean offered = acts.offered(number, by).contains(act);
        assertThat(doIt(act, openStep(number), by)).as("%s %s", role, act).isEqualTo(offered);
      }
    }
  }

  private boolean doIt(CaseAct act, StepId step, Officer by) {
    return switch (act) {
      case WORK -> !applications.permit(step, StepKind.CHECK, by).isRefused();
      case TAKE -> !applications.take(step, by).isRefused();
      case RELEASE -> !acts.putBack(step, "uji", by).isRefused();
      case HOLD -> !acts.hold(step, WaitReason.NETWORK, "uji", by).isRefused();
      case RESUME -> !acts.letGoOn(step, by).isRefused();
      case CANCEL -> !acts.cancel(step, CancelReason.NOT_ENTITLED, "uji", by).isRefused();
    };
  }

  private void check(CaseNumber number, Officer by) {
    desk.check(openStep(number), marks(number), true, by).orFault();
  }

  private void sendBack(CaseNumber number, Officer by) {
    desk.check(openStep(number), Map.of(), false, by).orFault();
  }

  private Map<String, Mark> marks(CaseNumber number) {
    return desk.asked(file(number)).stream()
        .collect(Collectors.toMap(Requirement::key, asked -> new Mark(true, "")));
  }

  private CaseView.StepView step(CaseNumber number) {
    return file(number).openStep().orElseThrow();
  }

  private List<String> events(CaseNumber number) {
    return file(number).timeline().stream().map(CaseView.TimelineEntry::event).toList();
  }

  private long audited(CaseNumber number, String act) {
    return jdbc.sql("select count(*) from audit.entry where case_number = :number and act = :act")
        .param("number", number.value())
        .param("act", act)
        .query(Long.class)
        .single();
  }

  private static String slug(Result<?, ? extends Refusal> result) {
    return result.fold(done -> "done", Refusal::slug);
  }
}
