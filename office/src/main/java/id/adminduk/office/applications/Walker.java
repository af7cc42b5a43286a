package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Walks a case along its SOP: the only code that opens and closes rows.
 *
 * <p>Every method runs in the caller's transaction and holds the lock on the case.
 */
@Component
class Walker {

  private static final String YES = "YES";
  private static final String NO = "NO";
  private static final String CANCELLED = "CANCELLED";
  private static final Set<StepKind> ANY_KIND = EnumSet.allOf(StepKind.class);

  private final CaseStore cases;
  private final StepStore steps;
  private final FourEyes eyes;
  private final EventLog events;
  private final Catalogue catalogue;
  private final Situations situations;
  private final LateClock late;
  private final Offices offices;
  private final Clock clock;
  private final Chance chance;
  private final ApplicationEventPublisher news;

  Walker(
      CaseStore cases,
      StepStore steps,
      FourEyes eyes,
      EventLog events,
      Catalogue catalogue,
      Situations situations,
      LateClock late,
      Offices offices,
      Clock clock,
      Chance chance,
      ApplicationEventPublisher news) {
    this.cases = cases;
    this.steps = steps;
    this.eyes = eyes;
    this.events = events;
    this.catalogue = catalogue;
    this.situations = situations;
    this.late = late;
    this.offices = offices;
    this.clock = clock;
    this.chance = chance;
    this.news = news;
  }

  /**
   * Opens the first row and closes it at once where it is the hand-in itself, which has just
   * happened; so too a second hand-in row of the same hand (S11 rows 1 and 2).
   */
  void begin(CaseRecord file, Sop sop, Optional<Officer> by, Instant startedAt) {
    SopRow first = sop.first();
    StepId id = new StepId(chance.uuid());
    steps.open(id, file.id(), first, startedAt, late.ifItRuns(first), Optional.empty());
    events.append(
        file.id(), file.number(), "case-accepted", Optional.of(first.key()), by, Map.of());
    Optional<OpenStep> open = Optional.of(openStep(id, file, first));
    while (open.filter(step -> isHandIn(step.row(), first)).isPresent()) {
      finish(open.orElseThrow(), sop, by, Map.of());
      open =
          steps.ofCase(file.id()).stream()
              .filter(StepRecord::isOpen)
              .map(step -> openStep(step.id(), file, sop.row(step.row())))
              .findFirst();
    }
  }

  private static boolean isHandIn(SopRow row, SopRow first) {
    return switch (row.kind()) {
      case SUBMIT, BRING, RECEIVE, PROPOSE -> row.role() == first.role();
      // S4 rows 1 and 2: that the office can be called was made known long ago, and this is the
      // call.
      case ANNOUNCE, CONTACT -> true;
      default -> false;
    };
  }

  /** Lets the first row be done again, whatever its kind: the file came back. */
  Result<OpenStep, ApplicationRefusal> permitFirst(StepId id, Officer by) {
    return permit(id, ANY_KIND, by)
        .then(open -> {
          Sop sop = catalogue.revision(open.revision());
          return open.row().key().equals(sop.first().key())
              ? Result.done(open)
              : Result.refused(
                  new ApplicationRefusal.StepNotOpen(
                      open.number().value(), sop.first().reference(), offices.here().name()));
        });
  }

  /** Takes the file up from the pile: from now on the row's minutes count. */
  Result<OpenStep, ApplicationRefusal> take(StepId id, Officer by) {
    Result<OpenStep, ApplicationRefusal> permitted = permit(id, CaseAct.TAKE, by);
    return permitted.map(step -> {
      steps.takenBy(step.id(), Optional.of(by.id()));
      events.append(
          step.caseId(),
          step.number(),
          "taken-up",
          Optional.of(step.row().key()),
          Optional.of(by),
          Map.of());
      return step;
    });
  }

  /**
   * Lets an officer do an act on an open row and locks the case; working on a row also takes it off
   * the pile or ends a hold.
   */
  Result<OpenStep, ApplicationRefusal> permit(StepId id, CaseAct act, Officer by) {
    return permit(id, ANY_KIND, act, by);
  }

  Result<OpenStep, ApplicationRefusal> permit(StepId id, Set<StepKind> kinds, Officer by) {
    return permit(id, kinds, CaseAct.WORK, by);
  }

  private Result<OpenStep, ApplicationRefusal> permit(
      StepId id, Set<StepKind> kinds, CaseAct act, Officer by) {
    Optional<CaseRecord> known = cases.lock(id);
    if (known.isEmpty()) {
      return Result.refused(new ApplicationRefusal.StepNotOpen("-", "-", offices.here().name()));
    }
    CaseRecord file = known.get();
    Sop sop = catalogue.revision(file.revision());
    List<StepRecord> all = steps.ofCase(file.id());
    StepRecord step = one(all, id);
    SopRow row = sop.row(step.row());
    return objection(situations.of(file, sop, step, all, by), by, kinds, act)
        .<Result<OpenStep, ApplicationRefusal>>map(Result::refused)
        .orElseGet(() -> {
          if (act == CaseAct.WORK || act == CaseAct.TAKE) {
            endPile(step, row);
          }
          return Result.done(openStep(id, file, row));
        });
  }

  private static Optional<ApplicationRefusal> objection(
      Situation at, Officer by, Set<StepKind> kinds, CaseAct act) {
    if (!kinds.contains(at.row().kind())) {
      return Optional.of(
          new ApplicationRefusal.StepNotOpen(
              at.number().value(), at.row().reference(), at.finishedBy()));
    }
    return ActRules.objection(act, at, by);
  }

  private static StepRecord one(List<StepRecord> all, StepId id) {
    return all.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }

  private void endPile(StepRecord step, SopRow row) {
    if (step.waiting().isPresent()) {
      late.goOn(step, row);
    }
  }

  /** See {@link Applications#openRowOf}. */
  Optional<OpenStep> openRowOf(CaseId caseId) {
    return cases
        .lock(caseId)
        .flatMap(file ->
            steps.ofCase(caseId).stream()
                .filter(StepRecord::isOpen)
                .map(step ->
                    openStep(step.id(), file, catalogue.revision(file.revision()).row(step.row())))
                .findFirst());
  }

  /** See {@link Applications#centreAnswered}. */
  void centreAnswered(StepId id) {
    steps
        .find(id)
        .filter(StepRecord::isOpen)
        .filter(step -> step.waiting().equals(Optional.of(WaitReason.CENTRE)))
        .flatMap(waiting -> resume(id))
        .ifPresent(open -> late.pile(open.id(), WaitReason.QUEUE));
  }

  Optional<OpenStep> resume(StepId id) {
    Optional<CaseRecord> known = cases.lock(id);
    Optional<StepRecord> found =
        known.flatMap(ignored -> steps.find(id)).filter(StepRecord::isOpen);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    CaseRecord file = known.orElseThrow();
    StepRecord step = found.get();
    SopRow row = catalogue.revision(file.revision()).row(step.row());
    late.goOn(step, row);
    events.append(
        file.id(), file.number(), "resumed", Optional.of(row.key()), Optional.empty(), Map.of());
    news.publishEvent(new ApplicationEvent.Answered(file.id(), file.number(), row.key()));
    return Optional.of(openStep(id, file, row));
  }

  void finish(OpenStep step, Optional<Officer> by, Map<String, String> facts) {
    finish(step, catalogue.revision(step.revision()), by, facts);
  }

  private void finish(OpenStep step, Sop sop, Optional<Officer> by, Map<String, String> facts) {
    close(step, sop, by, YES);
    events.append(
        step.caseId(),
        step.number(),
        "row-finished",
        Optional.of(step.row().key()),
        by,
        onBehalf(step, by, facts));
    step.row()
        .next()
        .ifPresentOrElse(next -> pass(step, sop.row(next), by), () -> closeCase(step, by));
  }

  /** The file goes along the drawn Tidak, else to the first row and so to the applicant. */
  void sendBack(OpenStep step, Officer by, List<Deficiency> deficiencies) {
    Sop sop = catalogue.revision(step.revision());
    close(step, sop, Optional.of(by), NO);
    deficiencies.forEach(line -> steps.deficiency(step.id(), line));
    events.append(
        step.caseId(),
        step.number(),
        "returned",
        Optional.of(step.row().key()),
        Optional.of(by),
        onBehalf(step, Optional.of(by), Map.of("lines", Integer.toString(deficiencies.size()))));
    String why =
        deficiencies.stream()
            .map(Deficiency::note)
            .filter(note -> !note.isBlank())
            .findFirst()
            .orElse("");
    news.publishEvent(
        new ApplicationEvent.SentBack(step.caseId(), step.number(), step.row().key(), by, why));
    SopRow target = sop.row(step.row().onNo().orElse(sop.first().key()));
    if (isTheApplicants(sop, target)) {
      open(step, target, Optional.of(WaitReason.APPLICANT));
      cases.status(step.caseId(), CaseStatus.RETURNED);
      news.publishEvent(
          new ApplicationEvent.Returned(step.caseId(), step.number(), step.row().key()));
    } else {
      pass(step, target, Optional.of(by));
    }
  }

  /**
   * A Tidak may lead to a desk inside (S18: back to the draft; S8: to who proposed) or out to the
   * applicant.
   */
  private static boolean isTheApplicants(Sop sop, SopRow target) {
    return target.role() == Role.PEMOHON
        || (target.key().equals(sop.first().key()) && target.kind() != StepKind.PROPOSE);
  }

  void sendBackTo(OpenStep step, StepKind kind, Optional<Officer> by, Map<String, String> facts) {
    Sop sop = catalogue.revision(step.revision());
    SopRow target =
        sop.rowOf(kind)
            .filter(row -> sop.rows().indexOf(row) < sop.rows().indexOf(step.row()))
            .orElseThrow(() -> new IllegalArgumentException("no earlier row of kind " + kind));
    close(step, sop, by, NO);
    events.append(
        step.caseId(),
        step.number(),
        "sent-back",
        Optional.of(step.row().key()),
        by,
        onBehalf(step, by, facts));
    pass(step, target, by);
  }

  void hold(OpenStep step, WaitReason reason, Optional<Officer> by, Map<String, String> facts) {
    steps.resume(step.id(), clock.instant());
    steps.pause(step.id(), reason, clock.instant());
    late.stop(step.id());
    events.append(
        step.caseId(), step.number(), "waiting", Optional.of(step.row().key()), by, facts);
  }

  /** Puts the row back to the pile. */
  void putBack(OpenStep step, Officer by, String why) {
    steps.takenBy(step.id(), Optional.empty());
    steps.resume(step.id(), clock.instant());
    late.pile(step.id(), WaitReason.QUEUE);
    tell(step, "put-back", by, Map.of("note", why));
  }

  /** Ends a hold: the row goes on with whoever has it, else it lies on the pile again. */
  void letGoOn(OpenStep step, Officer by) {
    StepRecord held = steps.find(step.id()).orElseThrow();
    late.goOn(held, step.row());
    if (held.takenBy().isEmpty() && !by.has(step.row().role())) {
      late.pile(step.id(), WaitReason.QUEUE);
    }
    tell(step, "resumed", by, Map.of());
  }

  /** Ends the open row undone and with it the file; nothing opens it again. */
  void cancel(OpenStep step, CancelReason reason, String proof, Officer by) {
    Instant now = clock.instant();
    steps.finish(step.id(), now, Optional.of(by.id()), CANCELLED);
    cases.cancel(step.caseId(), reason, proof, by.id(), now);
    tell(step, "case-cancelled", by, Map.of("reason", reason.name(), "note", proof));
    news.publishEvent(new ApplicationEvent.Cancelled(step.caseId(), step.number(), by, proof));
  }

  private void tell(OpenStep step, String event, Officer by, Map<String, String> facts) {
    Optional<Officer> hand = Optional.of(by);
    events.append(
        step.caseId(),
        step.number(),
        event,
        Optional.of(step.row().key()),
        hand,
        onBehalf(step, hand, facts));
  }

  /** Adds for whom the officer acted, where the row is not of an own role (Plh.). */
  private static Map<String, String> onBehalf(
      OpenStep step, Optional<Officer> by, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    by.flatMap(officer -> Optional.ofNullable(officer.actingFor().get(step.row().role())))
        .ifPresent(official -> all.put("behalf", official));
    return all;
  }

  /**
   * Opens a row; unless the same hand goes on, the file lies on a pile first. What only the
   * applicant can do (S3 row 4, at the machine) waits for the applicant.
   */
  private void pass(OpenStep from, SopRow row, Optional<Officer> by) {
    if (row.role() == Role.PEMOHON) {
      open(from, row, Optional.of(WaitReason.APPLICANT));
      return;
    }
    boolean sameHand = by.filter(officer -> officer.has(row.role())).isPresent();
    open(from, row, sameHand ? Optional.empty() : Optional.of(WaitReason.QUEUE));
  }

  private void open(OpenStep from, SopRow row, Optional<WaitReason> waiting) {
    StepId id = new StepId(chance.uuid());
    Instant now = clock.instant();
    Optional<Instant> turnsLate = waiting.isPresent() ? Optional.empty() : late.ifItRuns(row);
    steps.open(id, from.caseId(), row, now, turnsLate, waiting);
    news.publishEvent(
        new ApplicationEvent.StepOpened(from.caseId(), from.number(), id, row.key(), row.kind()));
  }

  private void close(OpenStep step, Sop sop, Optional<Officer> by, String outcome) {
    by.ifPresent(officer -> eyes.claim(step, sop, officer));
    steps.finish(step.id(), clock.instant(), by.map(Officer::id), outcome);
  }

  private void closeCase(OpenStep last, Optional<Officer> by) {
    cases.close(last.caseId(), clock.instant());
    events.append(last.caseId(), last.number(), "case-closed", Optional.empty(), by, Map.of());
    news.publishEvent(new ApplicationEvent.Closed(last.caseId(), last.number()));
  }

  private static OpenStep openStep(StepId id, CaseRecord file, SopRow row) {
    return new OpenStep(id, file.id(), file.number(), file.applicant(), row, file.revision());
  }
}
