package id.adminduk.office.uniqueness;

import id.adminduk.office.applications.ApplicationEvent;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.capture.RecordingSealed;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.uniqueness.RecordStore.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the promise "no card before PRINT_READY_RECORD" for SOPs that draw no row for it (S1, S4,
 * S10, S11): sends what was recorded unasked, and lets a print row wait for the answer.
 */
@Component
class PrintGate {

  private final Applications applications;
  private final Recordings recordings;
  private final RecordStore records;
  private final Dispatch dispatch;
  private final Waiters waiters;

  PrintGate(
      Applications applications,
      Recordings recordings,
      RecordStore records,
      Dispatch dispatch,
      Waiters waiters) {
    this.applications = applications;
    this.recordings = recordings;
    this.records = records;
    this.dispatch = dispatch;
    this.waiters = waiters;
  }

  @EventListener
  void sealed(RecordingSealed recording) {
    CaseView file = applications.find(recording.row().number()).orElseThrow();
    if (file.sop().rowOf(StepKind.UNIQUENESS).isEmpty()) {
      dispatch.sendUnasked(recording.capture());
      letWait(file.id());
    }
  }

  @EventListener
  void opened(ApplicationEvent.StepOpened row) {
    if (row.kind() == StepKind.PRINT) {
      letWait(row.caseId());
    }
  }

  private void letWait(CaseId caseId) {
    applications
        .openRowOf(caseId)
        .filter(row -> row.row().kind() == StepKind.PRINT)
        .ifPresent(row -> atCentre(row).ifPresent(subject -> hold(row, subject)));
  }

  private Optional<UUID> atCentre(OpenStep row) {
    return recordings
        .behind(row)
        .flatMap(capture ->
            records
                .find(capture.subject())
                .map(Standing::status)
                .filter(RecordStatus::isAtCentre)
                .map(status -> capture.subject()));
  }

  private void hold(OpenStep row, UUID subject) {
    waiters.add(row.id(), subject);
    applications.hold(row, WaitReason.CENTRE, Optional.empty(), Map.of());
  }
}
