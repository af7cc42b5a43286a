package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Residents;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rows that need only eyes and a pen: checklist, verification sheet, approval (S6 rows 2-4).
 *
 * <p>Two separate sign-offs by different officers (rule R5); a file goes back only with a note of
 * what to mend (rule R3).
 */
@Component
public class Desk {

  /** What an officer says about one requirement. */
  public record Mark(boolean good, String note) {}

  /** What the analyst decides at row 4. */
  public enum Decision {
    APPROVE,
    INVALID,
    DUPLICATE
  }

  private final UnitOfWork unitOfWork;
  private final Applications applications;
  private final CaseStore cases;
  private final CaseViews views;
  private final StepStore steps;
  private final Residents residents;
  private final Papers papers;
  private final Offices offices;
  private final Clock clock;

  Desk(
      UnitOfWork unitOfWork,
      Applications applications,
      CaseStore cases,
      CaseViews views,
      StepStore steps,
      Residents residents,
      Papers papers,
      Offices offices,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.applications = applications;
    this.cases = cases;
    this.views = views;
    this.steps = steps;
    this.residents = residents;
    this.papers = papers;
    this.offices = offices;
    this.clock = clock;
  }

  /** Lists what this very applicant must bring; the SOP may ask some only of the young. */
  public List<Requirement> asked(CaseView file) {
    LocalDate today = offices.here().hours().dayOf(clock.instant());
    boolean under17 =
        file.applicant()
            .flatMap(residents::find)
            .map(resident -> resident.ageOn(today) < 17)
            .orElse(false);
    return file.sop().requirements().stream()
        .filter(requirement ->
            switch (requirement.condition()) {
              case ALWAYS -> true;
              case UNDER_17 -> under17;
            })
        .toList();
  }

  /**
   * Row 2: completeness.
   *
   * @param marks by requirement key; a requirement without a mark counts as missing
   * @param complete what the officer says of the whole; must agree with the marks
   */
  public Result<CaseNumber, ApplicationRefusal> check(
      StepId step, Map<String, Mark> marks, boolean complete, Officer by) {
    return judge(step, StepKind.CHECK, marks, complete, Deficiency.Reason.MISSING, by);
  }

  /** Row 3: completeness and correctness, by another officer, with the verification sheet. */
  public Result<CaseNumber, ApplicationRefusal> verify(
      StepId step, Map<String, Mark> marks, boolean correct, Officer by) {
    return judge(step, StepKind.VERIFY, marks, correct, Deficiency.Reason.INCORRECT, by);
  }

  /** Row 4: approved, or back because the data are invalid or double. */
  public Result<CaseNumber, ApplicationRefusal> decide(
      StepId step, Decision decision, String note, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.APPROVE, by)
            .then(open ->
                switch (decision) {
                  case APPROVE -> approved(open, by);
                  case INVALID -> returned(open, by, Deficiency.Reason.INVALID_DATA, note);
                  case DUPLICATE -> returned(open, by, Deficiency.Reason.DUPLICATE_DATA, note);
                }));
  }

  /** S4 row 5: who had no NIK has one now, or the NIK that was told is found in the register. */
  public Result<CaseNumber, ApplicationRefusal> giveNik(StepId step, Nik nik, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.GIVE_NIK, by)
            .then(open ->
                open.applicant().filter(nik::equals).isPresent()
                    ? Result.<OpenStep, ApplicationRefusal>done(open)
                    : applications.identify(open, nik, by))
            .map(known -> {
              applications.finish(known, Optional.of(by), Map.of("nik", nik.masked()));
              return known.number();
            }));
  }

  private Result<CaseNumber, ApplicationRefusal> approved(OpenStep open, Officer by) {
    applications.finish(open, Optional.of(by), Map.of("decision", Decision.APPROVE.name()));
    return Result.done(open.number());
  }

  Result<CaseNumber, ApplicationRefusal> returned(
      OpenStep open, Officer by, Deficiency.Reason reason, String note) {
    if (note.isBlank()) {
      return Result.refused(new ApplicationRefusal.DeficiencyMissing());
    }
    List<Deficiency> lines = List.of(new Deficiency("", reason, note.strip()));
    return sendBack(open, by, lines);
  }

  private Result<CaseNumber, ApplicationRefusal> judge(
      StepId step,
      StepKind kind,
      Map<String, Mark> marks,
      boolean good,
      Deficiency.Reason reason,
      Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, kind, by)
            .then(open -> {
              List<Requirement> asked = asked(view(open));
              List<Deficiency> lines = faults(asked, marks, reason);
              if (good && !lines.isEmpty()) {
                return Result.refused(
                    new ApplicationRefusal.ChecklistIncomplete(names(asked, lines)));
              }
              write(open, asked, marks);
              papers.sheet(kind, view(open), asked, marks, good, by);
              return good ? goesOn(open, by) : sendBack(open, by, lines);
            }));
  }

  private Result<CaseNumber, ApplicationRefusal> goesOn(OpenStep open, Officer by) {
    if (open.row().kind() == StepKind.CHECK) {
      papers.receipt(view(open), by);
    }
    applications.finish(open, Optional.of(by), Map.of());
    return Result.done(open.number());
  }

  private Result<CaseNumber, ApplicationRefusal> sendBack(
      OpenStep open, Officer by, List<Deficiency> lines) {
    return applications
        .sendBack(open, by, lines)
        .map(number -> {
          CaseView file = view(open);
          if (file.status() == CaseStatus.RETURNED) {
            papers.deficiencyNote(file, open.row(), lines, by);
          }
          return number;
        });
  }

  private void write(OpenStep open, List<Requirement> asked, Map<String, Mark> marks) {
    for (Requirement requirement : asked) {
      Mark mark = marks.getOrDefault(requirement.key(), new Mark(false, ""));
      steps.mark(open.id(), requirement.key(), mark.good(), mark.note());
    }
  }

  CaseView view(OpenStep open) {
    return views.of(cases.byId(open.caseId()).orElseThrow());
  }

  private static List<Deficiency> faults(
      List<Requirement> asked, Map<String, Mark> marks, Deficiency.Reason reason) {
    List<Deficiency> lines = new ArrayList<>();
    for (Requirement requirement : asked) {
      Mark mark = marks.getOrDefault(requirement.key(), new Mark(false, ""));
      if (!mark.good()) {
        lines.add(new Deficiency(requirement.key(), reason, mark.note()));
      }
    }
    return lines;
  }

  private static List<String> names(List<Requirement> asked, List<Deficiency> lines) {
    List<String> keys = lines.stream().map(Deficiency::requirement).toList();
    return asked.stream()
        .filter(requirement -> keys.contains(requirement.key()))
        .map(Requirement::text)
        .toList();
  }
}
