package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RowKey;
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
  private static final Set<StepKind> ANY_KIND = EnumSet.allOf(StepKind.class);

  private final CaseStore cases;
  private final StepStore steps;
  private final FourEyes eyes;
  private final EventLog events;
  private final Catalogue catalogue;
  private final Officers officers;
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
      Officers officers,
      Offices offices,
      Clock clock,
      Chance chance,
      ApplicationEventPublisher news) {
    this.cases = cases;
    this.steps = steps;
    this.eyes = eyes;
    this.events = events;
    this.catalogue = catalogue;
    this.officers = officers;
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
    steps.open(id, file.id(), first, startedAt);
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
          Sop sop = catalogue.revision(cases.byId(open.caseId()).orElseThrow().revision());
          return open.row().key().equals(sop.first().key())
              ? Result.done(open)
              : Result.refused(
                  new ApplicationRefusal.StepNotOpen(
                      open.number().value(), sop.first().printedNumber(), offices.here().name()));
        });
  }

  /** Takes the file up from the pile: from now on the row's minutes count. */
  Result<OpenStep, ApplicationRefusal> take(StepId id, Officer by) {
    Result<OpenStep, ApplicationRefusal> permitted = permit(id, ANY_KIND, by);
    return permitted.map(step -> {
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

  Result<OpenStep, ApplicationRefusal> permit(StepId id, Set<StepKind> kinds, Officer by) {
    Optional<StepRecord> known = steps.find(id);
    if (known.isEmpty()) {
      return Result.refused(new ApplicationRefusal.StepNotOpen("-", "-", offices.here().name()));
    }
    CaseRecord file = cases.lock(known.get().caseId()).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
    StepRecord step = steps.find(id).orElseThrow();
    SopRow row = sop.row(step.row());
    return objection(file, sop, step, row, by, kinds)
        .<Result<OpenStep, ApplicationRefusal>>map(Result::refused)
        .orElseGet(() -> {
          endPile(step);
          return Result.done(openStep(id, file, row));
        });
  }

  private Optional<ApplicationRefusal> objection(
      CaseRecord file, Sop sop, StepRecord step, SopRow row, Officer by, Set<StepKind> kinds) {
    if (!step.isOpen() || !kinds.contains(row.kind())) {
      return Optional.of(notOpen(file, row, step));
    }
    if (!by.has(row.role())) {
      String label = sop.lanes().get(row.lane()).label();
      return Optional.of(new ApplicationRefusal.WrongRole(row.printedNumber(), label));
    }
    if (step.waiting().filter(reason -> reason == WaitReason.CENTRE).isPresent()) {
      return Optional.of(
          new ApplicationRefusal.StepWaiting(
              file.number().value(), row.printedNumber(), WaitReason.CENTRE.name()));
    }
    return rowOfTheOtherEyes(sop, row, file, by)
        .map(done -> new ApplicationRefusal.SameOfficer(row.printedNumber(), done.printedNumber()));
  }

  private void endPile(StepRecord step) {
    if (step.waiting().isPresent()) {
      steps.resume(step.id(), clock.instant());
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
        .ifPresent(open -> steps.pause(open.id(), WaitReason.QUEUE, clock.instant()));
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
    SopRow row = catalogue.revision(file.revision()).row(step.row());
    events.append(
        file.id(), file.number(), "resumed", Optional.of(row.key()), Optional.empty(), Map.of());
    return Optional.of(openStep(id, file, row));
  }

  void finish(OpenStep step, Optional<Officer> by, Map<String, String> facts) {
    CaseRecord file = cases.lock(step.caseId()).orElseThrow();
    finish(step, catalogue.revision(file.revision()), by, facts);
  }

  private void finish(OpenStep step, Sop sop, Optional<Officer> by, Map<String, String> facts) {
    close(step, sop, by, YES);
    events.append(
        step.caseId(), step.number(), "row-finished", Optional.of(step.row().key()), by, facts);
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
        Map.of("lines", Integer.toString(deficiencies.size())));
    SopRow target = sop.row(step.row().onNo().orElse(sop.first().key()));
    if (isTheApplicants(sop, target)) {
      StepId reopened = open(step, target);
      steps.pause(reopened, WaitReason.APPLICANT, clock.instant());
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
    CaseRecord file = cases.lock(step.caseId()).orElseThrow();
    Sop sop = catalogue.revision(file.revision());
    SopRow target =
        sop.rowOf(kind)
            .filter(row -> sop.rows().indexOf(row) < sop.rows().indexOf(step.row()))
            .orElseThrow(() -> new IllegalArgumentException("no earlier row of kind " + kind));
    close(step, sop, by, NO);
    events.append(
        step.caseId(), step.number(), "sent-back", Optional.of(step.row().key()), by, facts);
    pass(step, target, by);
  }

  void hold(OpenStep step, WaitReason reason, Optional<Officer> by, Map<String, String> facts) {
    Instant now = clock.instant();
    steps.resume(step.id(), now);
    steps.pause(step.id(), reason, now);
    events.append(
        step.caseId(), step.number(), "waiting", Optional.of(step.row().key()), by, facts);
  }

  /**
   * Opens a row; unless the same hand goes on, the file lies on a pile first. What only the
   * applicant can do (S3 row 4, at the machine) waits for the applicant.
   */
  private void pass(OpenStep from, SopRow row, Optional<Officer> by) {
    StepId id = open(from, row);
    if (row.role() == Role.PEMOHON) {
      steps.pause(id, WaitReason.APPLICANT, clock.instant());
    } else if (by.filter(officer -> officer.has(row.role())).isEmpty()) {
      steps.pause(id, WaitReason.QUEUE, clock.instant());
    }
  }

  private StepId open(OpenStep from, SopRow row) {
    StepId id = new StepId(chance.uuid());
    steps.open(id, from.caseId(), row, clock.instant());
    news.publishEvent(
        new ApplicationEvent.StepOpened(from.caseId(), from.number(), id, row.key(), row.kind()));
    return id;
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

  private Optional<SopRow> rowOfTheOtherEyes(Sop sop, SopRow row, CaseRecord file, Officer by) {
    List<RowKey> others = sop.separatedFrom(row.key());
    return steps.ofCase(file.id()).stream()
        .filter(step -> others.contains(step.row()))
        .filter(step ->
            step.finishedBy().flatMap(officers::find).filter(by::isSamePersonAs).isPresent())
        .map(step -> sop.row(step.row()))
        .findFirst();
  }

  private ApplicationRefusal notOpen(CaseRecord file, SopRow row, StepRecord step) {
    String by =
        step.finishedBy().flatMap(officers::find).map(Officer::name).orElse(offices.here().name());
    return new ApplicationRefusal.StepNotOpen(file.number().value(), row.printedNumber(), by);
  }

  private static OpenStep openStep(StepId id, CaseRecord file, SopRow row) {
    return new OpenStep(id, file.id(), file.number(), file.applicant(), row);
  }
}
