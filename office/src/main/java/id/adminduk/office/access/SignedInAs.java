package id.adminduk.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What the session knows about how somebody signed in. */
@Component
public class SignedInAs {

  static final String TOTP = "FACTOR_TOTP";

  private final HttpSessionSecurityContextRepository kept =
      new HttpSessionSecurityContextRepository();
  private final Clock clock;

  SignedInAs(Clock clock) {
    this.clock = clock;
  }

  /** Notes that the second factor was given; the session gets a new id, as at every rise. */
  public void secondFactorPassed(HttpServletRequest request, HttpServletResponse response) {
    Authentication before =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    List<GrantedAuthority> authorities = new ArrayList<>(before.getAuthorities());
    authorities.add(FactorGrantedAuthority.withAuthority(TOTP).issuedAt(clock.instant()).build());
    UsernamePasswordAuthenticationToken after =
        UsernamePasswordAuthenticationToken.authenticated(before.getName(), null, authorities);
    after.setDetails(before.getDetails());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(after);
    SecurityContextHolder.setContext(context);
    request.changeSessionId();
    kept.saveContext(context, request, response);
  }
}
