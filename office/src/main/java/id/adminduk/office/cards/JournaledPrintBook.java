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
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.PrintReady;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The book of row 8 in the database; one transaction a call. */
@Component
class JournaledPrintBook implements PrintBook {

  private final Applications applications;
  private final Uniqueness uniqueness;
  private final Residents residents;
  private final CardContent content;
  private final BlankStore blanks;
  private final CardStore cards;
  private final CardVault vault;
  private final JournalStore journal;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  JournaledPrintBook(
      Applications applications,
      Uniqueness uniqueness,
      Residents residents,
      CardContent content,
      BlankStore blanks,
      CardStore cards,
      CardVault vault,
      JournalStore journal,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.applications = applications;
    this.uniqueness = uniqueness;
    this.residents = residents;
    this.content = content;
    this.blanks = blanks;
    this.cards = cards;
    this.vault = vault;
    this.journal = journal;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  @Override
  public Result<PrintJob, CardRefusal> begin(
      StepId stepId, Optional<SerialNumber> chosen, Officer by) {
    return unitOfWork.attempt(() ->
        CardRefusal.ofHall(applications.permit(stepId, StepKind.PRINT, by))
            .then(this::withoutBlankAtWork)
            .then(step ->
                blank(chosen)
                    .then(
                        blank -> ready(step, by).then(ready -> allocate(step, ready, blank, by)))));
  }

  private Result<OpenStep, CardRefusal> withoutBlankAtWork(OpenStep step) {
    Optional<Blank> atWork = blanks.atWork(step.number());
    return atWork.isEmpty()
        ? Result.done(step)
        : Result.refused(
            atWork.get() instanceof Blank.InDoubt doubt
                ? new PrintRefusal.OutcomeUnknown(doubt.serial())
                : new PrintRefusal.BlankAtWork(atWork.get().serial()));
  }

  private Result<Blank.InStock, CardRefusal> blank(Optional<SerialNumber> chosen) {
    if (chosen.isEmpty()) {
      Optional<Blank.InStock> next = blanks.lockNext();
      return next.isPresent()
          ? Result.done(next.get())
          : Result.refused(new StockRefusal.NoBlankLeft());
    }
    return blanks.lock(chosen.get()).orElse(null) instanceof Blank.InStock stock
        ? Result.done(stock)
        : Result.refused(new StockRefusal.BlankNotInStock(chosen.get()));
  }

  private Result<PrintReady, CardRefusal> ready(OpenStep step, Officer by) {
    return CardRefusal.ofUniqueness(uniqueness.printReady(step, by))
        .then(ready -> withoutOtherCard(step, ready));
  }

  /** One person, one card on the way: a second file waits until the first card is handed over. */
  private Result<PrintReady, CardRefusal> withoutOtherCard(OpenStep step, PrintReady ready) {
    Optional<CaseNumber> other =
        cards
            .waitingOf(ready.subject())
            .map(StoredCard::number)
            .or(() -> blanks.caseAtWork(ready.subject()))
            .filter(number -> !number.equals(step.number()));
    return other
        .<Result<PrintReady, CardRefusal>>map(
            number -> Result.refused(new PrintRefusal.OtherCardOnTheWay(number)))
        .orElseGet(() -> Result.done(ready));
  }

  private Result<PrintJob, CardRefusal> allocate(
      OpenStep step, PrintReady ready, Blank.InStock blank, Officer by) {
    Resident resident = residents.find(step.pemohon()).orElseThrow();
    return content
        .of(resident, ready)
        .map(made -> {
          Assignment card =
              new Assignment(
                  step.id(), step.number(), ready.subject(), blank.serial(), by.id(), made.chip());
          blanks.move(
              blank,
              blank.allocateTo(new Blank.Holder(step.number(), ready.subject())),
              Optional.of(by.id()));
          append(card, JournalPoint.BEGUN, "");
          vault.keepChip(card.subject(), card.serial(), card.chip());
          bringToPrintReady(card);
          uniqueness.advance(card.subject(), RecordStatus.SENT_FOR_CARD_PRINTING);
          tell("blank-allocated", card, Map.of());
          return new PrintJob(card, made.face());
        });
  }

  /** A card was issued before; this is its replacement (S2, S3, S5, S12). */
  private void bringToPrintReady(Assignment card) {
    if (uniqueness.statusOf(card.subject()).filter(RecordStatus.CARD_ISSUED::equals).isPresent()) {
      uniqueness.advance(card.subject(), RecordStatus.PRINT_READY_RECORD);
    }
  }

  @Override
  public void note(Assignment card, JournalPoint point, String detail) {
    unitOfWork.run(() -> append(card, point, detail));
  }

  @Override
  public void printed(Assignment card, byte[] pdf) {
    unitOfWork.run(() -> {
      append(card, JournalPoint.PRINTED, "");
      vault.keepFaces(card.subject(), card.serial(), pdf);
    });
  }

  @Override
  public void release(Assignment card, String detail) {
    end(card, JournalPoint.NOT_SENT, detail, Blank.Allocated::release, "blank-released");
  }

  @Override
  public void spoil(Assignment card, JournalPoint point, SpoilReason reason, String detail) {
    end(card, point, reason + ": " + detail, blank -> blank.spoil(reason), "blank-spoiled");
  }

  /** Ends the use of a blangko that carries no card; one set aside meanwhile stays aside. */
  private void end(
      Assignment card,
      JournalPoint point,
      String detail,
      Function<Blank.Allocated, Blank> move,
      String act) {
    unitOfWork.run(() -> {
      append(card, point, detail);
      if (blanks.lock(card.serial()).orElse(null) instanceof Blank.Allocated allocated) {
        blanks.move(allocated, move.apply(allocated), Optional.of(card.operator()));
        vault.forget(card.subject(), card.serial());
        uniqueness.advance(card.subject(), RecordStatus.PRINT_READY_RECORD);
        tell(act, card, Map.of("detail", detail));
      }
    });
  }

  @Override
  public void doubt(Assignment card, JournalPoint point, String detail) {
    unitOfWork.run(() -> {
      append(card, point, detail);
      if (blanks.lock(card.serial()).orElse(null) instanceof Blank.Allocated allocated) {
        blanks.move(allocated, allocated.doubt(), Optional.of(card.operator()));
        tell("blank-in-doubt", card, Map.of("after", point.name()));
      }
    });
  }

  @Override
  public Result<CaseNumber, CardRefusal> verified(Assignment card, String chipUid, Officer by) {
    return unitOfWork.attempt(() ->
        CardRefusal.ofHall(applications.permit(card.step(), StepKind.PRINT, by))
            .then(step -> takeIn(card, step, chipUid, by)));
  }

  private Result<CaseNumber, CardRefusal> takeIn(
      Assignment card, OpenStep step, String chipUid, Officer by) {
    if (!(blanks.lock(card.serial()).orElse(null) instanceof Blank.Allocated)) {
      return Result.refused(new PrintRefusal.OutcomeUnknown(card.serial()));
    }
    append(card, JournalPoint.READ_BACK_EQUAL, chipUid);
    cards.insertVerified(card, chipUid);
    uniqueness.advance(card.subject(), RecordStatus.CARD_PRINTED);
    applications.finish(step, Optional.of(by), Map.of("serial", card.serial().value()));
    tell("card-verified", card, Map.of("chip", chipUid));
    return Result.done(step.number());
  }

  private void append(Assignment card, JournalPoint point, String detail) {
    journal.append(card.serial(), card.number(), point, detail, Optional.of(card.operator()));
  }

  private void tell(String act, Assignment card, Map<String, String> more) {
    Map<String, String> facts = new HashMap<>(more);
    facts.put("serial", card.serial().value());
    audit.append(AuditEntry.of(act, card.operator(), card.number(), facts));
  }
}
