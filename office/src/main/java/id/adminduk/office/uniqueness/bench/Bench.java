package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.uniqueness.bench.Adjudication.Cause;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.CandidateMissing;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.CannotSearchNow;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.ClarifyFirst;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.HeldByAnother;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.QuestionOpen;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.ReasonMissing;
import id.adminduk.office.uniqueness.bench.AdjudicationRefusal.TellsNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The work of adjudicators; see the package for its invariants. */
@Component
public class Bench {

  /** S7 row 3. */
  static final Duration STANDARD = Duration.ofHours(24);

  /** So long nobody else may take what somebody has on the table. */
  static final Duration HOLD = Duration.ofMinutes(30);

  private final AdjudicationStore store;
  private final Table table;
  private final ObjectProvider<Centre> centre;
  private final AuditTrail audit;
  private final Chance chance;
  private final Clock clock;

  Bench(
      AdjudicationStore store,
      Table table,
      ObjectProvider<Centre> centre,
      AuditTrail audit,
      Chance chance,
      Clock clock) {
    this.store = store;
    this.table = table;
    this.centre = centre;
    this.audit = audit;
    this.chance = chance;
    this.clock = clock;
  }

  /**
   * What comes before people.
   *
   * @param number of the file; empty gives it one of its own
   * @param search empty when there was nothing to search
   */
  public record Question(
      UUID subject,
      UUID job,
      Optional<CaseNumber> number,
      OfficeCode office,
      PersonId recordedBy,
      Optional<UUID> search) {}

  /** Puts a record on the bench; inside the centre's unit of work. */
  public void open(Question question) {
    Instant now = clock.instant();
    store.insert(
        chance.uuid(),
        question,
        question.search().isPresent() ? Cause.SIMILAR : Cause.NOTHING_TO_SEARCH,
        now,
        now.plus(STANDARD));
  }

  /** Gives what this officer may judge, due soonest first; read only. */
  public List<Adjudication> workList(Officer officer) {
    return waiting(officer).stream().map(Waiting::matter).toList();
  }

  /** Gives the same with what the list shows of each. */
  List<Waiting> waiting(Officer officer) {
    return store.openFor(officer);
  }

  /** Takes one onto the table; the record is in human hands from now on. */
  public Result<Adjudication, AdjudicationRefusal> take(long serial, Officer officer) {
    return table.on(
        serial,
        officer,
        (adjudication, opinions) -> {
          Instant now = clock.instant();
          if (adjudication.isHeldByAnother(officer, now)) {
            return Result.refused(new HeldByAnother(serial));
          }
          store.claim(adjudication, officer, now.plus(HOLD));
          centre.getObject().inHumanHands(adjudication.subject());
          table.note("adjudication-taken", adjudication, officer, opinions.size() + 1);
          return Result.done(adjudication);
        });
  }

  /** Puts it back on the pile. */
  public Result<Adjudication, AdjudicationRefusal> putBack(long serial, Officer officer) {
    return table.held(
        serial,
        officer,
        (adjudication, opinions) -> {
          store.release(adjudication);
          table.note("adjudication-put-back", adjudication, officer, opinions.size() + 1);
          return Result.done(adjudication);
        });
  }

  /** Gives what is on this officer's table; for every page and picture of it. */
  public Result<Adjudication, AdjudicationRefusal> onTable(long serial, Officer officer) {
    return table.held(serial, officer, (adjudication, opinions) -> Result.done(adjudication));
  }

  /**
   * Gives an opinion, and the conclusion when it makes one.
   *
   * @param against the other record, with GANDA only
   */
  public Result<Adjudication, AdjudicationRefusal> judge(
      long serial, Decision decision, Optional<UUID> against, String reason, Officer officer) {
    return table.held(
        serial,
        officer,
        (adjudication, opinions) -> {
          Optional<AdjudicationRefusal> objection =
              objection(adjudication, decision, against, reason);
          if (objection.isPresent()) {
            return Result.refused(objection.get());
          }
          Opinion mine =
              new Opinion(
                  opinions.size() + 1,
                  decision,
                  decision == Decision.GANDA ? against : Optional.empty(),
                  reason.strip(),
                  officer.id(),
                  officer.person(),
                  officer.office(),
                  clock.instant());
          store.append(adjudication, mine);
          table.note("adjudication-opinion", adjudication, officer, mine.round());
          store.release(adjudication);
          Conclusion.of(store.opinions(adjudication))
              .ifPresent(done -> conclude(adjudication, done));
          return Result.done(store.find(serial).orElseThrow());
        });
  }

  private void conclude(Adjudication adjudication, Conclusion conclusion) {
    store.conclude(adjudication, conclusion, clock.instant());
    audit.append(
        AuditEntry.bySystem(
            "adjudication-concluded",
            adjudication.number(),
            Map.of("decision", conclusion.decision().name())));
    centre.getObject().concluded();
  }

  private Optional<AdjudicationRefusal> objection(
      Adjudication adjudication, Decision decision, Optional<UUID> against, String reason) {
    long serial = adjudication.serial();
    if (Table.isTooShort(reason)) {
      return Optional.of(new ReasonMissing(serial));
    }
    if (Table.tellsNumber(reason)) {
      return Optional.of(new TellsNumber(serial));
    }
    if (store.hasOpenQuestion(adjudication)) {
      return Optional.of(new QuestionOpen(serial));
    }
    boolean nothing = adjudication.cause() == Cause.NOTHING_TO_SEARCH;
    if (nothing && (decision != Decision.TUNGGAL || store.questions(adjudication).isEmpty())) {
      return Optional.of(new ClarifyFirst(serial));
    }
    boolean named =
        against
            .filter(other ->
                store.candidates(adjudication).stream()
                    .anyMatch(one -> one.subject().equals(other)))
            .isPresent();
    return decision == Decision.GANDA && !named
        ? Optional.of(new CandidateMissing(serial))
        : Optional.empty();
  }

  /** Searches everybody again; the new candidates take the place of the old. */
  public Result<Adjudication, AdjudicationRefusal> searchAgain(long serial, Officer officer) {
    return table.held(
        serial,
        officer,
        (adjudication, opinions) -> {
          Optional<UUID> search =
              centre.getObject().searchAgain(adjudication.job(), adjudication.subject());
          if (search.isEmpty()) {
            return Result.refused(new CannotSearchNow(serial));
          }
          store.searched(adjudication, search.get());
          table.note("adjudication-searched-again", adjudication, officer, opinions.size() + 1);
          return Result.done(adjudication);
        });
  }

  /**
   * Hands out the conclusion of this office's record that waits longest, to be carried out in the
   * same unit of work; says whether there was one.
   */
  public boolean carryOutNext(OfficeCode office, Consumer<Concluded> act) {
    Optional<Adjudication> next = store.toCarryOut(office).stream().findFirst();
    next.ifPresent(adjudication -> {
      store.carriedOut(adjudication.id(), clock.instant());
      act.accept(
          new Concluded(
              adjudication,
              adjudication.conclusion().orElseThrow().decision(),
              store.candidates(adjudication).stream().map(Likeness::subject).toList()));
    });
    return next.isPresent();
  }

  /**
   * What people came to about a record.
   *
   * @param judged whom they compared it with
   */
  public record Concluded(Adjudication adjudication, Decision decision, List<UUID> judged) {}

  /** Gives the whole store to the pages of this room; read only there. */
  AdjudicationStore store() {
    return store;
  }
}
