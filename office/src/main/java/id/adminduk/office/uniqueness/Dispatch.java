package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.Deficiency;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.SealedCapture;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStore.Standing;
import id.adminduk.office.uniqueness.UniquenessRefusal.FromHall;
import id.adminduk.office.uniqueness.UniquenessRefusal.NotRecorded;
import id.adminduk.office.uniqueness.UniquenessRefusal.StatusForbids;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What the operator does at row 6: send, send again, give back, have it recorded anew. */
@Component
class Dispatch {

  /** Where no row is drawn for the centre, the print row is where the operator meets its answer. */
  private static final Set<StepKind> ROWS = EnumSet.of(StepKind.UNIQUENESS, StepKind.PRINT);

  private final Applications applications;
  private final Recordings recordings;
  private final Waiters waiters;
  private final Resolutions resolutions;
  private final RecordStore records;
  private final JobStore jobs;
  private final CentreWorker worker;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  Dispatch(
      Applications applications,
      Recordings recordings,
      Waiters waiters,
      Resolutions resolutions,
      RecordStore records,
      JobStore jobs,
      CentreWorker worker,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Chance chance,
      Clock clock) {
    this.applications = applications;
    this.recordings = recordings;
    this.waiters = waiters;
    this.resolutions = resolutions;
    this.records = records;
    this.jobs = jobs;
    this.worker = worker;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.chance = chance;
    this.clock = clock;
  }

  /** See {@link Uniqueness#send}. */
  Result<RecordStatus, UniquenessRefusal> send(StepId stepId, Officer by) {
    return atRow(
        stepId,
        by,
        (step, capture) -> {
          boolean ownRow = step.row().kind() == StepKind.UNIQUENESS;
          if (!enqueue(capture, ownRow ? Optional.of(step.id()) : Optional.empty())) {
            return Result.refused(new StatusForbids(step.number(), statusOf(capture)));
          }
          if (!ownRow) {
            waiters.add(step.id(), capture.subject());
          }
          applications.hold(step, WaitReason.CENTRE, Optional.of(by), sent());
          audit.append(AuditEntry.of("sent-to-centre", by.id(), step.number(), sent()));
          return Result.done(RecordStatus.SENT_FOR_ENROLLMENT);
        });
  }

  /** Sends a recording whose SOP draws no row for it, inside the transaction of the seal. */
  void sendUnasked(SealedCapture capture) {
    String act = enqueue(capture, Optional.empty()) ? "sent-to-centre" : "not-sent-to-centre";
    Map<String, String> facts = Map.of("status", statusOf(capture).name());
    applications.note(capture.caseId(), capture.number(), act, Optional.empty(), facts);
    audit.append(AuditEntry.bySystem(act, capture.number(), facts));
  }

  /** Sends what an earlier system recorded; the record is BIO_CAPTURED or a resolved duplicate. */
  void sendEarlier(UUID subject, PersonId recordedBy) {
    records.move(subject, RecordStatus.PROCESSING);
    records.move(subject, RecordStatus.SENT_FOR_ENROLLMENT);
    jobs.addEarlier(chance.uuid(), subject, recordedBy, clock.instant());
    worker.kickAfterCommit();
  }

  /** Puts the recording into the centre's inbox; false when its status allows no sending. */
  private boolean enqueue(SealedCapture capture, Optional<StepId> closes) {
    UUID subject = capture.subject();
    Optional<Standing> standing = records.lock(subject);
    if (standing.isEmpty()) {
      records.begin(subject, RecordStatus.BIO_CAPTURED);
    } else if (!bringToCaptured(capture, standing.get())) {
      return false;
    }
    records.move(subject, RecordStatus.PROCESSING);
    records.move(subject, RecordStatus.SENT_FOR_ENROLLMENT);
    jobs.add(chance.uuid(), subject, capture.caseId(), closes, clock.instant());
    worker.kickAfterCommit();
    return true;
  }

  /**
   * Gives a duplicate back to the applicant, who must choose one identity (domain.md 4.2); so too a
   * recording that must be made anew when this file's SOP has no row for that.
   *
   * @param note what the applicant should do, in the officer's words
   */
  Result<CaseNumber, UniquenessRefusal> giveBack(StepId stepId, String note, Officer by) {
    return atRow(
        stepId,
        by,
        (step, capture) -> {
          RecordStatus status = statusOf(capture);
          boolean unusable = status.mayBeRecordedAnew() && !recordsItself(step);
          if (status != RecordStatus.DUPLICATE_RECORD && !unusable) {
            return Result.refused(new StatusForbids(step.number(), status));
          }
          if (unusable) {
            delete(capture);
          }
          audit.append(
              AuditEntry.of(
                  "duplicate-given-back", by.id(), step.number(), Map.of("status", status.name())));
          return fromHall(
              applications.sendBack(
                  step,
                  by,
                  List.of(
                      new Deficiency(
                          "",
                          unusable
                              ? Deficiency.Reason.INVALID_DATA
                              : Deficiency.Reason.DUPLICATE_DATA,
                          note))));
        });
  }

  /** Deletes the record at the centre and sends the file back to the capture desk. */
  Result<CaseNumber, UniquenessRefusal> recordAnew(StepId stepId, Officer by) {
    return atRow(
        stepId,
        by,
        (step, capture) -> {
          RecordStatus status = statusOf(capture);
          if (!status.mayBeRecordedAnew() || !recordsItself(step)) {
            return Result.refused(new StatusForbids(step.number(), status));
          }
          delete(capture);
          Map<String, String> facts = Map.of("status", status.name());
          applications.sendBackTo(step, StepKind.CAPTURE, Optional.of(by), facts);
          audit.append(AuditEntry.of("record-to-be-made-anew", by.id(), step.number(), facts));
          return Result.done(step.number());
        });
  }

  private void delete(SealedCapture capture) {
    records.move(capture.subject(), RecordStatus.UNREGISTERED);
  }

  /** Says whether the file's SOP has a row that records. */
  boolean recordsItself(OpenStep step) {
    return applications
        .find(step.number())
        .map(file -> file.sop().rowOf(StepKind.CAPTURE).isPresent())
        .orElse(true);
  }

  /**
   * Brings the record to BIO_CAPTURED along the table, or says that no way leads there.
   *
   * <p>A duplicate is deleted only for a recording that is newer than the verdict: the file has
   * been with the applicant and through verification since; or when the resident chose this
   * identity and the other one rests. The search decides anew.
   */
  private boolean bringToCaptured(SealedCapture capture, Standing standing) {
    RecordStatus status = standing.status();
    boolean mayCount =
        capture.sealedAt().isAfter(standing.since()) || resolutions.wasKept(capture.subject());
    if (status == RecordStatus.DUPLICATE_RECORD && mayCount) {
      records.move(capture.subject(), RecordStatus.UNREGISTERED);
      records.move(capture.subject(), RecordStatus.BIO_CAPTURED);
      return true;
    }
    if (status != RecordStatus.BIO_CAPTURED && !status.mayBecome(RecordStatus.BIO_CAPTURED)) {
      return false;
    }
    if (status != RecordStatus.BIO_CAPTURED) {
      records.move(capture.subject(), RecordStatus.BIO_CAPTURED);
    }
    return true;
  }

  private RecordStatus statusOf(SealedCapture capture) {
    return records.lock(capture.subject()).map(Standing::status).orElse(RecordStatus.BIO_CAPTURED);
  }

  private <T> Result<T, UniquenessRefusal> atRow(
      StepId stepId,
      Officer by,
      BiFunction<OpenStep, SealedCapture, Result<T, UniquenessRefusal>> act) {
    return unitOfWork.attempt(() ->
        fromHall(applications.permit(stepId, ROWS, by))
            .then(step ->
                recordings
                    .behind(step)
                    .map(capture -> act.apply(step, capture))
                    .orElseGet(() -> Result.refused(new NotRecorded(step.number())))));
  }

  private static <T> Result<T, UniquenessRefusal> fromHall(Result<T, ApplicationRefusal> answer) {
    return answer.fold(Result::done, refusal -> Result.refused(new FromHall(refusal)));
  }

  private static Map<String, String> sent() {
    return Map.of("status", RecordStatus.SENT_FOR_ENROLLMENT.name());
  }
}
