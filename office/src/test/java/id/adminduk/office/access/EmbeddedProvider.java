package id.adminduk.office.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real identity provider on a loopback port of its own, with its own users; a test may let it say
 * other things in its tokens than it should.
 */
final class EmbeddedProvider implements AutoCloseable {

  static final String CLIENT = "kantor-tapin";
  static final String SECRET = "rahasia-klien";
  static final String PASSWORD = "kata-sandi-penyedia";

  /** What a user's token says besides who he is; the name is the user's at the provider. */
  static final Map<String, Map<String, Object>> USERS = new ConcurrentHashMap<>();

  /** Where the office is found; its port is known after the provider's. */
  static volatile String office = "";

  private final ServletWebServerApplicationContext context;

  EmbeddedProvider() {
    context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.SERVLET)
                .run(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--spring.application.name=provider",
                    "--server.servlet.session.cookie.name=PROVIDER");
  }

  String issuer() {
    return "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Not a {@code @Configuration}, so that the office's scan never finds it. */
  @EnableWebSecurity
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class
  })
  static class Beans {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    RegisteredClientRepository clients() {
      return new RegisteredClientRepository() {
        // The server saves a client whose secret it hashed; ours is made anew each time.
        @Override
        public void save(RegisteredClient client) {}

        @Override
        public RegisteredClient findById(String id) {
          return client();
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String id) {
          return id.equals(CLIENT) ? client() : null;
        }
      };
    }

    private static RegisteredClient client() {
      return RegisteredClient.withId("1")
          .clientId(CLIENT)
          .clientSecret("{noop}" + SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri(office + ProviderSignIn.ANSWER)
          .postLogoutRedirectUri(office + "/masuk?keluar")
          .scopes(scopes -> scopes.addAll(List.of("openid", "profile")))
          .clientSettings(
              ClientSettings.builder()
                  .requireProofKey(true)
                  .requireAuthorizationConsent(false)
                  .build())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return name -> {
        if (!USERS.containsKey(name)) {
          throw new UsernameNotFoundException(name);
        }
        UserDetails user = User.withUsername(name).password("{noop}" + PASSWORD).build();
        return user;
      };
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> words() {
      return token -> {
        if (token.getTokenType().getValue().equals("id_token")) {
          Authentication who = Objects.requireNonNull(token.<Authentication>getPrincipal());
          USERS
              .getOrDefault(who.getName(), Map.of())
              .forEach((word, value) -> token.getClaims().claim(word, value));
        }
      };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      RSAKey key =
          new RSAKey.Builder((RSAPublicKey) pair.getPublic())
              .privateKey(pair.getPrivate())
              .keyID("1")
              .build();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** Reads the server's own tokens at its user-info address. */
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }
}
