package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.ApplicationRefusal;
import id.adminduk.office.applications.ApplicationRefusal.StepNotOpen;
import id.adminduk.office.applications.ApplicationRefusal.StepWaiting;
import id.adminduk.office.applications.Applications;
import id.adminduk.office.applications.CaseForm;
import id.adminduk.office.applications.CaseView;
import id.adminduk.office.applications.Deficiency;
import id.adminduk.office.applications.NewApplication;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.PublicProgress;
import id.adminduk.office.applications.WaitReason;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.kernel.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A hall that knows row 6 only: open, waiting, or closed with an outcome. Rolls nothing back. */
final class HallFake implements Applications {

  static final String OPEN = "open";
  static final String WAITING = "waiting";

  private final Map<StepId, OpenStep> steps = new HashMap<>();
  private final Map<StepId, String> states = new HashMap<>();

  synchronized StepId open(CaseId caseId, CaseNumber number) {
    StepId id = new StepId(new UUID(5, steps.size()));
    SopRow row =
        new SopRow(
            new RowKey("uniqueness"),
            "6",
            "Kirim",
            0,
            Role.OPERATOR_SIAK,
            StepKind.UNIQUENESS,
            List.of(),
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            false);
    steps.put(
        id,
        new OpenStep(
            id,
            caseId,
            number,
            Optional.of(new Nik("9971010101019001")),
            row,
            new RevisionId("0".repeat(64))));
    states.put(id, OPEN);
    return id;
  }

  synchronized String state(StepId step) {
    return states.getOrDefault(step, "unknown");
  }

  synchronized void close(StepId step) {
    states.put(step, "cancelled");
  }

  private OpenStep known(StepId step) {
    return Objects.requireNonNull(steps.get(step));
  }

  @Override
  public synchronized Result<OpenStep, ApplicationRefusal> permit(
      StepId step, Set<StepKind> kinds, Officer by) {
    return switch (state(step)) {
      case OPEN -> Result.done(known(step));
      case WAITING -> Result.refused(new StepWaiting("-", "6", "CENTRE"));
      default -> Result.refused(new StepNotOpen("-", "6", "-"));
    };
  }

  @Override
  public synchronized Optional<OpenStep> openRowOf(CaseId caseId) {
    return steps.values().stream().filter(step -> step.caseId().equals(caseId)).findFirst();
  }

  @Override
  public synchronized void centreAnswered(StepId step) {
    states.replace(step, WAITING, OPEN);
  }

  @Override
  public synchronized Optional<OpenStep> resume(StepId step) {
    if (!state(step).equals(WAITING)) {
      return Optional.empty();
    }
    states.put(step, OPEN);
    return Optional.of(known(step));
  }

  @Override
  public synchronized void finish(OpenStep step, Optional<Officer> by, Map<String, String> facts) {
    states.put(step.id(), "finished " + facts.get("status"));
  }

  @Override
  public synchronized Result<CaseNumber, ApplicationRefusal> sendBack(
      OpenStep step, Officer by, List<Deficiency> deficiencies) {
    states.put(step.id(), "sent back " + deficiencies.getFirst().reason());
    return Result.done(step.number());
  }

  @Override
  public synchronized void sendBackTo(
      OpenStep step, StepKind kind, Optional<Officer> by, Map<String, String> facts) {
    states.put(step.id(), "sent back to " + kind);
  }

  @Override
  public synchronized void hold(
      OpenStep step, WaitReason reason, Optional<Officer> by, Map<String, String> facts) {
    states.put(step.id(), WAITING);
  }

  @Override
  public void note(
      CaseId caseId,
      CaseNumber number,
      String event,
      Optional<Officer> by,
      Map<String, String> facts) {}

  @Override
  public Result<CaseNumber, ApplicationRefusal> accept(NewApplication application, Officer by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> acceptOnline(NewApplication application) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> acceptInField(
      NewApplication application, Officer by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<OpenStep, ApplicationRefusal> identify(OpenStep step, Nik nik, Officer by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<CaseNumber, ApplicationRefusal> resubmit(StepId step, CaseForm form, Officer by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Result<OpenStep, ApplicationRefusal> take(StepId step, Officer by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<CaseView> find(CaseNumber number) {
    return Optional.empty();
  }

  @Override
  public Optional<CaseView> findByPickupToken(Token token) {
    return Optional.empty();
  }

  @Override
  public Optional<PublicProgress> track(Token token) {
    return Optional.empty();
  }
}
