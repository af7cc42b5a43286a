package id.adminduk.office.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account a provider's word is about; roles, office and locks are ours, whatever the
 * token says, and nobody gets an account by signing in.
 */
final class ProviderOfficers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  static final String UNKNOWN = "unknown-officer";
  static final String SEVERAL = "several-accounts";
  static final String LOCKED = "locked";

  /** RFC 8176: several proofs of different kinds. */
  private static final String SEVERAL_FACTORS = "mfa";

  private final OidcUserService provider = new OidcUserService();
  private final OidcSettings settings;
  private final OfficerStore officers;
  private final SignInGuard guard;
  private final Clock clock;

  ProviderOfficers(OidcSettings settings, OfficerStore officers, SignInGuard guard, Clock clock) {
    this.settings = settings;
    this.officers = officers;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * @throws OAuth2AuthenticationException when the word names nobody here, several accounts, or one
   *     that is locked
   */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    Object claim = provider.loadUser(request).getClaims().get(settings.claim());
    String username = account(Objects.toString(claim, "").strip());
    if (isLocked(username)) {
      throw refused(LOCKED, username);
    }
    List<GrantedAuthority> held = new ArrayList<>();
    held.add(new SimpleGrantedAuthority(OfficerSignIn.OFFICER));
    held.add(
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
            .issuedAt(clock.instant())
            .build());
    if (isSecondFactor(request.getIdToken(), settings)) {
      held.add(SignedInAs.Proof.PROVIDER.at(clock.instant()));
    }
    return new ProviderUser(username, held, request.getIdToken());
  }

  /** Says whether the provider asked for a second factor, and the settings let that count. */
  static boolean isSecondFactor(OidcIdToken token, OidcSettings settings) {
    List<String> methods = Objects.requireNonNullElse(token.getAuthenticationMethods(), List.of());
    String level = Objects.requireNonNullElse(token.getAuthenticationContextClass(), "");
    return settings.secondFactor()
        && (methods.contains(SEVERAL_FACTORS) || settings.strongAcr().contains(level));
  }

  private String account(String word) {
    List<String> names =
        switch (settings.matches()) {
          case NIP -> officers.usernamesOf(word);
          case USERNAME -> officers.byUsername(word).stream().map(Officer::username).toList();
        };
    if (names.size() > 1) {
      throw refused(SEVERAL, "");
    }
    return names.stream().findFirst().orElseThrow(() -> refused(UNKNOWN, ""));
  }

  private boolean isLocked(String username) {
    return guard.lockedUntil(Limit.SIGN_IN_NAME, username).isPresent()
        || guard.lockedUntil(Limit.SECOND_FACTOR, username).isPresent();
  }

  private static OAuth2AuthenticationException refused(String why, String username) {
    return new OAuth2AuthenticationException(new OAuth2Error(why, username, null));
  }
}
