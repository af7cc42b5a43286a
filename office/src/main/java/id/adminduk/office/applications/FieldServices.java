package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The office goes out: RETAS (S8), from the nota dinas to the report, each recorded pupil with a
 * file of their own (S10).
 */
@Component
public class FieldServices {

  /** Recording without a card; what a pupil of sixteen gets at school (S10). */
  static final ServiceCode RECORDING = new ServiceCode("REKAM");

  /** A field service as the public sees it. */
  public record Announced(String tempat, String alamat, LocalDate hari, LocalTime mulai) {}

  private final UnitOfWork unitOfWork;
  private final Applications applications;
  private final Catalogue catalogue;
  private final CaseStore cases;
  private final CaseViews views;
  private final FieldServiceStore store;
  private final Papers papers;
  private final Offices offices;
  private final Clock clock;

  FieldServices(
      UnitOfWork unitOfWork,
      Applications applications,
      Catalogue catalogue,
      CaseStore cases,
      CaseViews views,
      FieldServiceStore store,
      Papers papers,
      Offices offices,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.applications = applications;
    this.catalogue = catalogue;
    this.cases = cases;
    this.views = views;
    this.store = store;
    this.papers = papers;
    this.offices = offices;
    this.clock = clock;
  }

  /** Row 1: the nota dinas goes to the head of the office. */
  public Result<CaseNumber, ApplicationRefusal> propose(
      ServiceCode service, UsulanKegiatan plan, Officer by) {
    return unitOfWork.attempt(() ->
        objection(plan)
            .<Result<CaseNumber, ApplicationRefusal>>map(Result::refused)
            .orElseGet(
                () -> applications.accept(new NewApplication(service, plan, Optional.empty()), by))
            .map(number -> {
              papers.fieldService("nota-dinas", view(number), by, Map.of());
              return number;
            }));
  }

  /** Row 1 again, after the head said Tidak: the plan is changed and put forward once more. */
  public Result<CaseNumber, ApplicationRefusal> revise(
      StepId step, UsulanKegiatan plan, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.PROPOSE, by)
            .then(open ->
                objection(plan)
                    .<Result<CaseNumber, ApplicationRefusal>>map(Result::refused)
                    .orElseGet(() -> {
                      cases.form(open.caseId(), plan);
                      papers.fieldService("nota-dinas", view(open.number()), by, Map.of());
                      applications.finish(open, Optional.of(by), Map.of());
                      return Result.done(open.number());
                    })));
  }

  /** Row 4: officers and equipment are ready; place and time become public. */
  public Result<CaseNumber, ApplicationRefusal> prepare(
      StepId step, UsulanKegiatan plan, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.PREPARE, by)
            .then(open ->
                objection(plan)
                    .<Result<CaseNumber, ApplicationRefusal>>map(Result::refused)
                    .orElseGet(() -> {
                      cases.form(open.caseId(), plan);
                      store.publish(open.caseId(), plan, clock.instant());
                      applications.finish(open, Optional.of(by), Map.of("place", plan.tempat()));
                      return Result.done(open.number());
                    })));
  }

  /** Row 5: takes in a pupil's recording; the row stays open for the next one. */
  public Result<CaseNumber, ApplicationRefusal> enlist(StepId step, FormF102 pupil, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.VISIT, by)
            .then(open ->
                catalogue.current(offices.here().code(), RECORDING).isEmpty()
                    ? Result.refused(new ApplicationRefusal.ServiceNotOffered(RECORDING.value()))
                    : applications
                        .acceptInField(new NewApplication(RECORDING, pupil, Optional.empty()), by)
                        .map(number -> {
                          store.enlist(open.caseId(), number, by.id(), clock.instant());
                          return number;
                        })));
  }

  /** Row 5, the end: the report on what was done. */
  public Result<CaseNumber, ApplicationRefusal> report(StepId step, String note, Officer by) {
    return unitOfWork.attempt(() ->
        applications
            .permit(step, StepKind.VISIT, by)
            .then(open -> {
              if (note.isBlank()) {
                return Result.refused(new ApplicationRefusal.ReportMissing());
              }
              List<CaseNumber> taken = store.participants(open.caseId());
              papers.fieldService(
                  "laporan-kegiatan",
                  view(open.number()),
                  by,
                  Map.of(
                      "report",
                      note.strip(),
                      "taken",
                      taken.stream().map(CaseNumber::value).toList()));
              applications.finish(
                  open,
                  Optional.of(by),
                  Map.of("recorded", Integer.toString(taken.size()), "note", note.strip()));
              return Result.done(open.number());
            }));
  }

  /** Lists the files that came of a field service, in the order they were taken in. */
  public List<CaseNumber> participants(OpenStep step) {
    return store.participants(step.caseId());
  }

  /** Lists what is to come, for everybody (S8 row 4: place and time are published). */
  public List<Announced> upcoming() {
    return store.from(today());
  }

  private Optional<ApplicationRefusal> objection(UsulanKegiatan plan) {
    return plan.hari().isBefore(today())
        ? Optional.of(new ApplicationRefusal.DayIsPast(plan.hari()))
        : Optional.empty();
  }

  private LocalDate today() {
    return offices.here().hours().dayOf(clock.instant());
  }

  private CaseView view(CaseNumber number) {
    return views.of(cases.byNumber(number).orElseThrow());
  }
}
