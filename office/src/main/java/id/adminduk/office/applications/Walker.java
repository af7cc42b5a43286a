package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final CaseStore cases;
  private final StepStore steps;
  private final FourEyes eyes;
  private final EventLog events;
  private final Catalogue catalogue;
  private final Situations situations;
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
    this.offices = offices;
    this.clock = clock;
    this.chance = chance;
    this.news = news;
  }

  /**
   * Opens the first row and closes it at once where it is the hand-in itself, which has just
   * happened; so too a second hand-in row of the same hand (S11 rows 1 and 2).
   */
  void begin(CaseRecord file, Sop sop, Officer by, Instant startedAt) {
    SopRow first = sop.first();
    StepId id = new StepId(chance.uuid());
    steps.open(id, file.id(), first, startedAt, lateIfItRuns(first));
    events.append(
        file.id(),
        file.number(),
        "case-accepted",
        Optional.of(first.key()),
        Optional.of(by),
        Map.of());
    Optional<OpenStep> open = Optional.of(openStep(id, file, first));
    while (open.filter(step -> isHandIn(step.row(), first)).isPresent()) {
      finish(open.orElseThrow(), sop, Optional.of(by), Map.of());
      open =
          steps.ofCase(file.id()).stream()
              .filter(StepRecord::isOpen)
              .map(step -> openStep(step.id(), file, sop.row(step.row())))
              .findFirst();
    }
  }

  private static boolean isHandIn(SopRow row, SopRow first) {
    return row.role() == first.role()
        && (row.kind() == StepKind.SUBMIT
            || row.kind() == StepKind.BRING
            || row.kind() == StepKind.RECEIVE);
  }

  /** Lets the first row be done again, whatever its kind: the file came back. */
  Result<OpenStep, ApplicationRefusal> permitFirst(StepId id, Officer by) {
    return permit(id, by, Optional.empty())
        .then(open -> {
          Sop sop = catalogue.revision(cases.byId(open.caseId()).orElseThrow().revision());
          return open.row().key().equals(sop.first().key())
              ? Result.done(open)
              : Result.refused(
                  new ApplicationRefusal.StepNotOpen(
                      open.number().value(), sop.first().printedNumber(), offices.here().name()));
        });
  }

  Result<OpenStep, ApplicationRefusal> permit(StepId id, StepKind kind, Officer by) {
    return permit(id, by, Optional.of(kind));
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
    return permit(id, by, Optional.empty(), act);
  }

  private Result<OpenStep, ApplicationRefusal> permit(
      StepId id, Officer by, Optional<StepKind> kind) {
    return permit(id, by, kind, CaseAct.WORK);
  }

  private Result<OpenStep, ApplicationRefusal> permit(
      StepId id, Officer by, Optional<StepKind> kind, CaseAct act) {
    Optional<StepRecord> known = steps.find(id);
    if (known.isEmpty()) {
      return Result.refused(new ApplicationRefusal.StepNotOpen("-", "-", offices.here().name()));
    }
    CaseRecord file = cases.lock(known.get().caseId()).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
    StepRecord step = steps.find(id).orElseThrow();
    SopRow row = sop.row(step.row());
    return objection(situations.of(file, sop, step), by, kind, act)
        .<Result<OpenStep, ApplicationRefusal>>map(Result::refused)
        .orElseGet(() -> {
          if (act == CaseAct.WORK || act == CaseAct.TAKE) {
            endPile(step);
          }
          return Result.done(openStep(id, file, row));
        });
  }

  private static Optional<ApplicationRefusal> objection(
      Situation at, Officer by, Optional<StepKind> kind, CaseAct act) {
    if (kind.filter(wanted -> wanted != at.row().kind()).isPresent()) {
      return Optional.of(
          new ApplicationRefusal.StepNotOpen(
              at.number().value(), at.row().printedNumber(), at.finishedBy()));
    }
    return ActRules.objection(act, at, by);
  }

  private void endPile(StepRecord step) {
    if (step.waiting().isPresent()) {
      steps.resume(step.id(), clock.instant());
      wind(step.id());
    }
  }

  /**
   * Notes when the row turns late if its clock runs on; a waiting row and one without time never.
   */
  private void wind(StepId id) {
    StepRecord step = steps.find(id).orElseThrow();
    Sop sop = catalogue.revision(cases.byId(step.caseId()).orElseThrow().revision());
    Optional<Instant> late =
        sop.row(step.row())
            .timing()
            .filter(timing -> step.isOpen() && step.waiting().isEmpty())
            .map(timing -> RowTimes.lateAt(step, timing, offices.here().hours(), clock.instant()));
    steps.lateAt(id, late);
  }

  Optional<OpenStep> resume(StepId id) {
    Optional<StepRecord> known = steps.find(id);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    CaseRecord file = cases.lock(known.get().caseId()).orElseThrow();
    StepRecord step = steps.find(id).orElseThrow();
    if (!step.isOpen()) {
      return Optional.empty();
    }
    steps.resume(id, clock.instant());
    wind(id);
    SopRow row = catalogue.revision(file.revision()).row(step.row());
    events.append(
        file.id(), file.number(), "resumed", Optional.of(row.key()), Optional.empty(), Map.of());
    news.publishEvent(new ApplicationEvent.Answered(file.id(), file.number(), row.key()));
    return Optional.of(openStep(id, file, row));
  }

  void finish(OpenStep step, Optional<Officer> by, Map<String, String> facts) {
    CaseRecord file = cases.lock(step.caseId()).orElseThrow();
    finish(step, catalogue.revision(file.revision()), by, facts);
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
    CaseRecord file = cases.lock(step.caseId()).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
    close(step, sop, Optional.of(by), NO);
    deficiencies.forEach(line -> steps.deficiency(step.id(), line));
    events.append(
        step.caseId(),
        step.number(),
        "returned",
        Optional.of(step.row().key()),
        Optional.of(by),
        onBehalf(step, Optional.of(by), Map.of("lines", Integer.toString(deficiencies.size()))));
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

  /** A Tidak may lead to a desk inside (S18: back to the draft) or out to the applicant. */
  private static boolean isTheApplicants(Sop sop, SopRow target) {
    return target.role() == Role.PEMOHON || target.key().equals(sop.first().key());
  }

  void sendBackTo(OpenStep step, StepKind kind, Optional<Officer> by, Map<String, String> facts) {
    CaseRecord file = cases.lock(step.caseId()).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
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
    steps.lateAt(step.id(), Optional.empty());
    events.append(
        step.caseId(), step.number(), "waiting", Optional.of(step.row().key()), by, facts);
  }

  /** Puts the row back to the pile. */
  void putBack(OpenStep step, Officer by, String why) {
    steps.takenBy(step.id(), Optional.empty());
    steps.resume(step.id(), clock.instant());
    pile(step.id(), WaitReason.QUEUE);
    tell(step, "put-back", by, Map.of("note", why));
  }

  /** Ends a hold: the row goes on with whoever has it, else it lies on the pile again. */
  void letGoOn(OpenStep step, Officer by) {
    steps.resume(step.id(), clock.instant());
    boolean taken = steps.find(step.id()).flatMap(StepRecord::takenBy).isPresent();
    if (taken || by.has(step.row().role())) {
      wind(step.id());
    } else {
      pile(step.id(), WaitReason.QUEUE);
    }
    tell(step, "resumed", by, Map.of());
  }

  /** Ends the open row undone and with it the file; nothing opens it again. */
  void cancel(OpenStep step, CancelReason reason, String proof, Officer by) {
    Instant now = clock.instant();
    steps.resume(step.id(), now);
    steps.finish(step.id(), now, Optional.of(by.id()), CANCELLED);
    cases.cancel(step.caseId(), reason, proof, by.id(), now);
    tell(step, "case-cancelled", by, Map.of("reason", reason.name(), "note", proof));
    news.publishEvent(new ApplicationEvent.Cancelled(step.caseId(), step.number()));
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

  /** Opens a row; unless the same hand goes on, the file lies on a pile first. */
  private void pass(OpenStep from, SopRow row, Optional<Officer> by) {
    boolean sameHand = by.filter(officer -> officer.has(row.role())).isPresent();
    open(from, row, sameHand ? Optional.empty() : Optional.of(WaitReason.QUEUE));
  }

  private void open(OpenStep from, SopRow row, Optional<WaitReason> waiting) {
    StepId id = new StepId(chance.uuid());
    Instant now = clock.instant();
    Optional<Instant> late = waiting.isPresent() ? Optional.empty() : lateIfItRuns(row);
    steps.open(id, from.caseId(), row, now, late);
    waiting.ifPresent(reason -> steps.pause(id, reason, now));
    news.publishEvent(
        new ApplicationEvent.StepOpened(from.caseId(), from.number(), id, row.key(), row.kind()));
  }

  private Optional<Instant> lateIfItRuns(SopRow row) {
    return row.timing()
        .map(timing -> offices.here().hours().afterOpenTime(clock.instant(), timing.most()));
  }

  private void pile(StepId id, WaitReason reason) {
    steps.pause(id, reason, clock.instant());
    steps.lateAt(id, Optional.empty());
  }

  private void close(OpenStep step, Sop sop, Optional<Officer> by, String outcome) {
    by.ifPresent(officer -> eyes.claim(step, sop, officer));
    Instant now = clock.instant();
    steps.resume(step.id(), now);
    steps.finish(step.id(), now, by.map(Officer::id), outcome);
  }

  private void closeCase(OpenStep last, Optional<Officer> by) {
    cases.close(last.caseId(), clock.instant());
    events.append(last.caseId(), last.number(), "case-closed", Optional.empty(), by, Map.of());
    news.publishEvent(new ApplicationEvent.Closed(last.caseId(), last.number()));
  }

  private static OpenStep openStep(StepId id, CaseRecord file, SopRow row) {
    return new OpenStep(id, file.id(), file.number(), file.pemohon(), row);
  }
}
