package id.adminduk.office.capture;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.population.Resident;
import id.adminduk.office.population.Residents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the desk on the case page while the row of the recording is open. */
@Component
class CapturePanel implements StepPanel {

  private static final UUID NOBODY = new UUID(0, 0);

  private final CaptureSessions sessions;
  private final CaptureSamples samples;
  private final Residents residents;
  private final DeviceRound devices;
  private final DeskWriter writer;

  CapturePanel(
      CaptureSessions sessions,
      CaptureSamples samples,
      Residents residents,
      DeviceRound devices,
      DeskWriter writer) {
    this.sessions = sessions;
    this.samples = samples;
    this.residents = residents;
    this.devices = devices;
    this.writer = writer;
  }

  @Override
  public StepKind kind() {
    return StepKind.CAPTURE;
  }

  @Override
  public boolean isWide() {
    return true;
  }

  @Override
  public String fragment() {
    return "capture/panels :: desk";
  }

  @Override
  public Map<String, Object> model(OpenStep step, Officer officer) {
    Recording.Open recording =
        sessions.find(step.id()).stream()
            .filter(Recording.Open.class::isInstance)
            .map(Recording.Open.class::cast)
            .findFirst()
            .orElseGet(() -> untouched(step));
    Resident resident = residents.find(step.pemohon()).orElseThrow();
    List<Attempt> refusals = List.copyOf(samples.standingRefusals(step.id()).values());
    return Map.of("desk", writer.view(recording, resident, refusals, devices.displayName()));
  }

  /** A row nobody has begun: looking at the page does not begin it. */
  private static Recording.Open untouched(OpenStep step) {
    StepId id = step.id();
    return new Recording.Open(
        new Recording.Head(id, step.caseId(), step.number(), NOBODY, NOBODY),
        false,
        Map.of(),
        Map.of(),
        Map.of(),
        Optional.empty());
  }
}
