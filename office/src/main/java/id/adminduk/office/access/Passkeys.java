package id.adminduk.office.access;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Passkeys as second factor: a device that knows its owner signs what this session asked. */
@Component
public class Passkeys {

  /** The longest name of a device. */
  public static final int LONGEST_LABEL = 40;

  /** What an app shows; a password is longer, so one field takes either. */
  private static final Pattern CODE = Pattern.compile("\\d{3}\\s?\\d{3}");

  private final PasskeyCeremony ceremony;
  private final PasskeyStore store;
  private final PasskeySettings settings;
  private final SecondFactors factors;
  private final Officers officers;
  private final SignInGuard guard;
  private final UnitOfWork unitOfWork;
  private final AuditTrail audit;

  Passkeys(
      PasskeyCeremony ceremony,
      PasskeyStore store,
      PasskeySettings settings,
      SecondFactors factors,
      Officers officers,
      SignInGuard guard,
      UnitOfWork unitOfWork,
      AuditTrail audit) {
    this.ceremony = ceremony;
    this.store = store;
    this.settings = settings;
    this.factors = factors;
    this.officers = officers;
    this.guard = guard;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  /** Lists an officer's passkeys, oldest first. */
  public List<PasskeyView> of(Officer officer) {
    return store.of(officer.id());
  }

  /**
   * Says where passkeys work instead when they cannot here: a browser binds them to a name, and an
   * IP address is none.
   *
   * @return empty when the page was opened at an address of the settings
   */
  public Optional<String> elsewhere(HttpServletRequest request) {
    String here =
        ServletUriComponentsBuilder.fromContextPath(request).replacePath("").toUriString();
    return settings.origins().contains(here)
        ? Optional.empty()
        : settings.origins().stream().findFirst().or(() -> Optional.of(""));
  }

  /**
   * Asks the browser for a new passkey.
   *
   * @param proof password or code; not looked at while there is no second factor yet
   * @return the question, JSON as WebAuthn defines it
   */
  public Result<String, PasskeyRefusal> askForNew(
      Officer officer, String proof, HttpSession session) {
    return factors.isEnrolled(officer) && !isConfirmed(officer, proof)
        ? Result.refused(new PasskeyRefusal.NotConfirmed())
        : Result.done(ceremony.askForNew(officer, session));
  }

  /**
   * Takes a new passkey in.
   *
   * @param label what the owner calls the device
   * @param answer what the browser said, JSON
   */
  public Result<String, PasskeyRefusal> register(
      Officer officer, String label, String answer, HttpSession session) {
    Optional<String> why =
        unitOfWork.call(() -> {
          Optional<String> flaw = ceremony.takeIn(label, answer, session);
          note(officer, flaw.isEmpty() ? "passkey-registered" : "passkey-refused", flaw);
          return flaw;
        });
    return why.<Result<String, PasskeyRefusal>>map(
            word -> Result.refused(new PasskeyRefusal.NotAccepted(word)))
        .orElseGet(() -> Result.done(label));
  }

  /**
   * Asks the browser for proof of a known passkey, at sign-in.
   *
   * @return the question, JSON as WebAuthn defines it
   */
  public String ask(Officer officer, HttpSession session) {
    return ceremony.askForKnown(officer, session);
  }

  /**
   * Judges a proof at sign-in; wrong ones count against the same lock as wrong codes.
   *
   * @param answer what the browser said, JSON
   */
  public SecondFactors.Verdict judge(Officer officer, String answer, HttpSession session) {
    if (!guard.admits(Limit.SECOND_FACTOR, officer.username())) {
      return SecondFactors.Verdict.LOCKED;
    }
    Optional<String> why =
        unitOfWork.call(() -> {
          Optional<String> flaw = ceremony.judge(officer, answer, session);
          note(officer, flaw.isEmpty() ? "passkey-used" : "passkey-refused", flaw);
          return flaw;
        });
    if (why.isEmpty()) {
      guard.succeeded(Limit.SECOND_FACTOR, officer.username());
      return SecondFactors.Verdict.RIGHT;
    }
    if (guard.failed(Limit.SECOND_FACTOR, officer.username())) {
      note(officer, "account-locked", Optional.empty());
    }
    return SecondFactors.Verdict.WRONG;
  }

  /**
   * Gives a passkey up.
   *
   * @param proof password or code
   * @return the name it had
   */
  public Result<String, PasskeyRefusal> remove(Officer officer, UUID id, String proof) {
    if (own(officer, id).isEmpty()) {
      return Result.refused(new PasskeyRefusal.NoSuchPasskey());
    }
    if (!isConfirmed(officer, proof)) {
      return Result.refused(new PasskeyRefusal.NotConfirmed());
    }
    return unitOfWork.attempt(() -> {
      store.lock(officer.id());
      Optional<PasskeyView> passkey = own(officer, id);
      if (passkey.isEmpty()) {
        return Result.refused(new PasskeyRefusal.NoSuchPasskey());
      }
      String label = passkey.get().label();
      if (!factors.maySpareAPasskey(officer)) {
        return Result.refused(new PasskeyRefusal.LastFactor(label));
      }
      store.remove(officer.id(), id);
      note(officer, "passkey-removed", Optional.empty());
      return Result.done(label);
    });
  }

  private Optional<PasskeyView> own(Officer officer, UUID id) {
    return of(officer).stream().filter(known -> known.id().equals(id)).findFirst();
  }

  private boolean isConfirmed(Officer officer, String proof) {
    return CODE.matcher(proof.strip()).matches()
        ? factors.judge(officer, proof) == SecondFactors.Verdict.RIGHT
        : officers.confirms(officer, proof);
  }

  private void note(Officer officer, String act, Optional<String> why) {
    Map<String, String> facts =
        why.<Map<String, String>>map(word -> Map.of("why", word)).orElse(Map.of());
    unitOfWork.run(() -> audit.append(AuditEntry.outsideCases(act, officer.id(), facts)));
  }
}
