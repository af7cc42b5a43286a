package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.cards.PickupDesk.Counter;
import id.adminduk.office.cards.PickupStore.CheckKind;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What follows when fingers do not decide: identification by photo, or the card is kept and made
 * anew (domain.md 4.6, rule R10).
 */
@Component
class SupervisorDesk {

  private static final Set<Role> SUPERVISORS = Set.of(Role.KASI);

  private final PickupDesk desk;
  private final FingerDesk fingers;
  private final ChipDesk chips;
  private final PickupStore store;
  private final CardStore cards;
  private final BlankStore blanks;
  private final CardVault vault;
  private final Witnesses witnesses;
  private final Applications applications;
  private final Uniqueness uniqueness;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  SupervisorDesk(
      PickupDesk desk,
      FingerDesk fingers,
      ChipDesk chips,
      PickupStore store,
      CardStore cards,
      BlankStore blanks,
      CardVault vault,
      Witnesses witnesses,
      Applications applications,
      Uniqueness uniqueness,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.desk = desk;
    this.fingers = fingers;
    this.chips = chips;
    this.store = store;
    this.cards = cards;
    this.blanks = blanks;
    this.vault = vault;
    this.witnesses = witnesses;
    this.applications = applications;
    this.uniqueness = uniqueness;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /** A Kasi compares face, photo and papers, and says in writing that it is the person. */
  Result<CaseNumber, CardRefusal> identifyByPhoto(
      StepId stepId, String note, Witnesses.Claim claim, Officer by) {
    Optional<Officer> kasi = witnesses.prove(claim, by, SUPERVISORS);
    if (kasi.isEmpty() || note.isBlank()) {
      return Result.refused(new PickupRefusal.SupervisorNotAccepted());
    }
    return unitOfWork.attempt(() ->
        desk.withChip(stepId, by)
            .then(counter ->
                mayDecide(counter).map(open -> note(open, CheckKind.EXCEPTION, note, by, kasi))));
  }

  /** Keeps the card: it goes to nobody, the file stays open and says so. */
  Result<CaseNumber, CardRefusal> keep(StepId stepId, String note, Officer by) {
    return unitOfWork.attempt(() ->
        desk.open(stepId, by)
            .map(counter -> {
              cards.change(counter.card(), CardState.MISMATCH);
              return note(counter, CheckKind.KEPT, note, by, Optional.empty());
            }));
  }

  /** Books a kept card for the fire and sends the file back to row 8 for a new one. */
  Result<CaseNumber, CardRefusal> makeAnew(StepId stepId, Witnesses.Claim claim, Officer by) {
    Optional<Officer> kasi = witnesses.prove(claim, by, SUPERVISORS);
    if (kasi.isEmpty()) {
      return Result.refused(new PickupRefusal.SupervisorNotAccepted());
    }
    return unitOfWork.attempt(() ->
        CardRefusal.ofHall(applications.permit(stepId, PickupDesk.ROWS, by))
            .then(step -> voidKept(step, kasi.get(), by)));
  }

  private Result<CaseNumber, CardRefusal> voidKept(OpenStep step, Officer kasi, Officer by) {
    Optional<StoredCard> kept =
        cards.of(step.number()).filter(card -> card.state() == CardState.MISMATCH);
    if (kept.isEmpty()
        || !(blanks.lock(kept.get().serial()).orElse(null) instanceof Blank.Allocated blank)) {
      return Result.refused(new PrintRefusal.NoCard());
    }
    StoredCard card = kept.get();
    cards.change(card, CardState.VOID);
    blanks.move(blank, blank.spoil(SpoilReason.TIDAK_COCOK), Optional.of(by.id()));
    vault.forget(card.subject(), card.serial());
    uniqueness.advance(card.subject(), RecordStatus.PRINT_READY_RECORD);
    Map<String, String> facts =
        Map.of("serial", card.serial().value(), "second", kasi.id().value().toString());
    audit.append(AuditEntry.of("card-voided", by.id(), step.number(), facts));
    applications.sendBackTo(
        step,
        StepKind.PRINT,
        Optional.of(by),
        Map.of("serial", card.serial().value(), "reason", SpoilReason.TIDAK_COCOK.name()));
    return Result.done(step.number());
  }

  private Result<Counter, CardRefusal> mayDecide(Counter counter) {
    return chips
        .read(counter.card(), counter.step().pemohon())
        .then(chip ->
            fingers
                    .identification(counter.card(), ChipDesk.fingers(chip).keySet())
                    .supervisorMayDecide()
                ? Result.done(counter)
                : Result.refused(new PickupRefusal.TriesLeft()));
  }

  private CaseNumber note(
      Counter counter, CheckKind kind, String note, Officer by, Optional<Officer> second) {
    CaseNumber number = counter.step().number();
    store.add(counter.card(), kind, note.strip(), by.id(), second.map(Officer::id));
    String act = kind == CheckKind.KEPT ? "card-kept" : "pickup-exception";
    Map<String, String> facts = Map.of("serial", counter.card().serial().value());
    audit.append(AuditEntry.of(act, by.id(), number, facts));
    applications.note(counter.step().caseId(), number, act, Optional.of(by), facts);
    return number;
  }
}
