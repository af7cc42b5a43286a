package id.adminduk.office.signing;

import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.signing.AuthorityStore.Known;
import id.adminduk.office.vault.Purpose;
import id.adminduk.office.vault.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.springframework.stereotype.Component;

/**
 * A certificate authority of the office's own, for development and demonstration, made when it is
 * first needed: root, time stamp (RFC 3161) and the key that seals the QR.
 *
 * <p>Its keys lie in the vault and so under the office's key; every taking-out leaves a line in the
 * trail. Keys of time stamp and QR stay in memory after that, as a signing service would hold them;
 * the root's goes with the sitting or list it was taken out for.
 */
@Component
class TestAuthority {

  private static final String ROOT = "root";
  private static final String STAMP = "stamp";
  private static final String SEAL = "seal";

  private final AuthorityStore store;
  private final Vault vault;
  private final Offices offices;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Chance chance;
  private final Map<String, PrivateKey> atHand = new ConcurrentHashMap<>();

  TestAuthority(
      AuthorityStore store,
      Vault vault,
      Offices offices,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Clock clock,
      Chance chance) {
    this.store = store;
    this.vault = vault;
    this.offices = offices;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.chance = chance;
  }

  /** Gives the authority of this office, made now if there is none. */
  Known known() {
    return store.authority().orElseGet(() -> unitOfWork.call(this::make));
  }

  private Known make() {
    Instant now = clock.instant();
    String office = offices.here().name();
    UUID subject = chance.uuid();
    Certificates.Issued root =
        Certificates.root(Certificates.name("Adminduk Root CA", office), now, chance);
    Certificates.Issued stamp =
        Certificates.issue(
            root,
            Certificates.name("Adminduk Time Stamp", office),
            Certificates.Use.TIME_STAMP,
            now,
            chance);
    KeyPair seal = sealingKeys();
    Known known =
        new Known(subject, root.certificate(), stamp.certificate(), seal.getPublic().getEncoded());
    if (!store.insert(known)) {
      return store.authority().orElseThrow();
    }
    vault.put(item(subject, ROOT), root.key().getEncoded());
    vault.put(item(subject, STAMP), stamp.key().getEncoded());
    vault.put(item(subject, SEAL), seal.getPrivate().getEncoded());
    audit.append(
        new AuditEntry(
            "test-authority-made",
            Optional.empty(),
            Optional.empty(),
            Map.of("serial", Certificates.serial(root.certificate()))));
    return known;
  }

  /** Issues a certificate for signing; the root's key is forgotten afterwards. */
  Certificates.Issued issue(X500Name name) {
    Known known = known();
    return Certificates.issue(
        new Certificates.Issued(known.root(), key(known, ROOT, "RSA")),
        name,
        Certificates.Use.SIGNER,
        clock.instant(),
        chance);
  }

  /** Gives the list of revoked certificates (RFC 5280, 5.), valid for a week. */
  byte[] revocations() {
    return lists().now();
  }

  /** Opens the root's key for a sitting, so that each paper gets the list of its own moment. */
  Lists lists() {
    Known known = known();
    return new Lists(new Certificates.Issued(known.root(), key(known, ROOT, "RSA")));
  }

  /** Lists of revoked certificates, made anew once a second at most; for one thread. */
  final class Lists {

    private final Certificates.Issued root;
    private Instant made = Instant.MIN;
    private byte[] list = {};

    private Lists(Certificates.Issued root) {
      this.root = root;
    }

    byte[] now() {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      if (!now.equals(made)) {
        list = Certificates.revocations(root, store.revoked(), now);
        made = now;
      }
      return list.clone();
    }
  }

  /** Gives the key of the time stamp. */
  PrivateKey stampKey(Known known) {
    return atHand.computeIfAbsent(known.subject() + STAMP, key -> key(known, STAMP, "RSA"));
  }

  /** Gives the key that seals QR payloads. */
  PrivateKey sealKey(Known known) {
    return atHand.computeIfAbsent(known.subject() + SEAL, key -> key(known, SEAL, "Ed25519"));
  }

  private PrivateKey key(Known known, String name, String algorithm) {
    byte[] plain =
        unitOfWork.call(() ->
            vault
                .get(item(known.subject(), name), Purpose.ofSystem("signing: " + name))
                .orElseThrow(() ->
                    new IllegalStateException("the vault lacks the authority's key " + name)));
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(plain));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the authority's key " + name + " is broken", broken);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static Vault.Item item(UUID subject, String name) {
    return new Vault.Item(subject, Vault.Kind.SIGNING_KEY, name);
  }

  private static KeyPair sealingKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }
}
