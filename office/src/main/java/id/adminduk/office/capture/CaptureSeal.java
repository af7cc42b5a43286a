package id.adminduk.office.capture;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.CaptureRefusal.ApprovalDenied;
import id.adminduk.office.capture.CaptureRefusal.ApprovalDenied.Cause;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people answer for with their name: biodata read aloud, approval, sign-off and seal. */
@Component
class CaptureSeal {

  private final UnitOfWork unitOfWork;
  private final CaptureDoor door;
  private final CaptureSessions sessions;
  private final DraftBox drafts;
  private final Applications applications;
  private final Officers officers;
  private final AuditTrail audit;
  private final Clock clock;
  private final ApplicationEventPublisher news;

  CaptureSeal(
      UnitOfWork unitOfWork,
      CaptureDoor door,
      CaptureSessions sessions,
      DraftBox drafts,
      Applications applications,
      Officers officers,
      AuditTrail audit,
      Clock clock,
      ApplicationEventPublisher news) {
    this.unitOfWork = unitOfWork;
    this.door = door;
    this.sessions = sessions;
    this.drafts = drafts;
    this.applications = applications;
    this.officers = officers;
    this.audit = audit;
    this.clock = clock;
    this.news = news;
  }

  /** Notes that the biodata was read aloud and the resident agreed (S7, before a). */
  Result<Recording.Open, CaptureRefusal> confirmBiodata(Sitting sitting) {
    return unitOfWork.attempt(() ->
        door.enter(sitting)
            .map(recording -> {
              sessions.confirmBiodata(sitting.step(), clock.instant());
              note(sitting, "biodata-confirmed", Map.of());
              return recording;
            }));
  }

  /** Keeps the words that were read aloud, beside the signature that is taken as a sample. */
  Result<Recording.Open, CaptureRefusal> keepStatement(Sitting sitting, byte[] text) {
    return unitOfWork.attempt(() ->
        door.enter(sitting)
            .map(recording -> {
              drafts.putStatement(recording.head(), text);
              return recording;
            }));
  }

  /** Lets a KASI approve what the operator may not decide alone; never the operator himself. */
  Result<Approval, CaptureRefusal> approve(
      Sitting sitting, String username, String password, String note) {
    Optional<Officer> approver = officers.find(username);
    Optional<Cause> cause = objection(sitting.officer(), approver, password, note);
    if (cause.isPresent()) {
      failed(sitting, "capture-approval-failed");
      return Result.refused(new ApprovalDenied(cause.get()));
    }
    return unitOfWork.attempt(() ->
        door.enter(sitting)
            .then(recording -> approve(sitting, recording, approver.orElseThrow(), note)));
  }

  private Optional<Cause> objection(
      Officer operator, Optional<Officer> approver, String password, String note) {
    if (approver.isEmpty() || !officers.confirms(approver.get(), password)) {
      return Optional.of(Cause.LOGIN);
    }
    if (approver.get().isSamePersonAs(operator)) {
      return Optional.of(Cause.SAME_OFFICER);
    }
    if (!approver.get().has(Role.KASI)) {
      return Optional.of(Cause.NOT_KASI);
    }
    return note.isBlank() ? Optional.of(Cause.NOTE_MISSING) : Optional.empty();
  }

  private Result<Approval, CaptureRefusal> approve(
      Sitting sitting, Recording.Open recording, Officer approver, String note) {
    Set<ApprovalReason> reasons = recording.approvalReasons();
    if (reasons.isEmpty()) {
      return Result.refused(new CaptureRefusal.ApprovalNotNeeded());
    }
    Approval approval = new Approval(approver.id(), reasons, note.strip());
    sessions.approve(sitting.step(), approval, clock.instant());
    audit.append(
        AuditEntry.of(
            "capture-exception-approved",
            approver.id(),
            sitting.number(),
            Map.of("reasons", reasons.toString())));
    return Result.done(approval);
  }

  /**
   * Seals the recording and finishes the row, when the operator signs off in person (rule R21).
   *
   * <p>The password is checked before the file is locked: Argon2 is slow on purpose.
   */
  Result<SealedCapture, CaptureRefusal> seal(Sitting sitting, String password) {
    if (!officers.confirms(sitting.officer(), password)) {
      failed(sitting, "capture-sign-off-failed");
      return Result.refused(new CaptureRefusal.SignOffFailed());
    }
    return unitOfWork.attempt(() ->
        door.permit(sitting)
            .then(row ->
                door.recordingOf(row, sitting.officer())
                    .then(recording -> seal(sitting, row, recording))));
  }

  private Result<SealedCapture, CaptureRefusal> seal(
      Sitting sitting, OpenStep row, Recording.Open recording) {
    Officer operator = sitting.officer();
    Optional<CaptureRefusal> objection = recording.objectsToSealBy(operator.id());
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    Instant now = clock.instant();
    drafts.promote(recording.head());
    sessions.seal(sitting.step(), operator.id(), now);
    Map<String, String> facts =
        Map.of(
            "fingers", Integer.toString(recording.fingers().size()),
            "eyes", Long.toString(Slot.EYES.stream().filter(recording::has).count()),
            "verified",
                Long.toString(Slot.VERIFICATIONS.stream().filter(recording::verified).count()),
            "leftOut", Integer.toString(recording.absences().size()));
    note(sitting, "recording-sealed", facts);
    applications.finish(row, Optional.of(operator), facts);
    SealedCapture capture =
        new Recording.Sealed(
                recording.head(), recording.fingers().stream().map(Slot::finger).toList(), now)
            .capture();
    news.publishEvent(new RecordingSealed(capture, row));
    return Result.done(capture);
  }

  private void failed(Sitting sitting, String act) {
    unitOfWork.run(() -> note(sitting, act, Map.of()));
  }

  private void note(Sitting sitting, String act, Map<String, String> facts) {
    audit.append(AuditEntry.of(act, sitting.officer().id(), sitting.number(), facts));
  }
}
