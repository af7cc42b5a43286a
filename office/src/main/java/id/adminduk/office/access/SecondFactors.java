package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second proof of who somebody is: a code that changes, one of ten recovery codes, or a passkey
 * ({@link Passkeys}).
 */
@Component
public class SecondFactors {

  /** Who decides alone, sees across people or gives rights (issue 3). */
  private static final Set<Role> REQUIRED =
      Set.of(Role.KASI, Role.KABID, Role.KADIS, Role.PETUGAS_DC, Role.ADMINISTRATOR);

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 10;

  private final SecondFactorStore store;
  private final PasskeyStore passkeys;
  private final SecretBox box;
  private final SignInGuard guard;
  private final AuditTrail audit;
  private final Clock clock;
  private final Chance chance;

  SecondFactors(
      SecondFactorStore store,
      PasskeyStore passkeys,
      SecretBox box,
      SignInGuard guard,
      AuditTrail audit,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.passkeys = passkeys;
    this.box = box;
    this.guard = guard;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** What came of a code. */
  public enum Verdict {
    RIGHT,
    /** Wrong, or used before. */
    WRONG,
    LOCKED
  }

  /** Says whether this officer may only enrol until there is a second factor. */
  public boolean isRequiredOf(Officer officer) {
    return officer.roles().stream().anyMatch(REQUIRED::contains);
  }

  /** Says whether a second proof is asked at sign-in. */
  public boolean isEnrolled(Officer officer) {
    return store.isEnrolled(officer.id());
  }

  /** Says whether the officer has codes of an app, and not passkeys alone. */
  public boolean hasCodes(Officer officer) {
    return store.of(officer.id()).filter(SecondFactorStore.Kept::confirmed).isPresent();
  }

  /** Says whether a second factor is left, where one is needed, when a passkey goes. */
  boolean maySpareAPasskey(Officer officer) {
    return !isRequiredOf(officer) || hasCodes(officer) || passkeys.of(officer.id()).size() > 1;
  }

  /**
   * Proposes a secret, the same one until it is confirmed.
   *
   * @return base 32, for the app; empty when there is a confirmed one, which is never shown again
   */
  @Transactional
  public Optional<String> propose(Officer officer) {
    if (store.of(officer.id()).isEmpty()) {
      store.propose(officer.id(), box.seal(officer.id(), chance.bytes(Totp.SECRET_BYTES)));
    }
    return store
        .of(officer.id())
        .filter(kept -> !kept.confirmed())
        .map(kept -> Totp.base32(box.open(officer.id(), kept.bytes())));
  }

  /**
   * Confirms the proposed secret by a code the app made of it.
   *
   * @return the recovery codes, shown this once; empty when the code is wrong
   */
  @Transactional
  public List<String> confirm(Officer officer, String code) {
    Optional<SecondFactorStore.Kept> proposed =
        store.of(officer.id()).filter(kept -> !kept.confirmed());
    if (proposed.isEmpty() || !isCodeOf(officer, proposed.get(), code)) {
      return List.of();
    }
    store.confirm(officer.id(), clock.instant());
    List<String> codes = IntStream.range(0, RECOVERY_CODES).mapToObj(i -> recoveryCode()).toList();
    store.recoveryCodes(officer.id(), codes.stream().map(SecondFactors::digest).toList());
    audit.append(AuditEntry.outsideCases("second-factor-enrolled", officer.id(), Map.of()));
    return codes;
  }

  /** Judges a code at sign-in; a code is accepted once (RFC 6238, 5.2). */
  @Transactional
  public Verdict judge(Officer officer, String code) {
    if (!guard.admits(Limit.SECOND_FACTOR, officer.username())) {
      return Verdict.LOCKED;
    }
    Optional<SecondFactorStore.Kept> kept =
        store.of(officer.id()).filter(SecondFactorStore.Kept::confirmed);
    boolean byApp = kept.isPresent() && isCodeOf(officer, kept.get(), code);
    boolean byPaper = !byApp && store.useRecoveryCode(officer.id(), digest(code), clock.instant());
    if (!byApp && !byPaper) {
      boolean locked = guard.failed(Limit.SECOND_FACTOR, officer.username());
      note(officer, "second-factor-refused");
      if (locked) {
        note(officer, "account-locked");
      }
      return Verdict.WRONG;
    }
    guard.succeeded(Limit.SECOND_FACTOR, officer.username());
    note(officer, byPaper ? "recovery-code-used" : "second-factor-passed");
    return Verdict.RIGHT;
  }

  /**
   * Enrols a published secret; only the demonstration does, whose accounts keep no secrets.
   *
   * @param secret base 32
   */
  @Transactional
  public void install(Officer officer, String secret) {
    store.remove(officer.id());
    store.propose(officer.id(), box.seal(officer.id(), Totp.bytes(secret)));
    store.confirm(officer.id(), clock.instant());
    note(officer, "second-factor-installed");
  }

  /** Gives the earliest step whose code would be accepted now; empty when all were used. */
  public OptionalLong nextStep(Officer officer) {
    long used = store.lastStep(officer.id());
    long now = Totp.stepAt(clock.instant());
    return Totp.accepted(clock.instant()).filter(step -> step >= now && step > used).findFirst();
  }

  /** Takes codes and passkeys away; whoever needs one can then only enrol. */
  @Transactional
  public void remove(Officer officer, Officer by) {
    store.remove(officer.id());
    passkeys.removeAll(officer.id());
    audit.append(
        AuditEntry.outsideCases(
            "second-factor-removed", by.id(), Map.of("account", officer.username())));
  }

  private boolean isCodeOf(Officer officer, SecondFactorStore.Kept kept, String code) {
    String typed = code.replaceAll("\\s", "");
    Instant now = clock.instant();
    byte[] secret = box.open(officer.id(), kept.bytes());
    return Totp.accepted(now)
        .filter(step -> Totp.code(secret, step).equals(typed))
        .anyMatch(step -> store.use(officer.id(), step));
  }

  private void note(Officer officer, String act) {
    audit.append(AuditEntry.outsideCases(act, officer.id(), Map.of()));
  }

  /** Eighty bits, in fours for the eye. */
  private String recoveryCode() {
    return Totp.base32(chance.bytes(RECOVERY_BYTES)).replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String digest(String code) {
    String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return HexFormat.of().formatHex(SignInGuard.sha256(plain.getBytes(StandardCharsets.US_ASCII)));
  }
}
