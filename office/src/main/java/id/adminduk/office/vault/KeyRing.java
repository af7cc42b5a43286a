package id.adminduk.office.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The office's key-encryption keys by version; the highest wraps, every one opens what it wrapped.
 *
 * <p>Versions make room for rotation: wrapping anew touches one row per subject, never the data. A
 * key may live in a token; then it is a handle and the token does the work.
 */
final class KeyRing {

  static final int KEY_BYTES = 32;
  private static final byte[] NOTHING = {};

  private final ConcurrentSkipListMap<Integer, SecretKey> keys;

  KeyRing(NavigableMap<Integer, SecretKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a key ring has at least one key");
    }
    this.keys = new ConcurrentSkipListMap<>(keys);
  }

  /** Gives the version that wraps from now on. */
  int current() {
    return keys.lastKey();
  }

  boolean has(int version) {
    return keys.containsKey(version);
  }

  NavigableMap<Integer, SecretKey> all() {
    return new TreeMap<>(keys);
  }

  /** Hangs up a key; when it is the highest, it wraps from now on. */
  void add(int version, SecretKey key) {
    keys.put(version, key);
  }

  void forget(int version) {
    if (version == current()) {
      throw new IllegalArgumentException("the key in use is never forgotten");
    }
    keys.remove(version);
  }

  /** Wraps a subject's data key with the key of this version. */
  byte[] wrap(int version, UUID subject, int keyVersion, byte[] dataKey, byte[] nonce) {
    return Envelope.seal(key(version), nonce, place(subject, keyVersion, version), dataKey);
  }

  /**
   * Unwraps a subject's data key.
   *
   * @throws VaultFault when the wrapping version is not on the ring, or the wrapped key was changed
   *     or belongs to another subject
   */
  SecretKey unwrap(UUID subject, int keyVersion, int wrappedBy, byte[] wrapped) {
    byte[] raw = Envelope.open(key(wrappedBy), place(subject, keyVersion, wrappedBy), wrapped);
    try {
      return new SecretKeySpec(raw, "AES");
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  /** Seals nothing, so that the next start can tell this key from another. */
  static byte[] proof(int version, SecretKey key, byte[] nonce) {
    return Envelope.seal(key, nonce, proofPlace(version), NOTHING);
  }

  /**
   * Accepts a key that made this proof.
   *
   * @throws VaultFault when another key made it
   */
  void check(int version, byte[] proof) {
    Envelope.open(key(version), proofPlace(version), proof);
  }

  /**
   * Gives the key of a version.
   *
   * @throws VaultFault when it is not on the ring
   */
  SecretKey key(int version) {
    return Optional.ofNullable(keys.get(version))
        .orElseThrow(() -> new VaultFault("no key of version " + version + " at hand"));
  }

  private static byte[] proofPlace(int version) {
    return ("proof|" + version).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] place(UUID subject, int keyVersion, int wrappedBy) {
    return ("key|" + subject + "|" + keyVersion + "|" + wrappedBy).getBytes(StandardCharsets.UTF_8);
  }
}
