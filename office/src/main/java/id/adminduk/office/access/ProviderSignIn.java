package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.UnitOfWork;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Sign-in at the office's identity provider: code flow with state, nonce and PKCE (OpenID Connect
 * Core 3.1, RFC 9700).
 */
final class ProviderSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

  static final String REGISTRATION = "kantor";
  static final String BEGIN = "/masuk/oidc/mulai";
  static final String ANSWER = "/masuk/oidc/jawaban";

  /** What may be written down as it came; anything else could be an attacker's own text. */
  private static final Set<String> KNOWN =
      Set.of(
          ProviderOfficers.UNKNOWN,
          ProviderOfficers.SEVERAL,
          ProviderOfficers.LOCKED,
          "access_denied",
          "authorization_request_not_found",
          "invalid_grant",
          "invalid_id_token",
          "invalid_nonce",
          "invalid_state_parameter");

  private final OidcSettings settings;
  private final ClientRegistrationRepository providers;
  private final ProviderOfficers known;
  private final OfficerStore officers;
  private final Limits limits;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final AuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  ProviderSignIn(
      OidcSettings settings,
      ClientRegistrationRepository providers,
      ProviderOfficers known,
      OfficerStore officers,
      Limits limits,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.settings = settings;
    this.providers = providers;
    this.known = known;
    this.officers = officers;
    this.limits = limits;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /** Opens this way in beside the password. */
  void open(HttpSecurity http) {
    DefaultOAuth2AuthorizationRequestResolver questions =
        new DefaultOAuth2AuthorizationRequestResolver(providers, BEGIN);
    questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(way ->
            way.loginPage("/masuk")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new ForgottenTokens())
                .authorizationEndpoint(ask -> ask.authorizationRequestResolver(questions))
                .redirectionEndpoint(answer -> answer.baseUri(ANSWER))
                .userInfoEndpoint(who -> who.oidcUserService(known))
                .successHandler(this::passed)
                .failureHandler(this::refused))
        .addFilterBefore(
            new ProviderDoor(providers, limits), OAuth2AuthorizationRequestRedirectFilter.class);
  }

  /** Who leaves here leaves the provider too, or the next at the counter would be let in. */
  LogoutSuccessHandler leaving() {
    OidcClientInitiatedLogoutSuccessHandler leaving =
        new OidcClientInitiatedLogoutSuccessHandler(providers);
    leaving.setPostLogoutRedirectUri("{baseUrl}/masuk?keluar");
    leaving.setDefaultTargetUrl("/masuk?keluar");
    return leaving;
  }

  /** Gives the scheme, host and port a sign-out form may lead to (CSP form-action). */
  String origin() {
    URI issuer = URI.create(Objects.requireNonNull(settings.issuer()));
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }

  private void passed(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException, ServletException {
    limits.giveBack(Limit.SIGN_IN_ADDRESS, request.getRemoteAddr());
    Officer officer = officers.byUsername(who.getName()).orElseThrow();
    Map<String, String> facts =
        Map.of(
            "by", "provider", "second-factor", SignedInAs.isProven(who) ? "provider" : "not given");
    unitOfWork.run(() -> audit.append(AuditEntry.outsideCases("signed-in", officer.id(), facts)));
    onward.onAuthenticationSuccess(request, response, who);
  }

  /** Unknown, closed and forged are one answer; a lock is told, as after a wrong password. */
  private void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String code = why instanceof OAuth2AuthenticationException e ? e.getError().getErrorCode() : "";
    LOG.warn("sign-in by the identity provider refused: {}", code.replaceAll("[^\\w-]", "?"));
    boolean locked = code.equals(ProviderOfficers.LOCKED);
    Map<String, String> facts = new HashMap<>();
    facts.put("by", "provider");
    facts.put("why", KNOWN.contains(code) ? code : "other");
    Optional<Officer> officer =
        locked && why instanceof OAuth2AuthenticationException e
            ? officers.byUsername(Objects.toString(e.getError().getDescription(), ""))
            : Optional.empty();
    unitOfWork.run(() ->
        audit.append(
            new AuditEntry("sign-in-refused", officer.map(Officer::id), Optional.empty(), facts)));
    response.sendRedirect(
        request.getContextPath() + (locked ? "/masuk?tunggu" : "/masuk?penyedia"));
  }
}
