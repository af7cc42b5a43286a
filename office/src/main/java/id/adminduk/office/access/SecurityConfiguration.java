package id.adminduk.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.AntPathMatcher;

/** Everything needs a login but the short public list; no page runs a script that is not ours. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** What citizens reach without an account; a new public page is added here or it stays shut. */
  static final List<String> PUBLIC =
      List.of(
          "/css/**",
          "/js/**",
          "/fonts/**",
          "/icons/**",
          "/favicon.ico",
          "/actuator/health",
          "/masuk",
          "/lacak",
          "/layar",
          "/lacak/*",
          "/daring",
          "/daring/**",
          "/jadwal",
          "/problems/*",
          "/sop",
          "/sop/*",
          "/otoritas-uji/*",
          "/dokumen/periksa",
          // A token of a paper; the PDFs of the archive beside it are for officers.
          "/dokumen/{token:[2-9B-Z]{21}}",
          "/unduh/*",
          "/error");

  /** Started from classes instead of the jar, the office would list what lies in them. */
  private static final List<String> FOLDERS = List.of("/css/", "/js/", "/fonts/", "/icons/");

  /**
   * Ends with where forms may lead: a sign-out leads on to an identity provider, if there is one.
   */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none';"
          + " base-uri 'none'; frame-ancestors 'self'; form-action 'self'";

  /** The next officer at this counter finds neither pages nor drafts of the last one. */
  private static final LogoutHandler CLEARING =
      new HeaderWriterLogoutHandler(
          new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));

  static boolean isPublic(String address) {
    return PUBLIC.stream().anyMatch(known -> new AntPathMatcher().match(known, address));
  }

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      AccessSettings settings,
      OfficerStore officers,
      SecondFactors factors,
      ObjectProvider<ProviderSignIn> provider,
      Clock clock)
      throws Exception {
    provider.ifAvailable(way -> way.open(http));
    String contents =
        provider.stream()
            .map(way -> CONTENT_POLICY + " " + way.origin())
            .findFirst()
            .orElse(CONTENT_POLICY);
    return http.authorizeHttpRequests(rules ->
            rules
                .requestMatchers(FOLDERS.toArray(String[]::new))
                .denyAll()
                .requestMatchers(PUBLIC.toArray(String[]::new))
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/masuk")
                .defaultSuccessUrl("/", false)
                .failureHandler(SecurityConfiguration::refused)
                .permitAll())
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(new SessionLost()))
        .addFilterBefore(new SessionGate(officers, factors, clock), AuthorizationFilter.class)
        .logout(logout -> {
          logout.logoutUrl("/logout").addLogoutHandler(CLEARING).logoutSuccessUrl("/masuk?keluar");
          provider.ifAvailable(way -> logout.logoutSuccessHandler(way.leaving()));
        })
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(contents))
                .httpStrictTransportSecurity(strict -> {
                  if (settings.tls()) {
                    // Also where a proxy speaks TLS and we are asked in plain HTTP behind it.
                    strict.requestMatcher(AnyRequestMatcher.INSTANCE);
                  } else {
                    strict.disable();
                  }
                })
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** PostgreSQL keeps no NUL and nobody types one: refused before any room sees it. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /** An unknown name and a wrong password are one answer; a lock is another, for both alike. */
  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String page = why instanceof LockedException ? "/masuk?tunggu" : "/masuk?error";
    response.sendRedirect(request.getContextPath() + page);
  }

  /**
   * The cookie's attributes of S11; its name changes with TLS, because {@code __Host-} needs it.
   */
  @Bean
  ServletContextInitializer sessionCookie(AccessSettings settings) {
    return context -> {
      if (settings.tls()) {
        context.getSessionCookieConfig().setName("__Host-ADMINDUK");
        context.getSessionCookieConfig().setSecure(true);
        context.getSessionCookieConfig().setPath("/");
      }
    };
  }

  /** OWASP's second recommended setting: 19 MiB, two passes, one lane. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }

  @Bean
  UserDetailsService openAccounts(OfficerStore store, Clock clock) {
    return username ->
        store
            .passwordHash(username, clock.instant())
            .map(hash ->
                User.withUsername(username)
                    .password(hash)
                    .authorities(new SimpleGrantedAuthority(OfficerSignIn.OFFICER))
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
