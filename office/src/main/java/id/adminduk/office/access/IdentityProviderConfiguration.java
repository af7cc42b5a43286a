package id.adminduk.office.access;

import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.UnitOfWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Nothing of this exists until the settings name an issuer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("adminduk.access.oidc.issuer")
class IdentityProviderConfiguration {

  @Bean
  IdentityProvider identityProvider(OidcSettings settings) {
    return new IdentityProvider(
        ProviderSignIn.BEGIN + "/" + ProviderSignIn.REGISTRATION, settings.name());
  }

  /** Asked at the first sign-in, not at the start: the office opens without its provider. */
  @Bean
  ClientRegistrationRepository providers(OidcSettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings)));
  }

  @Bean
  ProviderSignIn providerSignIn(
      OidcSettings settings,
      ClientRegistrationRepository providers,
      OfficerStore officers,
      SignInGuard guard,
      Limits limits,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Clock clock) {
    return new ProviderSignIn(
        settings,
        providers,
        new ProviderOfficers(settings, officers, guard, clock),
        officers,
        limits,
        unitOfWork,
        audit);
  }

  private static ClientRegistration registration(OidcSettings settings) {
    ClientRegistration.Builder client =
        ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
            .registrationId(ProviderSignIn.REGISTRATION)
            .clientId(settings.clientId())
            .clientName(settings.name())
            .scope(settings.scopes())
            .redirectUri("{baseUrl}" + ProviderSignIn.ANSWER);
    return settings.secretFile() == null
        ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : client.clientSecret(secret(settings)).build();
  }

  private static String secret(OidcSettings settings) {
    try {
      return Files.readString(Objects.requireNonNull(settings.secretFile())).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("adminduk.access.oidc.secret-file cannot be read", e);
    }
  }
}
