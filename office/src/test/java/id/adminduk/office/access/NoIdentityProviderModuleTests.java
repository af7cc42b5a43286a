package id.adminduk.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.adminduk.office.OfficeTestBase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("Tanpa penyedia identitas: tidak ada tombol, alamat, atau bagiannya")
class NoIdentityProviderModuleTests extends OfficeTestBase {

  @Autowired private MockMvc browser;
  @Autowired private ApplicationContext context;

  @Test
  @DisplayName("bawaan: tidak ada apa pun yang menjawab")
  void nothing_of_it_exists_by_default() throws Exception {
    assertThat(context.getBeanNamesForType(IdentityProvider.class)).isEmpty();
    assertThat(context.getBeanNamesForType(ClientRegistrationRepository.class)).isEmpty();
    assertThat(context.getBeanNamesForType(ProviderSignIn.class)).isEmpty();
    assertThat(answer("/masuk").getContentAsString()).doesNotContain("oidc");
    for (String shut :
        List.of(
            ProviderSignIn.BEGIN + "/kantor",
            ProviderSignIn.ANSWER + "?code=x&state=y",
            "/oauth2/authorization/kantor",
            "/login/oauth2/code/kantor")) {
      assertThat(answer(shut).getRedirectedUrl()).as(shut).isEqualTo("/masuk");
    }
  }

  @Test
  @DisplayName("MFA penyedia hanya dihitung bila pengaturan berkata begitu")
  void a_providers_second_factor_counts_only_by_setting() {
    OidcIdToken strong = token(Map.of("amr", List.of("mfa")));
    OidcIdToken level = token(Map.of("acr", "tinggi"));
    OidcIdToken weak = token(Map.of("amr", List.of("pwd"), "acr", "rendah"));
    assertThat(ProviderOfficers.isSecondFactor(strong, settings(false))).isFalse();
    assertThat(ProviderOfficers.isSecondFactor(level, settings(false))).isFalse();
    assertThat(ProviderOfficers.isSecondFactor(strong, settings(true))).isTrue();
    assertThat(ProviderOfficers.isSecondFactor(level, settings(true))).isTrue();
    assertThat(ProviderOfficers.isSecondFactor(weak, settings(true))).isFalse();
    assertThat(ProviderOfficers.isSecondFactor(token(Map.of()), settings(true))).isFalse();
  }

  private MockHttpServletResponse answer(String page) throws Exception {
    return browser.perform(get(page).accept("text/html")).andReturn().getResponse();
  }

  private static OidcIdToken token(Map<String, Object> words) {
    Instant now = Instant.EPOCH;
    return OidcIdToken.withTokenValue("x")
        .subject("petugas")
        .issuedAt(now)
        .expiresAt(now.plusSeconds(60))
        .claims(all -> all.putAll(words))
        .build();
  }

  private static OidcSettings settings(boolean secondFactor) {
    return new OidcSettings(
        "https://penyedia.example",
        "adminduk",
        null,
        "nip",
        OidcSettings.Match.NIP,
        List.of("openid"),
        secondFactor,
        List.of("tinggi"),
        "SSO");
  }
}
