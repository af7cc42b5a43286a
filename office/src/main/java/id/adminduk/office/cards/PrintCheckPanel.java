package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.population.Residents;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Row 7 on the case page; shows the NIK masked, because the operator types it from the paper. */
@Component
class PrintCheckPanel implements StepPanel {

  private final Residents residents;
  private final Uniqueness uniqueness;

  PrintCheckPanel(Residents residents, Uniqueness uniqueness) {
    this.residents = residents;
    this.uniqueness = uniqueness;
  }

  @Override
  public StepKind kind() {
    return StepKind.PRINT_CHECK;
  }

  @Override
  public String fragment() {
    return "cards/panels :: check";
  }

  @Override
  public Map<String, Object> model(OpenStep step, Officer officer) {
    RecordStatus status = uniqueness.statusOf(step).orElse(RecordStatus.UNREGISTERED);
    Map<String, Object> model = new HashMap<>();
    model.put("resident", residents.find(step.pemohon()).orElseThrow());
    model.put("status", status.name());
    model.put("ready", status == RecordStatus.PRINT_READY_RECORD);
    return model;
  }
}
