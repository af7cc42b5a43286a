package id.adminduk.office.applications;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.OfficeTestBase;
import id.adminduk.office.access.Officer;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.register.Evidence;
import id.adminduk.office.population.register.LifeEvents;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Yang meninggal atau pindah tidak dilayani lagi (UU 24/2013)")
class OnlyTheLivingAreServedModuleTests extends OfficeTestBase {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired private LifeEvents lives;
  @Autowired private Desk desk;
  @Autowired private CaseDesk acts;

  @Test
  @DisplayName("berkas atas nama yang meninggal ditolak di loket, dengan statusnya")
  void a_file_of_the_dead_is_refused_at_the_counter_with_the_reason() {
    Resident dead = resident();
    dies(dead);

    assertThat(applications.accept(application(dead), officer(Role.PEMOHON)))
        .isEqualTo(Result.refused(resting(dead, StatusPenduduk.MENINGGAL)));
  }

  @Test
  @DisplayName("berkas atas nama yang pindah keluar ditolak")
  void a_file_of_who_moved_away_is_refused() {
    Resident gone = resident();
    record(new LifeEvent.Departure(Set.of(gone.nik()), TODAY, Optional.empty()));

    assertThat(applications.accept(application(gone), officer(Role.PEMOHON)))
        .isEqualTo(Result.refused(resting(gone, StatusPenduduk.PINDAH_KELUAR)));
  }

  @Test
  @DisplayName("pemohon meninggal di tengah jalan: tidak direkam lagi, berkasnya dapat dibatalkan")
  void who_dies_while_the_file_is_open_is_not_enrolled_and_the_file_can_be_cancelled() {
    Resident resident = resident();
    CaseNumber number = accepted(resident);
    walkTo(number, StepKind.CAPTURE);
    Officer operator = officer(Role.OPERATOR_SIAK);
    assertThat(applications.permit(openStep(number), StepKind.CAPTURE, operator).isRefused())
        .isFalse();

    dies(resident);

    assertThat(applications.permit(openStep(number), StepKind.CAPTURE, operator))
        .isEqualTo(Result.refused(resting(resident, StatusPenduduk.MENINGGAL)));
    assertThat(
            acts.cancel(
                    openStep(number), CancelReason.DECEASED, "akta kematian", officer(Role.KASI))
                .isRefused())
        .isFalse();
  }

  private void walkTo(CaseNumber number, StepKind kind) {
    for (int rows = 0; rows < 10; rows++) {
      StepKind open = file(number).sop().row(file(number).openStep().orElseThrow().row()).kind();
      if (open == kind) {
        return;
      }
      switch (open) {
        case CHECK ->
            desk.check(openStep(number), marks(number), true, officer(Role.FRONT_OFFICE)).orFault();
        case VERIFY ->
            desk.verify(openStep(number), marks(number), true, officer(Role.VERIFIKATOR)).orFault();
        case APPROVE ->
            desk.decide(openStep(number), Desk.Decision.APPROVE, "", officer(Role.KASI)).orFault();
        default -> throw new AssertionError("no hand for " + open);
      }
    }
  }

  private Map<String, Desk.Mark> marks(CaseNumber number) {
    return desk.asked(file(number)).stream()
        .collect(
            Collectors.toMap(
                requirement -> requirement.key(), requirement -> new Desk.Mark(true, "")));
  }

  private void dies(Resident resident) {
    record(new LifeEvent.Death(resident.nik(), TODAY, Optional.empty(), Optional.empty()));
  }

  private void record(LifeEvent event) {
    lives
        .record(event, new Evidence(Optional.empty(), Optional.empty(), "uji", "DOK-1", TODAY))
        .orFault();
  }

  private static ApplicationRefusal resting(Resident resident, StatusPenduduk standing) {
    return new ApplicationRefusal.ResidentNotActive(resident.nik(), standing);
  }

  private NewApplication application(Resident resident) {
    return new NewApplication(KTP_BARU, form(resident), Optional.empty());
  }
}
