package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps the accounts: every act by an administrator, on somebody else, and written down.
 *
 * <p>Nobody acts on an account of his own person, whatever the login name (promise S10).
 */
@Component
public class Accounts {

  /** A one-time password that was not used by then is none. */
  static final Duration ONE_TIME = Duration.ofHours(24);

  private static final int ONE_TIME_BYTES = 10;

  private final AccountStore store;
  private final OfficerStore officers;
  private final Officers opening;
  private final SecondFactors factors;
  private final SignInGuard guard;
  private final PasswordEncoder encoder;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;
  private final Clock clock;
  private final Chance chance;

  Accounts(
      AccountStore store,
      OfficerStore officers,
      Officers opening,
      SecondFactors factors,
      SignInGuard guard,
      PasswordEncoder encoder,
      UnitOfWork unitOfWork,
      AuditTrail audit,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.officers = officers;
    this.opening = opening;
    this.factors = factors;
    this.guard = guard;
    this.encoder = encoder;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
    this.clock = clock;
    this.chance = chance;
  }

  /** Lists the accounts of the administrator's office, by name. */
  public Result<List<AccountView>, AccountRefusal> all(Officer by) {
    return administrator(by)
        .map(known ->
            store.ids(by.office()).stream()
                .flatMap(id -> officers.byId(id).stream())
                .map(this::view)
                .toList());
  }

  /** Shows one account. */
  public Result<AccountView, AccountRefusal> of(OfficerId id, Officer by) {
    return administrator(by).then(known -> sameOffice(id, by)).map(this::view);
  }

  /**
   * Opens an account with a one-time password.
   *
   * @param account its own password is not used
   * @return the one-time password, to be handed over in person
   */
  public Result<String, AccountRefusal> open(NewOfficer account, Officer by) {
    return unitOfWork.attempt(() ->
        administrator(by)
            .then(known -> {
              if (store.isTaken(account.username())) {
                return Result.refused(new AccountRefusal.UsernameTaken(account.username()));
              }
              OfficerId id = opening.open(account);
              Officer opened = officers.byId(id).orElseThrow();
              if (opened.isSamePersonAs(by)) {
                return Result.refused(new AccountRefusal.OwnAccount(account.username()));
              }
              note("account-opened-by", opened, by, Map.of("roles", names(opened.roles())));
              return Result.done(oneTimePassword(opened));
            }));
  }

  /** Gives an account exactly these roles. */
  public Result<Officer, AccountRefusal> roles(OfficerId id, Set<Role> roles, Officer by) {
    return change(
        id,
        by,
        officer -> {
          store.roles(id, roles);
          note(
              "roles-changed",
              officer,
              by,
              Map.of("before", names(officer.roles()), "after", names(roles)));
          return officer;
        });
  }

  /** Closes an account; all its sessions die at their next request. */
  public Result<Officer, AccountRefusal> close(OfficerId id, Officer by) {
    return change(
        id,
        by,
        officer -> {
          store.close(id, clock.instant());
          note("account-closed", officer, by, Map.of());
          return officer;
        });
  }

  /** Opens a closed account again; its old sessions stay dead. */
  public Result<Officer, AccountRefusal> reopen(OfficerId id, Officer by) {
    return change(
        id,
        by,
        officer -> {
          store.reopen(id);
          note("account-reopened", officer, by, Map.of());
          return officer;
        });
  }

  /**
   * Replaces the password by a one-time one and ends all sessions.
   *
   * @return the one-time password, to be handed over in person
   */
  public Result<String, AccountRefusal> resetPassword(OfficerId id, Officer by) {
    return change(
        id,
        by,
        officer -> {
          note("password-reset", officer, by, Map.of());
          return oneTimePassword(officer);
        });
  }

  /** Takes the locks of wrong passwords and codes away. */
  public Result<Officer, AccountRefusal> unlock(OfficerId id, Officer by) {
    return change(
        id,
        by,
        officer -> {
          guard.open(Limit.SIGN_IN_NAME, officer.username());
          guard.open(Limit.SECOND_FACTOR, officer.username());
          note("account-unlocked", officer, by, Map.of());
          return officer;
        });
  }

  /** Takes the second factor away, for a lost telephone; sessions end. */
  public Result<Officer, AccountRefusal> removeSecondFactor(OfficerId id, Officer by) {
    return change(
        id,
        by,
        officer -> {
          factors.remove(officer, by);
          store.endSessions(id);
          return officer;
        });
  }

  /** Replaces a password by one only its owner knows; whoever knew the old one is out. */
  public void choosePassword(Officer officer, String password) {
    unitOfWork.run(() -> {
      store.password(officer.id(), encoder.encode(password), Optional.empty());
      store.endSessions(officer.id());
      audit.append(AuditEntry.outsideCases("password-chosen", officer.id(), Map.of()));
    });
  }

  private <T> Result<T, AccountRefusal> change(OfficerId id, Officer by, Function<Officer, T> act) {
    return unitOfWork.attempt(() ->
        administrator(by)
            .then(known -> sameOffice(id, by))
            .<Officer>then(officer ->
                officer.isSamePersonAs(by)
                    ? Result.refused(new AccountRefusal.OwnAccount(officer.username()))
                    : Result.done(officer))
            .map(act));
  }

  private Result<Officer, AccountRefusal> administrator(Officer by) {
    return by.has(Role.ADMINISTRATOR)
        ? Result.done(by)
        : Result.refused(new AccountRefusal.NotAdministrator());
  }

  private Result<Officer, AccountRefusal> sameOffice(OfficerId id, Officer by) {
    return officers
        .byId(id)
        .filter(officer -> officer.office().equals(by.office()))
        .<Result<Officer, AccountRefusal>>map(Result::done)
        .orElseGet(() -> Result.refused(new AccountRefusal.NoSuchAccount()));
  }

  private String oneTimePassword(Officer officer) {
    String password = Totp.base32(chance.bytes(ONE_TIME_BYTES)).replaceAll("(.{4})(?!$)", "$1-");
    store.password(
        officer.id(), encoder.encode(password), Optional.of(clock.instant().plus(ONE_TIME)));
    store.endSessions(officer.id());
    return password;
  }

  private AccountView view(Officer officer) {
    return new AccountView(
        officer,
        store.isOpen(officer.id()),
        guard.lockedUntil(Limit.SIGN_IN_NAME, officer.username()).isPresent()
            || guard.lockedUntil(Limit.SECOND_FACTOR, officer.username()).isPresent(),
        factors.isEnrolled(officer),
        store.isOneTime(officer.id()));
  }

  private void note(String act, Officer account, Officer by, Map<String, String> facts) {
    Map<String, String> all = new java.util.HashMap<>(facts);
    all.put("account", account.username());
    audit.append(AuditEntry.outsideCases(act, by.id(), all));
  }

  private static String names(Set<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
  }
}
