package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.cards.PickupDesk.Counter;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * S6 row 10, the end: the card becomes active by its owner's finger (domain.md 4.5), the old one is
 * accounted for, the receipt is issued, the file is closed. One commit.
 */
@Component
class HandOver {

  private final PickupDesk desk;
  private final FingerDesk fingers;
  private final ChipDesk chips;
  private final PickupStore store;
  private final CardStore cards;
  private final BlankStore blanks;
  private final HandOverReceipt receipt;
  private final Applications applications;
  private final Uniqueness uniqueness;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  HandOver(
      PickupDesk desk,
      FingerDesk fingers,
      ChipDesk chips,
      PickupStore store,
      CardStore cards,
      BlankStore blanks,
      HandOverReceipt receipt,
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
    this.receipt = receipt;
    this.applications = applications;
    this.uniqueness = uniqueness;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /**
   * Hands the card over.
   *
   * @param dataConfirmed the resident says that printed and chip data are theirs
   */
  Result<CaseNumber, CardRefusal> complete(
      StepId stepId, OldCard old, boolean dataConfirmed, Officer by) {
    return unitOfWork.attempt(() ->
        desk.withChip(stepId, by)
            .then(counter ->
                dataConfirmed
                    ? Result.<Counter, CardRefusal>done(counter)
                    : Result.refused(new PickupRefusal.DataNotConfirmed()))
            .then(counter ->
                identified(counter)
                    .then(person ->
                        replaced(counter, old).then(ok -> give(counter, person, old, by)))));
  }

  private Result<Identification, CardRefusal> identified(Counter counter) {
    return chips
        .read(counter.card(), counter.step().pemohon())
        .then(chip -> {
          Identification person =
              fingers.identification(counter.card(), ChipDesk.fingers(chip).keySet());
          return person.succeeded()
              ? Result.done(person)
              : Result.refused(
                  new PickupRefusal.NotIdentified(person.open().stream().map(Enum::name).toList()));
        });
  }

  /** Takes the card before this one out of use; exactly one card of a person is active. */
  private Result<Counter, CardRefusal> replaced(Counter counter, OldCard old) {
    Optional<StoredCard> active = cards.activeOf(counter.card().subject());
    if (active.isEmpty()) {
      return Result.done(counter);
    }
    return switch (old) {
      case OldCard.NeverHad never ->
          Result.refused(new PickupRefusal.OldCardKnown(active.get().serial()));
      case OldCard.Surrendered surrendered -> {
        cards.change(active.get(), CardState.WITHDRAWN);
        yield Result.done(counter);
      }
      case OldCard.Lost lost -> {
        cards.change(active.get(), CardState.LOST_REPORTED);
        yield Result.done(counter);
      }
    };
  }

  private Result<CaseNumber, CardRefusal> give(
      Counter counter, Identification person, OldCard old, Officer by) {
    StoredCard card = counter.card();
    if (!(blanks.lock(card.serial()).orElse(null) instanceof Blank.Allocated blank)) {
      return Result.refused(new PrintRefusal.NoCard());
    }
    store.add(card, old, by.id());
    cards.change(card, CardState.ACTIVE);
    blanks.move(blank, blank.issue(), Optional.of(by.id()));
    uniqueness.advance(card.subject(), RecordStatus.CARD_ISSUED);
    receipt.issue(counter.step(), card, person, old, by);
    String verdict = person.exception().isPresent() ? "pengecualian" : "berhasil";
    Map<String, String> facts =
        Map.of("serial", card.serial().value(), "verdict", verdict, "oldCard", old.kind());
    applications.finish(counter.step(), Optional.of(by), facts);
    audit.append(AuditEntry.of("card-handed-over", by.id(), counter.step().number(), facts));
    return Result.done(counter.step().number());
  }
}
