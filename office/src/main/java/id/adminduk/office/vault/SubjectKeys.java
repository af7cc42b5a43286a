package id.adminduk.office.vault;

import id.adminduk.office.premises.Chance;
import id.adminduk.office.vault.VaultStore.WrappedKey;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** One data key per subject, wrapped by the office's key. */
@Component
class SubjectKeys {

  private static final int FIRST_VERSION = 1;

  private final VaultStore store;
  private final KeyVersions versions;
  private final KeyRing ring;
  private final Chance chance;

  SubjectKeys(VaultStore store, KeyVersions versions, KeyRing ring, Chance chance) {
    this.store = store;
    this.versions = versions;
    this.ring = ring;
    this.chance = chance;
  }

  /** Gives the subject's wrapped key, making it on first use; inside the caller's transaction. */
  WrappedKey of(UUID subject) {
    return store.key(subject).orElseGet(() -> add(subject));
  }

  /**
   * Unwraps a data key.
   *
   * <p>A rotation may retire the version between the reading of the row and this call; the row has
   * then been wrapped anew, so it is read once more.
   *
   * @throws VaultFault when the key was destroyed or changed
   */
  SecretKey open(WrappedKey key) {
    boolean isOvertaken = key.wrapped() != null && !ring.has(key.wrappedBy());
    return open(ring, isOvertaken ? store.key(key.subject()).orElseThrow() : key);
  }

  static SecretKey open(KeyRing ring, WrappedKey key) {
    byte[] wrapped = key.wrapped();
    if (wrapped == null) {
      throw new VaultFault("the key of this subject was destroyed");
    }
    return ring.unwrap(key.subject(), key.version(), key.wrappedBy(), wrapped);
  }

  /** Wraps a data key anew with the key of this version. */
  WrappedKey wrapAnew(WrappedKey key, int version) {
    byte[] raw = open(ring, key).getEncoded();
    try {
      return wrapped(key.subject(), key.version(), version, raw);
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  private WrappedKey add(UUID subject) {
    int current = ring.current();
    if (!versions.hold(current)) {
      // A whole rotation passed between these two lines; another one cannot follow so soon.
      current = ring.current();
      if (!versions.hold(current)) {
        throw new VaultFault("the database does not know key version " + current);
      }
    }
    byte[] raw = chance.bytes(KeyRing.KEY_BYTES);
    store.addKey(wrapped(subject, FIRST_VERSION, current, raw));
    Arrays.fill(raw, (byte) 0);
    return store.key(subject).orElseThrow();
  }

  private WrappedKey wrapped(UUID subject, int keyVersion, int version, byte[] raw) {
    byte[] nonce = chance.bytes(Envelope.NONCE_BYTES);
    return new WrappedKey(
        subject, keyVersion, version, ring.wrap(version, subject, keyVersion, raw, nonce));
  }
}
