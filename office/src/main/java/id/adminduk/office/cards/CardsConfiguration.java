package id.adminduk.office.cards;

import id.adminduk.devices.card.CardPrinter;
import id.adminduk.devices.card.PdfCardPrinter;
import id.adminduk.devices.chip.SimulatedChips;
import id.adminduk.office.premises.PremisesSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts printer, chips and test issuer on the table. */
@Configuration(proxyBeanMethods = false)
class CardsConfiguration {

  @Bean
  CardPrinter cardPrinter() {
    return new PdfCardPrinter();
  }

  /** Encoder and reader in one: real machines are tied by the card, these by the folder. */
  @Bean
  SimulatedChips chips(PremisesSettings settings) {
    return new SimulatedChips(settings.data().resolve("chips"));
  }

  @Bean
  IssuerKey issuerKey(PremisesSettings settings) {
    return IssuerKey.keptIn(settings.data().resolve("issuer.key"));
  }
}
