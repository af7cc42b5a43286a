package id.adminduk.office.access;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Whom the provider vouched for, under the login name the account has here. */
final class ProviderUser extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final String username;

  ProviderUser(
      String username, Collection<? extends GrantedAuthority> authorities, OidcIdToken token) {
    super(authorities, token);
    this.username = username;
  }

  @Override
  public String getName() {
    return username;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProviderUser user
        && username.equals(user.username)
        && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), username);
  }
}
