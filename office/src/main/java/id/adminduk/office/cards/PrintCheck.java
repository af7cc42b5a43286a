package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import id.adminduk.office.uniqueness.UniquenessRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** S6 row 7: the operator checks the NIK to be printed, from paper and not from the screen. */
@Component
class PrintCheck {

  private final Applications applications;
  private final Uniqueness uniqueness;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  PrintCheck(
      Applications applications, Uniqueness uniqueness, UnitOfWork unitOfWork, AuditTrail audit) {
    this.applications = applications;
    this.uniqueness = uniqueness;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  Result<CaseNumber, CardRefusal> check(StepId stepId, Nik typed, Officer officer) {
    Result<CaseNumber, CardRefusal> answer =
        unitOfWork.attempt(() ->
            CardRefusal.ofHall(applications.permit(stepId, StepKind.PRINT_CHECK, officer))
                .then(step -> ready(step).then(ready -> compare(ready, typed, officer))));
    noteDifference(answer, officer);
    return answer;
  }

  private Result<OpenStep, CardRefusal> ready(OpenStep step) {
    Optional<RecordStatus> status = uniqueness.statusOf(step);
    if (status.equals(Optional.of(RecordStatus.PRINT_READY_RECORD))) {
      return Result.done(step);
    }
    UniquenessRefusal refusal =
        status
            .<UniquenessRefusal>map(now -> new UniquenessRefusal.NotPrintReady(step.number(), now))
            .orElseGet(() -> new UniquenessRefusal.NotRecorded(step.number()));
    return Result.refused(new CardRefusal.FromUniqueness(refusal));
  }

  private Result<CaseNumber, CardRefusal> compare(OpenStep step, Nik typed, Officer officer) {
    List<Integer> groups = NikCheck.differingGroups(typed, step.pemohon());
    if (!groups.isEmpty()) {
      return Result.refused(new PrintRefusal.NikDiffers(groups));
    }
    applications.finish(step, Optional.of(officer), Map.of("nik", step.pemohon().masked()));
    audit.append(AuditEntry.of("print-nik-checked", officer.id(), step.number(), Map.of()));
    return Result.done(step.number());
  }

  /** A refusal rolls back, so the slip of the hand is logged in its own transaction. */
  private void noteDifference(Result<CaseNumber, CardRefusal> answer, Officer officer) {
    if (answer instanceof Result.Refused<CaseNumber, CardRefusal>(var refusal)
        && refusal instanceof PrintRefusal.NikDiffers differs) {
      Map<String, String> facts = Map.of("groups", differs.groups().toString());
      unitOfWork.run(
          () -> audit.append(AuditEntry.outsideCases("print-nik-differs", officer.id(), facts)));
    }
  }
}
