package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** S6 row 9: the card in hand is confirmed by its serial and goes to the pickup counter. */
@Component
class Forwarding {

  /** Longest name of a drawer or shelf. */
  static final int LONGEST_PLACE = 60;

  private final Applications applications;
  private final Uniqueness uniqueness;
  private final CardStore cards;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  Forwarding(
      Applications applications,
      Uniqueness uniqueness,
      CardStore cards,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.applications = applications;
    this.uniqueness = uniqueness;
    this.cards = cards;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  Result<CaseNumber, CardRefusal> forward(
      StepId stepId, SerialNumber scanned, String place, Officer by) {
    return unitOfWork.attempt(() ->
        CardRefusal.ofHall(applications.permit(stepId, StepKind.FORWARD, by))
            .then(step -> passOn(step, scanned, place, by)));
  }

  private Result<CaseNumber, CardRefusal> passOn(
      OpenStep step, SerialNumber scanned, String place, Officer by) {
    Optional<StoredCard> made =
        cards.of(step.number()).filter(card -> card.state() == CardState.VERIFIED);
    if (made.isEmpty()) {
      return Result.refused(new PrintRefusal.NoCard());
    }
    StoredCard card = made.get();
    if (!card.serial().equals(scanned)) {
      return Result.refused(new PrintRefusal.SerialDiffers(scanned));
    }
    String shelf = place.strip();
    cards.forward(card, shelf.substring(0, Math.min(LONGEST_PLACE, shelf.length())), by.id());
    uniqueness.advance(card.subject(), RecordStatus.CARD_SHIPPED);
    Map<String, String> facts = Map.of("serial", card.serial().value(), "place", shelf);
    applications.finish(step, Optional.of(by), facts);
    audit.append(AuditEntry.of("card-forwarded", by.id(), step.number(), facts));
    return Result.done(step.number());
  }
}
