package id.adminduk.office.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose passkeys these are and where a browser may use them.
 *
 * @param relyingParty the domain a passkey is bound to for ever, without scheme and port; another
 *     name later makes all passkeys useless. A browser takes {@code localhost} or a domain under
 *     TLS, never an IP address.
 * @param origins the addresses of the pages, with scheme and port, as officers open them
 */
@ConfigurationProperties("adminduk.access.passkey")
record PasskeySettings(
    @DefaultValue("localhost") String relyingParty,
    @DefaultValue("http://localhost:8080") List<String> origins) {

  PasskeySettings {
    origins = List.copyOf(origins);
  }
}
