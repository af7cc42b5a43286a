package id.adminduk.office.uniqueness;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The centre's row on the case page (S6 row 6, S7 row 3). */
@Component
class CentrePanel implements StepPanel {

  private final CentreStanding standing;

  CentrePanel(CentreStanding standing) {
    this.standing = standing;
  }

  @Override
  public StepKind kind() {
    return StepKind.UNIQUENESS;
  }

  @Override
  public String fragment() {
    return "uniqueness/panel :: panel";
  }

  @Override
  public Map<String, Object> model(OpenStep step, Officer officer) {
    return standing.of(step);
  }
}
