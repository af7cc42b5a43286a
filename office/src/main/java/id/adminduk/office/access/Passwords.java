package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.Chance;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges passwords: the same work, the same answer and the same trail whether a name exists or not.
 */
@Component
class Passwords {

  private final OfficerStore store;
  private final PasswordEncoder encoder;
  private final SignInGuard guard;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate apart;

  /** Of a password nobody has: unknown names cost the same Argon2id as known ones. */
  private final String nobodysHash;

  Passwords(
      OfficerStore store,
      PasswordEncoder encoder,
      SignInGuard guard,
      AuditTrail audit,
      Clock clock,
      Chance chance,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.encoder = encoder;
    this.guard = guard;
    this.audit = audit;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    this.nobodysHash = encoder.encode(chance.token().value());
  }

  /** What came of one try. */
  enum Verdict {
    RIGHT,
    WRONG,
    LOCKED
  }

  /**
   * Judges one try.
   *
   * @param act what is written into the trail when it is wrong
   */
  Verdict judge(String username, String password, String act) {
    if (!guard.admits(Limit.SIGN_IN_NAME, username)) {
      return Verdict.LOCKED;
    }
    Optional<String> hash = store.passwordHash(username, clock.instant());
    boolean right = encoder.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
    if (right) {
      guard.succeeded(Limit.SIGN_IN_NAME, username);
      renewHash(username, password, hash.orElseThrow());
      return Verdict.RIGHT;
    }
    boolean locked = guard.failed(Limit.SIGN_IN_NAME, username);
    Optional<Officer> known = store.byUsername(username);
    note(act, known);
    if (locked) {
      note("account-locked", known);
    }
    return Verdict.WRONG;
  }

  private void note(String act, Optional<Officer> officer) {
    Map<String, String> facts =
        officer.map(known -> Map.of("office", known.office().value())).orElseGet(Map::of);
    apart.executeWithoutResult(status ->
        audit.append(new AuditEntry(act, officer.map(Officer::id), Optional.empty(), facts)));
  }

  /** Stronger settings reach an account when its owner next signs in. */
  private void renewHash(String username, String password, String hash) {
    if (encoder.upgradeEncoding(hash)) {
      store.password(username, encoder.encode(password));
    }
  }
}
