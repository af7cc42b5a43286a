package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.OpenStep;
import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Row 9 on the case page. */
@Component
class ForwardPanel implements StepPanel {

  private static final int LAST_PASSED = 5;

  private final CardStore cards;

  ForwardPanel(CardStore cards) {
    this.cards = cards;
  }

  @Override
  public StepKind kind() {
    return StepKind.FORWARD;
  }

  @Override
  public String fragment() {
    return "cards/panels :: forward";
  }

  @Override
  public Map<String, Object> model(OpenStep step, Officer officer) {
    return Map.of(
        "serial", cards.of(step.number()).map(card -> card.serial().value()).orElse(""),
        "shelf", cards.shelf().reversed().stream().limit(LAST_PASSED).toList());
  }
}
