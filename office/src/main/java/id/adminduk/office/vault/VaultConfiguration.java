package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches the office's keys from where the settings say they rest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

  @Bean
  KeyCustody keyCustody(VaultSettings settings, PremisesSettings premises, Chance chance) {
    if (!settings.token().library().isBlank()) {
      return TokenCustody.at(settings.token());
    }
    Optional<SecretKey> lock =
        settings.shares().isEmpty()
            ? Optional.empty()
            : Optional.of(KeyShares.join(settings.shares()));
    return new KeyFile(premises.data().resolve("vault.key"), lock, chance);
  }

  @Bean
  KeyRing keyRing(KeyCustody custody, KeyVersions versions) {
    KeyRing ring = new KeyRing(custody.open(!versions.all().isEmpty()));
    versions.reconcile(ring);
    return ring;
  }
}
