package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.AlreadyConcluded;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.QuestionOpen;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.ReasonMissing;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.TellsNumber;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.Unknown;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions to the office that recorded, and its answers (S7: klarifikasi). */
@Component
public class Clarifications {

  private final AdjudicationStore store;
  private final Table table;
  private final UnitOfWork unitOfWork;
  private final Chance chance;
  private final Clock clock;

  Clarifications(
      AdjudicationStore store, Table table, UnitOfWork unitOfWork, Chance chance, Clock clock) {
    this.store = store;
    this.table = table;
    this.unitOfWork = unitOfWork;
    this.chance = chance;
    this.clock = clock;
  }

  /** Asks the office something; nobody decides until it has answered. */
  public Result<Adjudication, AdjudicationRefusal> ask(long serial, String text, Officer officer) {
    return table.held(
        serial,
        officer,
        (adjudication, opinions) -> {
          if (Table.isTooShort(text)) {
            return Result.refused(new ReasonMissing(serial));
          }
          if (Table.tellsNumber(text)) {
            return Result.refused(new TellsNumber(serial));
          }
          if (store.hasOpenQuestion(adjudication)) {
            return Result.refused(new QuestionOpen(serial));
          }
          store.ask(chance.uuid(), adjudication, text.strip(), officer.id(), clock.instant());
          table.note("adjudication-question", adjudication, officer, opinions.size() + 1);
          return Result.done(adjudication);
        });
  }

  /**
   * Answers a question; only the office that recorded does.
   *
   * @param documents what was seen at the office, in words
   */
  public Result<Adjudication, AdjudicationRefusal> answer(
      UUID question, String text, String documents, Officer officer) {
    return unitOfWork.attempt(() -> {
      Optional<Adjudication> asked =
          store.ofQuestion(question).filter(one -> one.office().equals(officer.office()));
      if (asked.isEmpty()) {
        return Result.refused(new Unknown(0));
      }
      long serial = asked.get().serial();
      if (Table.isTooShort(text)) {
        return Result.refused(new ReasonMissing(serial));
      }
      if (Table.tellsNumber(text + " / " + documents)) {
        return Result.refused(new TellsNumber(serial));
      }
      if (!store.answer(question, text.strip(), documents.strip(), officer.id(), clock.instant())) {
        return Result.refused(new AlreadyConcluded(serial));
      }
      table.note("adjudication-answer", asked.get(), officer, 0);
      return Result.done(asked.get());
    });
  }
}
