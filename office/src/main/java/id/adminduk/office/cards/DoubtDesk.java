package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import id.adminduk.office.vault.Purpose;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Two officers look into the printer's tray and say what became of a blangko in doubt.
 *
 * <p>A good card goes on where it stopped, on the same blangko; a bad one is booked as spoiled.
 */
@Component
class DoubtDesk {

  private static final Set<Role> SECOND =
      Set.of(
          Role.OPERATOR_SIAK,
          Role.KASI,
          Role.KABID,
          Role.FRONT_OFFICE,
          Role.VERIFIKATOR,
          Role.PETUGAS_PENYERAHAN);

  private final Applications applications;
  private final Uniqueness uniqueness;
  private final BlankStore blanks;
  private final JournalStore journal;
  private final CardVault vault;
  private final Personalisation personalisation;
  private final Witnesses witnesses;
  private final DoubtSweep sweep;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  DoubtDesk(
      Applications applications,
      Uniqueness uniqueness,
      BlankStore blanks,
      JournalStore journal,
      CardVault vault,
      Personalisation personalisation,
      Witnesses witnesses,
      DoubtSweep sweep,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.applications = applications;
    this.uniqueness = uniqueness;
    this.blanks = blanks;
    this.journal = journal;
    this.vault = vault;
    this.personalisation = personalisation;
    this.witnesses = witnesses;
    this.sweep = sweep;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /**
   * The card in the tray is good: read its chip, encode it if it is still empty, finish the row.
   */
  Result<CaseNumber, CardRefusal> good(StepId stepId, Witnesses.Claim claim, Officer by) {
    return resolve(stepId, claim, by, (step, doubt, second) -> goOn(step, doubt, second, by))
        .then(card -> personalisation.complete(card, by));
  }

  /** No usable card lies there: the blangko is lost and the row stays open. */
  Result<SerialNumber, CardRefusal> spoiled(
      StepId stepId, SpoilReason reason, Witnesses.Claim claim, Officer by) {
    return resolve(
        stepId, claim, by, (step, doubt, second) -> writeOff(step, doubt, second, by, reason));
  }

  /** What two officers decide about one blangko. */
  private interface Verdict<T> {
    T pass(OpenStep step, Blank.InDoubt doubt, Officer second);
  }

  private <T> Result<T, CardRefusal> resolve(
      StepId stepId, Witnesses.Claim claim, Officer by, Verdict<T> verdict) {
    Optional<Officer> second = witnesses.prove(claim, by, SECOND);
    if (second.isEmpty()) {
      return Result.refused(new PrintRefusal.WitnessNotAccepted());
    }
    sweep.moveStaleToDoubt();
    return unitOfWork.attempt(() ->
        CardRefusal.ofHall(applications.permit(stepId, StepKind.PRINT, by))
            .then(step ->
                blanks.atWork(step.number()).orElse(null) instanceof Blank.InDoubt doubt
                    ? Result.done(verdict.pass(step, doubt, second.get()))
                    : Result.refused(new PrintRefusal.NothingInDoubt())));
  }

  private Assignment goOn(OpenStep step, Blank.InDoubt doubt, Officer second, Officer by) {
    byte[] chip =
        vault
            .chip(
                doubt.holder().subject(),
                doubt.serial(),
                Purpose.of("encode", by.id(), step.number()))
            .orElseThrow();
    blanks.move(doubt, doubt.clear(), Optional.of(by.id()));
    tell(JournalPoint.FOUND_GOOD, step, doubt, second, by);
    return new Assignment(
        step.id(), step.number(), doubt.holder().subject(), doubt.serial(), by.id(), chip);
  }

  private SerialNumber writeOff(
      OpenStep step, Blank.InDoubt doubt, Officer second, Officer by, SpoilReason reason) {
    blanks.move(doubt, doubt.spoil(reason), Optional.of(by.id()));
    vault.forget(doubt.holder().subject(), doubt.serial());
    uniqueness.advance(doubt.holder().subject(), RecordStatus.PRINT_READY_RECORD);
    tell(JournalPoint.FOUND_SPOILED, step, doubt, second, by);
    return doubt.serial();
  }

  private void tell(
      JournalPoint point, OpenStep step, Blank.InDoubt doubt, Officer second, Officer by) {
    String witness = second.id().value().toString();
    journal.append(doubt.serial(), step.number(), point, witness, Optional.of(by.id()));
    audit.append(
        AuditEntry.of(
            "blank-doubt-resolved",
            by.id(),
            step.number(),
            Map.of("serial", doubt.serial().value(), "as", point.name(), "second", witness)));
  }
}
