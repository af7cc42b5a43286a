package id.adminduk.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What the session knows about how somebody signed in: the one list of second proofs. */
@Component
public class SignedInAs {

  /** With what the second factor was proven. */
  public enum Proof {
    CODE("FACTOR_TOTP"),
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY),
    /** The office's identity provider asked for it, and the settings trust that. */
    PROVIDER("FACTOR_PROVIDER");

    private final String authority;

    Proof(String authority) {
      this.authority = authority;
    }

    GrantedAuthority at(Instant moment) {
      return FactorGrantedAuthority.withAuthority(authority).issuedAt(moment).build();
    }
  }

  private final HttpSessionSecurityContextRepository kept =
      new HttpSessionSecurityContextRepository();
  private final Clock clock;

  SignedInAs(Clock clock) {
    this.clock = clock;
  }

  static boolean isProven(Authentication who) {
    return who.getAuthorities().stream()
        .map(one -> Objects.toString(one.getAuthority()))
        .anyMatch(
            held -> Arrays.stream(Proof.values()).anyMatch(proof -> proof.authority.equals(held)));
  }

  /** Says whether an identity provider vouched for this session instead of a password. */
  static boolean isByProvider(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(
            one -> FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY.equals(one.getAuthority()));
  }

  /**
   * Gives the page to go on with: the one that was open when the last session ended, or the start.
   */
  public String goesOnAt(HttpServletRequest request) {
    return ReturnAddress.take(request);
  }

  /**
   * Lets this session live on under a new id after its officer chose a new password, which ended
   * all sessions of the account.
   */
  public void passwordChosen(HttpServletRequest request) {
    request.getSession().removeAttribute(SessionStamp.NAME);
    request.changeSessionId();
  }

  /** Notes that the second factor was given; the session gets a new id, as at every rise. */
  public void secondFactorPassed(
      Proof proof, HttpServletRequest request, HttpServletResponse response) {
    Authentication before =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    Authentication after =
        before.toBuilder().authorities(held -> held.add(proof.at(clock.instant()))).build();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(after);
    SecurityContextHolder.setContext(context);
    request.changeSessionId();
    kept.saveContext(context, request, response);
  }
}
