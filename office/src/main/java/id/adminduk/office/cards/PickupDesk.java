package id.adminduk.office.cards;

import id.adminduk.devices.chip.ChipPayload;
import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.cards.PickupStore.CheckKind;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.MalformedReference;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.premises.UnitOfWork;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * S6 row 10 up to the finger: the slip, then the card on the reader.
 *
 * <p>Every act stands on a {@link Counter}: the open row and its card, given only while the card
 * may still be handed over.
 */
@Component
class PickupDesk {

  /** Rows at which the resident stands at the counter with the card (S6, S7 row 5, S3 row 6). */
  static final Set<StepKind> ROWS =
      EnumSet.of(StepKind.MATCH, StepKind.ACTIVATE, StepKind.HAND_OVER);

  private final Applications applications;
  private final CardStore cards;
  private final PickupStore store;
  private final ChipDesk chips;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  PickupDesk(
      Applications applications,
      CardStore cards,
      PickupStore store,
      ChipDesk chips,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.applications = applications;
    this.cards = cards;
    this.store = store;
    this.chips = chips;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /** One resident at the counter with one card. */
  record Counter(OpenStep step, StoredCard card) {}

  /** Gives the counter when row, role and four eyes allow it and the card is not kept. */
  Result<Counter, CardRefusal> open(StepId stepId, Officer by) {
    return CardRefusal.ofHall(applications.permit(stepId, ROWS, by))
        .then(step -> {
          Optional<StoredCard> card = cards.of(step.number());
          if (card.isEmpty()) {
            return Result.refused(new PrintRefusal.NoCard());
          }
          return card.get().state() == CardState.MISMATCH
              ? Result.refused(new PickupRefusal.CardKept(card.get().serial()))
              : Result.done(new Counter(step, card.get()));
        });
  }

  /** Gives the counter after the slip was shown. */
  Result<Counter, CardRefusal> withSlip(StepId stepId, Officer by) {
    return open(stepId, by)
        .then(counter ->
            has(counter.card(), CheckKind.SLIP)
                ? Result.done(counter)
                : Result.refused(new PickupRefusal.SlipNotShown()));
  }

  /** Gives the counter after the resident saw what the chip holds. */
  Result<Counter, CardRefusal> withChip(StepId stepId, Officer by) {
    return withSlip(stepId, by)
        .then(counter ->
            has(counter.card(), CheckKind.CHIP)
                ? Result.done(counter)
                : Result.refused(new PickupRefusal.ChipNotRead()));
  }

  /** Takes the pickup slip: its token must be the one of this very file. */
  Result<CaseNumber, CardRefusal> slip(StepId stepId, String scanned, Officer by) {
    Result<CaseNumber, CardRefusal> answer =
        unitOfWork.attempt(() ->
            open(stepId, by)
                .then(counter ->
                    isSlipOf(counter, scanned)
                        ? Result.done(note(counter, CheckKind.SLIP, "pickup-slip", by))
                        : Result.refused(new PickupRefusal.WrongSlip())));
    if (answer instanceof Result.Refused<CaseNumber, CardRefusal>(var refusal)
        && refusal instanceof PickupRefusal.WrongSlip) {
      unitOfWork.run(
          () -> audit.append(AuditEntry.outsideCases("pickup-slip-wrong", by.id(), Map.of())));
    }
    return answer;
  }

  /** Reads the card and notes that its content was shown to the resident. */
  Result<CaseNumber, CardRefusal> readChip(StepId stepId, Officer by) {
    return unitOfWork.attempt(() ->
        withSlip(stepId, by)
            .then(counter ->
                chips
                    .read(counter.card(), counter.step().pemohon())
                    .map((ChipPayload seen) -> note(counter, CheckKind.CHIP, "chip-shown", by))));
  }

  boolean has(StoredCard card, CheckKind kind) {
    return store.checks(card).stream().anyMatch(check -> check.kind() == kind);
  }

  private boolean isSlipOf(Counter counter, String scanned) {
    String text = scanned.strip();
    String last = text.substring(text.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    try {
      Optional<CaseView> file = applications.findByPickupToken(new Token(last));
      return file.map(CaseView::number).equals(Optional.of(counter.step().number()));
    } catch (MalformedReference noToken) {
      return false;
    }
  }

  private CaseNumber note(Counter counter, CheckKind kind, String act, Officer by) {
    CaseNumber number = counter.step().number();
    store.add(counter.card(), kind, "", by.id(), Optional.empty());
    Map<String, String> facts = Map.of("serial", counter.card().serial().value());
    audit.append(AuditEntry.of(act, by.id(), number, facts));
    return number;
  }
}
