package id.adminduk.office.signing;

import id.adminduk.office.premises.Chance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A private key under a passphrase: AES-256-GCM with a key of PBKDF2-HMAC-SHA-256, 600 000 rounds
 * (OWASP's figure), bound to the serial number of its certificate.
 *
 * <p>Layout: 16 bytes of salt, 12 of nonce, ciphertext with tag.
 */
final class SealedKey {

  private static final int ROUNDS = 600_000;
  private static final int KEY_BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private SealedKey() {}

  static byte[] seal(PrivateKey key, Passphrase passphrase, String serial, Chance chance) {
    byte[] salt = chance.bytes(SALT_BYTES);
    byte[] nonce = chance.bytes(NONCE_BYTES);
    byte[] plain = key.getEncoded();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, serial).doFinal(plain);
      return ByteBuffer.allocate(salt.length + nonce.length + sealed.length)
          .put(salt)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has AES-GCM", impossible);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Gives the key; empty when the passphrase is another. */
  static Optional<PrivateKey> open(byte[] whole, Passphrase passphrase, String serial) {
    byte[] salt = Arrays.copyOf(whole, SALT_BYTES);
    byte[] nonce = Arrays.copyOfRange(whole, SALT_BYTES, SALT_BYTES + NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce, serial);
      int from = SALT_BYTES + NONCE_BYTES;
      byte[] plain = cipher.doFinal(whole, from, whole.length - from);
      try {
        return Optional.of(
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(plain)));
      } finally {
        Arrays.fill(plain, (byte) 0);
      }
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a signer's key is broken", broken);
    }
  }

  private static Cipher cipher(
      int mode, Passphrase passphrase, byte[] salt, byte[] nonce, String serial)
      throws GeneralSecurityException {
    char[] letters = passphrase.letters();
    PBEKeySpec spec = new PBEKeySpec(letters, salt, ROUNDS, KEY_BITS);
    try {
      SecretKey derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(derived.getEncoded(), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(serial.getBytes(StandardCharsets.US_ASCII));
      return cipher;
    } finally {
      spec.clearPassword();
      Arrays.fill(letters, '\0');
    }
  }
}
