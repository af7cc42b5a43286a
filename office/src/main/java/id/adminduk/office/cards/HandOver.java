package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.cards.PickupDesk.Counter;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.HashMap;
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

  /** S7 row 5: the resident's fingers are those of the chip; nothing else changes yet. */
  Result<CaseNumber, CardRefusal> matched(StepId stepId, Officer by) {
    return unitOfWork.attempt(() ->
        at(StepKind.MATCH, stepId, by)
            .then(counter ->
                identified(counter)
                    .map(person -> {
                      Map<String, String> facts = facts(counter.card(), person);
                      applications.finish(counter.step(), Optional.of(by), facts);
                      audit.append(
                          AuditEntry.of("card-matched", by.id(), counter.step().number(), facts));
                      return counter.step().number();
                    })));
  }

  /**
   * S3 row 6 and S4 row 8: the card is made valid by its owner's finger before it is handed over.
   */
  Result<CaseNumber, CardRefusal> activated(
      StepId stepId, OldCard old, boolean dataConfirmed, Officer by) {
    return unitOfWork.attempt(() ->
        at(StepKind.ACTIVATE, stepId, by)
            .then(counter -> confirmed(counter, dataConfirmed))
            .then(counter ->
                identified(counter)
                    .then(person ->
                        replaced(counter, old)
                            .map(ok -> {
                              Map<String, String> facts = activate(counter, person, old, by);
                              applications.finish(counter.step(), Optional.of(by), facts);
                              return counter.step().number();
                            }))));
  }

  /**
   * Hands the card over; makes it valid first where no row before this one did.
   *
   * @param old what became of the old card, as the form says it; looked at only when this row makes
   *     the card valid
   * @param dataConfirmed the resident says that printed and chip data are theirs
   */
  Result<CaseNumber, CardRefusal> complete(
      StepId stepId, Result<OldCard, CardRefusal> old, boolean dataConfirmed, Officer by) {
    return unitOfWork.attempt(() ->
        at(StepKind.HAND_OVER, stepId, by)
            .then(counter -> confirmed(counter, dataConfirmed))
            .then(counter ->
                identified(counter)
                    .then(person -> {
                      if (counter.card().state() == CardState.ACTIVE) {
                        return give(counter, person, store.oldCardOf(counter.card()), by);
                      }
                      return old.then(known ->
                          replaced(counter, known)
                              .then(ok -> {
                                activate(counter, person, known, by);
                                return give(counter, person, known, by);
                              }));
                    })));
  }

  private Result<Counter, CardRefusal> at(StepKind row, StepId stepId, Officer by) {
    return CardRefusal.ofHall(applications.permit(stepId, row, by))
        .then(step -> desk.withChip(stepId, by));
  }

  private static Result<Counter, CardRefusal> confirmed(Counter counter, boolean dataConfirmed) {
    return dataConfirmed
        ? Result.done(counter)
        : Result.refused(new PickupRefusal.DataNotConfirmed());
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

  private Map<String, String> activate(
      Counter counter, Identification person, OldCard old, Officer by) {
    StoredCard card = counter.card();
    store.add(card, old, by.id());
    cards.change(card, CardState.ACTIVE);
    Map<String, String> facts = new HashMap<>(facts(card, person));
    facts.put("oldCard", old.kind());
    audit.append(AuditEntry.of("card-activated", by.id(), counter.step().number(), facts));
    return facts;
  }

  private Result<CaseNumber, CardRefusal> give(
      Counter counter, Identification person, OldCard old, Officer by) {
    StoredCard card = counter.card();
    if (!(blanks.lock(card.serial()).orElse(null) instanceof Blank.Allocated blank)) {
      return Result.refused(new PrintRefusal.NoCard());
    }
    blanks.move(blank, blank.issue(), Optional.of(by.id()));
    if (uniqueness.statusOf(card.subject()).equals(Optional.of(RecordStatus.CARD_PRINTED))) {
      // No row of this SOP passes the card on to a pickup counter: printer and counter are one.
      uniqueness.advance(card.subject(), RecordStatus.CARD_SHIPPED);
    }
    uniqueness.advance(card.subject(), RecordStatus.CARD_ISSUED);
    receipt.issue(counter.step(), card, person, old, by);
    Map<String, String> facts = new HashMap<>(facts(card, person));
    facts.put("oldCard", old.kind());
    applications.finish(counter.step(), Optional.of(by), facts);
    audit.append(AuditEntry.of("card-handed-over", by.id(), counter.step().number(), facts));
    return Result.done(counter.step().number());
  }

  private static Map<String, String> facts(StoredCard card, Identification person) {
    String verdict = person.exception().isPresent() ? "pengecualian" : "berhasil";
    return Map.of("serial", card.serial().value(), "verdict", verdict);
  }
}
