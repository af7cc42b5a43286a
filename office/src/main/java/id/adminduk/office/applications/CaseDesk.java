package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The acts around a row: hold it, let it go on, put it back, give the file up (domain.md 1.2, rule
 * R20). {@link ActRules} guards each; one commit holds the row, the event and the audit entry.
 */
@Component
public class CaseDesk {

  private final UnitOfWork unitOfWork;
  private final Walker walker;
  private final CaseStore cases;
  private final StepStore steps;
  private final CaseViews views;
  private final Situations situations;
  private final List<CancelRule> workshops;

  CaseDesk(
      UnitOfWork unitOfWork,
      Walker walker,
      CaseStore cases,
      StepStore steps,
      CaseViews views,
      Situations situations,
      List<CancelRule> workshops) {
    this.unitOfWork = unitOfWork;
    this.walker = walker;
    this.cases = cases;
    this.steps = steps;
    this.views = views;
    this.situations = situations;
    this.workshops = workshops;
  }

  /** Gives what this officer may do with the open row now; empty when the file is closed. */
  public Set<CaseAct> offered(CaseNumber number, Officer by) {
    Optional<CaseRecord> file = cases.byNumber(number);
    List<StepRecord> all = file.map(known -> steps.ofCase(known.id())).orElse(List.of());
    Optional<StepRecord> open = all.stream().filter(StepRecord::isOpen).findFirst();
    if (open.isEmpty()) {
      return Set.of();
    }
    CaseRecord known = file.orElseThrow();
    Set<CaseAct> permitted =
        ActRules.permitted(situations.of(known, views.sopOf(known.id()), open.get(), all, by), by);
    if (permitted.contains(CaseAct.CANCEL) && objection(number).isPresent()) {
      permitted.remove(CaseAct.CANCEL);
    }
    return permitted;
  }

  /**
   * Stops the staff clock.
   *
   * @param reason {@code NETWORK} or {@code OFFICIAL_ABSENT}; the other waits set themselves
   * @param note what happened; an absent official is named
   * @throws IllegalArgumentException for another reason
   */
  public Result<CaseNumber, ApplicationRefusal> hold(
      StepId step, WaitReason reason, String note, Officer by) {
    if (reason != WaitReason.NETWORK && reason != WaitReason.OFFICIAL_ABSENT) {
      throw new IllegalArgumentException("no officer holds a row for " + reason);
    }
    return unitOfWork.attempt(() ->
        walker
            .permit(step, CaseAct.HOLD, by)
            .then(open -> {
              if (reason == WaitReason.OFFICIAL_ABSENT && note.isBlank()) {
                return Result.refused(new ApplicationRefusal.ReasonMissing());
              }
              walker.hold(
                  open,
                  reason,
                  Optional.of(by),
                  Map.of("reason", reason.name(), "note", note.strip()));
              return Result.done(open.number());
            }));
  }

  /** Ends a hold. */
  public Result<CaseNumber, ApplicationRefusal> letGoOn(StepId step, Officer by) {
    return unitOfWork.attempt(() ->
        walker
            .permit(step, CaseAct.RESUME, by)
            .map(open -> {
              walker.letGoOn(open, by);
              return open.number();
            }));
  }

  /** Puts a row back to the pile, for whoever takes it next. */
  public Result<CaseNumber, ApplicationRefusal> putBack(StepId step, String why, Officer by) {
    return unitOfWork.attempt(() ->
        walker
            .permit(step, CaseAct.RELEASE, by)
            .then(open -> {
              if (why.isBlank()) {
                return Result.refused(new ApplicationRefusal.ReasonMissing());
              }
              walker.putBack(open, by, why.strip());
              return Result.done(open.number());
            }));
  }

  /**
   * Gives the file up for good.
   *
   * @param proof what the reason rests on: the applicant's letter, the number of the other file
   */
  public Result<CaseNumber, ApplicationRefusal> cancel(
      StepId step, CancelReason reason, String proof, Officer by) {
    return unitOfWork.attempt(() ->
        walker
            .permit(step, CaseAct.CANCEL, by)
            .then(open -> {
              if (proof.isBlank()) {
                return Result.refused(new ApplicationRefusal.ReasonMissing());
              }
              Optional<ApplicationRefusal> objection = objection(open.number());
              if (objection.isPresent()) {
                return Result.refused(objection.get());
              }
              walker.cancel(open, reason, proof.strip(), by);
              return Result.done(open.number());
            }));
  }

  private Optional<ApplicationRefusal> objection(CaseNumber number) {
    return workshops.stream()
        .flatMap(rule -> rule.objectsTo(number).stream())
        .map(ApplicationRefusal.class::cast)
        .findFirst();
  }
}
