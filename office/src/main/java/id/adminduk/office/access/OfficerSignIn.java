package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in by name and password. */
@Component
class OfficerSignIn implements AuthenticationProvider {

  /** What every open account may: come in. What it may do is asked of its roles, each time. */
  static final String OFFICER = "OFFICER";

  private final Passwords passwords;
  private final Limits limits;
  private final OfficerStore store;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OfficerSignIn(
      Passwords passwords,
      Limits limits,
      OfficerStore store,
      AuditTrail audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.passwords = passwords;
    this.limits = limits;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws BadCredentialsException alike for an unknown name and a wrong password
   * @throws LockedException when the name or the address has guessed too often
   */
  @Override
  public Authentication authenticate(Authentication claim) {
    String username = claim.getName().strip();
    String password = Objects.toString(claim.getCredentials(), "");
    String address = address(claim.getDetails());
    if (!limits.take(Limit.SIGN_IN_ADDRESS, address)) {
      throw new LockedException("too many wrong passwords from this address");
    }
    Passwords.Verdict verdict = passwords.judge(username, password, "sign-in-refused");
    return switch (verdict) {
      case LOCKED -> throw new LockedException("too many wrong passwords for this name");
      case WRONG -> throw new BadCredentialsException("name or password");
      case RIGHT -> {
        limits.giveBack(Limit.SIGN_IN_ADDRESS, address);
        yield signedIn(username, claim);
      }
    };
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private Authentication signedIn(String username, Authentication claim) {
    Officer officer =
        store.byUsername(username).orElseThrow(() -> new BadCredentialsException("just closed"));
    transaction.executeWithoutResult(status ->
        audit.append(
            AuditEntry.outsideCases(
                "signed-in",
                officer.id(),
                Map.of(
                    "office", officer.office().value(), "address", address(claim.getDetails())))));
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            username,
            null,
            List.of(
                new SimpleGrantedAuthority(OFFICER),
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(clock.instant())
                    .build()));
    token.setDetails(claim.getDetails());
    return token;
  }

  private static String address(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
  }
}
