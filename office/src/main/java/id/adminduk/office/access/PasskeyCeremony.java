package id.adminduk.office.access;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two exchanges with a device (WebAuthn 3, 7.1 and 7.2): a question that this session asked and
 * that is answered once, within five minutes.
 */
@Component
class PasskeyCeremony {

  /** How long a question waits for its answer. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String NAME = "Adminduk";

  private final PasskeyStore store;
  private final Webauthn4JRelyingPartyOperations library;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final Clock clock;

  PasskeyCeremony(PasskeyOwners owners, PasskeyStore store, PasskeySettings settings, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.library =
        new Webauthn4JRelyingPartyOperations(
            owners,
            store,
            PublicKeyCredentialRpEntity.builder().id(settings.relyingParty()).name(NAME).build(),
            Set.copyOf(settings.origins()));
    library.setCustomizeCreationOptions(options ->
        options
            .timeout(PATIENCE)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .residentKey(ResidentKeyRequirement.DISCOURAGED)
                    .build()));
    library.setCustomizeRequestOptions(options ->
        options.timeout(PATIENCE).userVerification(UserVerificationRequirement.REQUIRED));
  }

  /** A question of one session; taking it out leaves nothing for a second answer. */
  private record Asked(AtomicReference<Optional<Object>> options, Instant until) {}

  /**
   * Asks for a new passkey.
   *
   * @return the question as a browser wants it, JSON
   */
  String askForNew(Officer officer, HttpSession session) {
    PublicKeyCredentialCreationOptions options =
        library.createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(as(officer)));
    ask(session, PublicKeyCredentialCreationOptions.class, options);
    return json.writeValueAsString(options);
  }

  /**
   * Asks for proof of a known passkey.
   *
   * @return the question as a browser wants it, JSON
   */
  String askForKnown(Officer officer, HttpSession session) {
    PublicKeyCredentialRequestOptions options =
        library.createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(as(officer)));
    ask(session, PublicKeyCredentialRequestOptions.class, options);
    return json.writeValueAsString(options);
  }

  /**
   * Takes a new passkey in.
   *
   * @return why not, one stable word; empty when it is kept
   */
  Optional<String> takeIn(String label, String answer, HttpSession session) {
    Optional<PublicKeyCredentialCreationOptions> asked =
        answered(session, PublicKeyCredentialCreationOptions.class);
    return asked
        .map(options ->
            judged(() -> {
              PublicKeyCredential<AuthenticatorAttestationResponse> key =
                  read(answer, new TypeReference<>() {});
              library.registerCredential(
                  new ImmutableRelyingPartyRegistrationRequest(
                      options, new RelyingPartyPublicKey(key, label)));
              return Optional.empty();
            }))
        .orElse(Optional.of("not-asked"));
  }

  /**
   * Judges a proof.
   *
   * @return why not, one stable word; empty when it is this officer's passkey
   */
  Optional<String> judge(Officer officer, String answer, HttpSession session) {
    Optional<PublicKeyCredentialRequestOptions> asked =
        answered(session, PublicKeyCredentialRequestOptions.class);
    return asked
        .map(options ->
            judged(() -> {
              PublicKeyCredential<AuthenticatorAssertionResponse> proof =
                  read(answer, new TypeReference<>() {});
              boolean own =
                  store.findByUserId(PasskeyOwners.handle(officer.id())).stream()
                      .anyMatch(known -> known.getCredentialId().equals(proof.getRawId()));
              if (!own) {
                return Optional.of("not-own");
              }
              library.authenticate(new RelyingPartyAuthenticationRequest(options, proof));
              return Optional.empty();
            }))
        .orElse(Optional.of("not-asked"));
  }

  private <T> T read(String answer, TypeReference<T> kind) {
    @Nullable T read = json.readValue(answer, kind);
    if (read == null) {
      throw new IllegalArgumentException("JSON null is no answer");
    }
    return read;
  }

  private void ask(HttpSession session, Class<?> kind, Object options) {
    session.setAttribute(
        kind.getName(),
        new Asked(new AtomicReference<>(Optional.of(options)), clock.instant().plus(PATIENCE)));
  }

  private <T> Optional<T> answered(HttpSession session, Class<T> kind) {
    if (!(session.getAttribute(kind.getName()) instanceof Asked asked)) {
      return Optional.empty();
    }
    session.removeAttribute(kind.getName());
    Optional<Object> options = asked.options().getAndSet(Optional.empty());
    return clock.instant().isBefore(asked.until()) ? options.map(kind::cast) : Optional.empty();
  }

  private static Optional<String> judged(Supplier<Optional<String>> ceremony) {
    try {
      return ceremony.get();
    } catch (CounterWentBack e) {
      return Optional.of("counter");
    } catch (WebAuthnException e) {
      return Optional.of(word(e));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.of("malformed");
    }
  }

  private static String word(WebAuthnException why) {
    return switch (why) {
      case MaliciousCounterValueException counter -> "counter";
      case BadChallengeException challenge -> "challenge";
      case BadOriginException origin -> "origin";
      case BadRpIdException party -> "relying-party";
      case BadSignatureException signature -> "signature";
      case UserNotVerifiedException user -> "user-not-verified";
      default -> "not-accepted";
    };
  }

  private static Authentication as(Officer officer) {
    return UsernamePasswordAuthenticationToken.authenticated(
        officer.username(), null, List.of(new SimpleGrantedAuthority(OfficerSignIn.OFFICER)));
  }
}
