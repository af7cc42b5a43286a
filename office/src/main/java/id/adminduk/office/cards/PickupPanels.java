package id.adminduk.office.cards;

import id.adminduk.office.applications.StepPanel;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.population.Residents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows at which the resident stands at the counter with the card. */
@Configuration(proxyBeanMethods = false)
class PickupPanels {

  @Bean
  StepPanel matchPanel(
      CardStore cards, PickupDesk desk, FingerDesk fingers, ChipDesk chips, Residents residents) {
    return new HandOverPanel(StepKind.MATCH, cards, desk, fingers, chips, residents);
  }

  @Bean
  StepPanel activatePanel(
      CardStore cards, PickupDesk desk, FingerDesk fingers, ChipDesk chips, Residents residents) {
    return new HandOverPanel(StepKind.ACTIVATE, cards, desk, fingers, chips, residents);
  }

  @Bean
  StepPanel handOverPanel(
      CardStore cards, PickupDesk desk, FingerDesk fingers, ChipDesk chips, Residents residents) {
    return new HandOverPanel(StepKind.HAND_OVER, cards, desk, fingers, chips, residents);
  }
}
