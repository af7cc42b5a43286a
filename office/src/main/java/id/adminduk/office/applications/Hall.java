package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.kernel.Token;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes files in and leads everybody to the {@link Walker}. */
@Component
class Hall implements Applications {

  private final UnitOfWork unitOfWork;
  private final Intake intake;
  private final Walker walker;
  private final CaseStore cases;
  private final CaseViews views;
  private final EventLog events;
  private final Offices offices;
  private final Clock clock;

  Hall(
      UnitOfWork unitOfWork,
      Intake intake,
      Walker walker,
      CaseStore cases,
      CaseViews views,
      EventLog events,
      Offices offices,
      Clock clock) {
    this.unitOfWork = unitOfWork;
    this.intake = intake;
    this.walker = walker;
    this.cases = cases;
    this.views = views;
    this.events = events;
    this.offices = offices;
    this.clock = clock;
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> accept(NewApplication application, Officer by) {
    return intake.take(application, Optional.of(by), Channel.LOKET);
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> acceptOnline(NewApplication application) {
    return intake.take(application, Optional.empty(), Channel.DARING);
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> acceptInField(
      NewApplication application, Officer by) {
    return intake.take(application, Optional.of(by), Channel.LAPANGAN);
  }

  @Override
  public Result<OpenStep, ApplicationRefusal> identify(OpenStep step, Nik nik, Officer by) {
    return intake.identify(step, nik, by);
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> resubmit(StepId step, CaseForm form, Officer by) {
    return unitOfWork.attempt(() ->
        walker
            .permitFirst(step, by)
            .map(open -> {
              Instant now = clock.instant();
              Sop sop = views.sopOf(open.caseId());
              cases.resubmit(
                  open.caseId(),
                  form,
                  now,
                  offices.here().hours().afterOpenTime(now, sop.promisedTotal()));
              walker.finish(open, Optional.of(by), Map.of("resubmitted", "true"));
              return open.number();
            }));
  }

  @Override
  public Result<OpenStep, ApplicationRefusal> take(StepId step, Officer by) {
    return unitOfWork.attempt(() -> walker.take(step, by));
  }

  @Override
  public Result<OpenStep, ApplicationRefusal> permit(StepId step, Set<StepKind> kinds, Officer by) {
    return walker.permit(step, kinds, by);
  }

  @Override
  public Optional<OpenStep> openRowOf(CaseId caseId) {
    return walker.openRowOf(caseId);
  }

  @Override
  public void centreAnswered(StepId step) {
    walker.centreAnswered(step);
  }

  @Override
  public Optional<OpenStep> resume(StepId step) {
    return walker.resume(step);
  }

  @Override
  public void finish(OpenStep step, Optional<Officer> by, Map<String, String> facts) {
    walker.finish(step, by, facts);
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> sendBack(
      OpenStep step, Officer by, List<Deficiency> deficiencies) {
    if (deficiencies.isEmpty()) {
      return Result.refused(new ApplicationRefusal.DeficiencyMissing());
    }
    walker.sendBack(step, by, deficiencies);
    return Result.done(step.number());
  }

  @Override
  public void sendBackTo(
      OpenStep step, StepKind kind, Optional<Officer> by, Map<String, String> facts) {
    walker.sendBackTo(step, kind, by, facts);
  }

  @Override
  public void hold(
      OpenStep step, WaitReason reason, Optional<Officer> by, Map<String, String> facts) {
    walker.hold(step, reason, by, facts);
  }

  @Override
  public void note(
      CaseId caseId,
      CaseNumber number,
      String event,
      Optional<Officer> by,
      Map<String, String> facts) {
    events.append(caseId, number, event, Optional.empty(), by, facts);
  }

  @Override
  public Optional<CaseView> find(CaseNumber number) {
    return cases.byNumber(number).map(views::of);
  }

  @Override
  public Optional<CaseView> findByPickupToken(Token token) {
    return cases.byPickupToken(token).map(views::of);
  }

  @Override
  public Optional<PublicProgress> track(Token token) {
    return cases.byTrackingToken(token).map(views::publicProgress);
  }
}
