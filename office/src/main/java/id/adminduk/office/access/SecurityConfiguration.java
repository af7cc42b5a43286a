package id.adminduk.office.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

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
          "/lacak/*",
          "/problems/*",
          "/sop",
          "/sop/**",
          "/error");

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  @Bean
  SecurityFilterChain doors(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(rules ->
            rules
                .requestMatchers(PUBLIC.toArray(String[]::new))
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage("/masuk").defaultSuccessUrl("/", false).permitAll())
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/masuk?keluar"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** OWASP's second recommended setting: 19 MiB, two passes, one lane. */
  @Bean
  PasswordEncoder passwords() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }

  @Bean
  UserDetailsService accounts(OfficerStore store) {
    return username ->
        store
            .passwordHash(username)
            .map(hash ->
                User.withUsername(username)
                    .password(hash)
                    .authorities(new SimpleGrantedAuthority("OFFICER"))
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
