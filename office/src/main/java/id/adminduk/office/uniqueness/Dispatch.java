package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.Deficiency;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.capture.Captures;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What the operator does at row 6: send, send again, give back, have it recorded anew. */
@Component
class Dispatch {

  private final Applications applications;
  private final Captures captures;
  private final RecordStore records;
  private final JobStore jobs;
  private final CentreWorker worker;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  Dispatch(
      Applications applications,
      Captures captures,
      RecordStore records,
      JobStore jobs,
      CentreWorker worker,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Chance chance,
      Clock clock) {
    this.applications = applications;
    this.captures = captures;
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
          UUID subject = capture.subject();
          Optional<Standing> standing = records.lock(subject);
          if (standing.isEmpty()) {
            records.begin(subject, RecordStatus.BIO_CAPTURED);
          } else if (!bringToCaptured(capture, standing.get())) {
            return Result.refused(new StatusForbids(step.number(), standing.get().status()));
          }
          records.move(subject, RecordStatus.PROCESSING);
          records.move(subject, RecordStatus.SENT_FOR_ENROLLMENT);
          jobs.add(chance.uuid(), subject, step.caseId(), step.id(), clock.instant());
          applications.hold(step, WaitReason.CENTRE, Optional.of(by), sent());
          audit.append(AuditEntry.of("sent-to-centre", by.id(), step.number(), sent()));
          worker.kickAfterCommit();
          return Result.done(RecordStatus.SENT_FOR_ENROLLMENT);
        });
  }

  /**
   * Gives a duplicate back to the applicant, who must choose one identity (domain.md 4.2).
   *
   * @param note what the applicant should do, in the officer's words
   */
  Result<CaseNumber, UniquenessRefusal> giveBack(StepId stepId, String note, Officer by) {
    return atRow(
        stepId,
        by,
        (step, capture) -> {
          RecordStatus status = statusOf(capture);
          if (status != RecordStatus.DUPLICATE_RECORD) {
            return Result.refused(new StatusForbids(step.number(), status));
          }
          audit.append(
              AuditEntry.of(
                  "duplicate-given-back", by.id(), step.number(), Map.of("status", status.name())));
          return fromHall(
              applications.sendBack(
                  step, by, List.of(new Deficiency("", Deficiency.Reason.DUPLICATE_DATA, note))));
        });
  }

  /** Deletes the record at the centre and sends the file back to the capture desk. */
  Result<CaseNumber, UniquenessRefusal> recordAnew(StepId stepId, Officer by) {
    return atRow(
        stepId,
        by,
        (step, capture) -> {
          RecordStatus status = statusOf(capture);
          if (!status.mayBeRecordedAnew()) {
            return Result.refused(new StatusForbids(step.number(), status));
          }
          if (status == RecordStatus.ADJUDICATE_RECORD) {
            records.move(capture.subject(), RecordStatus.ADJUDICATE_IN_PROCESS);
          }
          records.move(capture.subject(), RecordStatus.UNREGISTERED);
          Map<String, String> facts = Map.of("status", status.name());
          applications.sendBackTo(step, StepKind.CAPTURE, Optional.of(by), facts);
          audit.append(AuditEntry.of("record-to-be-made-anew", by.id(), step.number(), facts));
          return Result.done(step.number());
        });
  }

  /**
   * Brings the record to BIO_CAPTURED along the table, or says that no way leads there.
   *
   * <p>A duplicate is deleted only for a recording that is newer than the verdict: the file has
   * been with the applicant and through verification since. The search decides anew.
   */
  private boolean bringToCaptured(SealedCapture capture, Standing standing) {
    RecordStatus status = standing.status();
    if (status == RecordStatus.DUPLICATE_RECORD && capture.sealedAt().isAfter(standing.since())) {
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
        fromHall(applications.permit(stepId, StepKind.UNIQUENESS, by))
            .then(step ->
                captures
                    .sealedOf(step.caseId())
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
