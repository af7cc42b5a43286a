package id.adminduk.office.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The office's key-encryption keys by version; the highest wraps, every one opens what it wrapped.
 *
 * <p>Versions make room for rotation: wrapping anew touches one row per subject, never the data.
 */
final class KeyRing {

  static final int KEY_BYTES = 32;

  private final NavigableMap<Integer, SecretKey> keys;

  KeyRing(NavigableMap<Integer, SecretKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a key ring has at least one key");
    }
    this.keys = new TreeMap<>(keys);
  }

  /** Gives the version that wraps from now on. */
  int current() {
    return keys.lastKey();
  }

  /** Wraps a subject's data key with the current key. */
  byte[] wrap(UUID subject, int keyVersion, byte[] dataKey, byte[] nonce) {
    return Envelope.seal(
        keys.lastEntry().getValue(), nonce, place(subject, keyVersion, current()), dataKey);
  }

  /**
   * Unwraps a subject's data key.
   *
   * @throws VaultFault when the wrapping version is not on the ring, or the wrapped key was changed
   *     or belongs to another subject
   */
  SecretKey unwrap(UUID subject, int keyVersion, int wrappedBy, byte[] wrapped) {
    SecretKey key = keys.get(wrappedBy);
    if (key == null) {
      throw new VaultFault("the vault's key file has no key of version " + wrappedBy);
    }
    byte[] raw = Envelope.open(key, place(subject, keyVersion, wrappedBy), wrapped);
    try {
      return new SecretKeySpec(raw, "AES");
    } finally {
      Arrays.fill(raw, (byte) 0);
    }
  }

  private static byte[] place(UUID subject, int keyVersion, int wrappedBy) {
    return ("key|" + subject + "|" + keyVersion + "|" + wrappedBy).getBytes(StandardCharsets.UTF_8);
  }
}
