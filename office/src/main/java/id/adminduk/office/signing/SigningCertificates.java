package id.adminduk.office.signing;

import id.adminduk.office.access.Limit;
import id.adminduk.office.access.Limits;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.Role;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.signing.AuthorityStore.Kept;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Certificates of the test authority: who has one, who gets one, whose is withdrawn. */
@Component
public class SigningCertificates {

  /**
   * One certificate.
   *
   * @param lastDay in the office's calendar
   */
  public record Shown(String serial, LocalDate issued, LocalDate lastDay, State state) {}

  /** Where a certificate stands. */
  public enum State {
    IN_FORCE,
    EXPIRED,
    REVOKED
  }

  /** What signs. */
  record Opened(X509Certificate certificate, PrivateKey key) {}

  private final AuthorityStore store;
  private final TestAuthority authority;
  private final Vault vault;
  private final Offices offices;
  private final Limits limits;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Chance chance;

  SigningCertificates(
      AuthorityStore store,
      TestAuthority authority,
      Vault vault,
      Offices offices,
      Limits limits,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.authority = authority;
    this.vault = vault;
    this.offices = offices;
    this.limits = limits;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.chance = chance;
  }

  /** Lists an officer's certificates, newest first. */
  public List<Shown> of(Officer officer) {
    return store.of(officer.id().value()).stream().map(this::shown).toList();
  }

  private Shown shown(Kept kept) {
    State state = State.IN_FORCE;
    if (kept.isRevoked()) {
      state = State.REVOKED;
    } else if (isOver(kept.certificate())) {
      state = State.EXPIRED;
    }
    return new Shown(kept.serial(), day(kept.issued()), day(end(kept.certificate())), state);
  }

  /** Makes a certificate under a passphrase that only the officer knows; older ones are revoked. */
  public Result<Shown, SigningRefusal> issue(
      Officer officer, Passphrase passphrase, Passphrase again) {
    if (!officer.has(Role.KADIS)) {
      return Result.refused(new SigningRefusal.NotASigner());
    }
    if (passphrase.isTooShort()
        || !java.util.Arrays.equals(passphrase.letters(), again.letters())) {
      return Result.refused(new SigningRefusal.PassphraseUnfit(Passphrase.SHORTEST));
    }
    return unitOfWork.attempt(() -> {
      store.of(officer.id().value()).stream()
          .filter(kept -> !kept.isRevoked())
          .forEach(kept -> withdraw(officer, kept.serial()));
      Certificates.Issued issued =
          authority.issue(Certificates.name(officer.name(), offices.here().name()));
      String serial = Certificates.serial(issued.certificate());
      store.insert(officer.id().value(), issued.certificate());
      vault.put(item(serial), SealedKey.seal(issued.key(), passphrase, serial, chance));
      note("signing-certificate-issued", officer, serial);
      return Result.done(of(officer).getFirst());
    });
  }

  /** Withdraws the certificate in force, if there is one; what it signed before stays signed. */
  public Result<Integer, SigningRefusal> revoke(Officer officer) {
    return unitOfWork.attempt(() -> {
      List<Kept> open =
          store.of(officer.id().value()).stream().filter(kept -> !kept.isRevoked()).toList();
      open.forEach(kept -> withdraw(officer, kept.serial()));
      return open.isEmpty()
          ? Result.refused(new SigningRefusal.NoCertificate())
          : Result.done(open.size());
    });
  }

  /** Says whether a certificate was withdrawn, perhaps in the middle of a sitting. */
  boolean isRevoked(X509Certificate certificate) {
    return store.revoked(Certificates.serial(certificate)).isPresent();
  }

  private void withdraw(Officer officer, String serial) {
    store.revoke(serial);
    note("signing-certificate-revoked", officer, serial);
  }

  /** Opens the key of an officer; wrong passphrases count. */
  Result<Opened, SigningRefusal> open(Officer officer, Passphrase passphrase) {
    if (!officer.has(Role.KADIS)) {
      return Result.refused(new SigningRefusal.NotASigner());
    }
    Optional<Kept> newest = store.of(officer.id().value()).stream().findFirst();
    if (newest.filter(kept -> !kept.isRevoked()).isEmpty()) {
      return Result.refused(new SigningRefusal.NoCertificate());
    }
    X509Certificate certificate = newest.orElseThrow().certificate();
    if (isOver(certificate)) {
      return Result.refused(new SigningRefusal.CertificateExpired(day(end(certificate))));
    }
    String account = officer.id().value().toString();
    if (!limits.take(Limit.SIGNING_PASSPHRASE, account)) {
      return Result.refused(
          new SigningRefusal.TooManyTries(Limit.SIGNING_PASSPHRASE.within().toMinutes()));
    }
    Optional<PrivateKey> key = unsealed(officer, newest.orElseThrow().serial(), passphrase);
    key.ifPresent(right -> limits.giveBack(Limit.SIGNING_PASSPHRASE, account));
    return key.<Result<Opened, SigningRefusal>>map(
            right -> Result.done(new Opened(certificate, right)))
        .orElseGet(() -> Result.refused(new SigningRefusal.WrongPassphrase()));
  }

  private Optional<PrivateKey> unsealed(Officer officer, String serial, Passphrase passphrase) {
    byte[] sealed =
        unitOfWork.call(() ->
            vault.get(item(serial), Purpose.ofSystem("signing: key of a signer")).orElseThrow());
    Optional<PrivateKey> key = SealedKey.open(sealed, passphrase, serial);
    if (key.isEmpty()) {
      unitOfWork.run(() -> note("signing-passphrase-wrong", officer, serial));
    }
    return key;
  }

  /** All signers' keys rest under the authority's subject. */
  private Vault.Item item(String serial) {
    return new Vault.Item(authority.known().subject(), Vault.Kind.SIGNING_KEY, serial);
  }

  private void note(String act, Officer officer, String serial) {
    audit.append(AuditEntry.outsideCases(act, officer.id(), Map.of("serial", serial)));
  }

  private boolean isOver(X509Certificate certificate) {
    return clock.instant().isAfter(end(certificate));
  }

  private static Instant end(X509Certificate certificate) {
    return OldDates.end(certificate);
  }

  private LocalDate day(Instant at) {
    return offices.here().hours().dayOf(at);
  }
}
