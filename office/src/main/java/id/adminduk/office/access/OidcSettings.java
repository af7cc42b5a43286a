package id.adminduk.office.access;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An office's own identity provider (OpenID Connect); without an issuer there is none.
 *
 * @param issuer its address, exactly as its tokens name it; {@code https} but on loopback
 * @param clientId as which the provider knows this office
 * @param secretFile a file that holds the client's secret and nothing else; absent for a client
 *     that has none and proves itself by PKCE alone
 * @param claim which word of the token names the officer
 * @param matches what that word is here
 * @param scopes what is asked for, {@code openid} among it
 * @param secondFactor whether the provider's word that it asked for a second factor counts here
 * @param strongAcr values of {@code acr} that say so, besides {@code mfa} in {@code amr}
 * @param name what the button calls it
 */
@ConfigurationProperties("adminduk.access.oidc")
record OidcSettings(
    @Nullable String issuer,
    @DefaultValue("adminduk") String clientId,
    @Nullable Path secretFile,
    @DefaultValue("nip") String claim,
    @DefaultValue("NIP") Match matches,
    @DefaultValue({"openid", "profile"}) List<String> scopes,
    @DefaultValue("false") boolean secondFactor,
    @DefaultValue List<String> strongAcr,
    @DefaultValue("SSO") String name) {

  /** By what an account is found. */
  enum Match {
    NIP,
    USERNAME
  }

  OidcSettings {
    scopes = List.copyOf(scopes);
    strongAcr = List.copyOf(strongAcr);
  }
}
