package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.PremisesSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of second factors with {@code access.key} of the data folder: a stolen dump
 * alone makes no codes.
 *
 * <p>AES-256-GCM; the officer is bound in, so a secret moved to another row does not open. When the
 * file is lost, nobody's codes are accepted and the factors are enrolled anew.
 */
@Component
class SecretBox {

  private static final String FILE = "access.key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final Chance chance;

  SecretBox(PremisesSettings settings, Chance chance) {
    this.key = new SecretKeySpec(kept(settings.data().resolve(FILE), chance), "AES");
    this.chance = chance;
  }

  byte[] seal(OfficerId officer, byte[] secret) {
    byte[] nonce = chance.bytes(NONCE_BYTES);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, officer, secret);
    byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
    return whole;
  }

  /**
   * @throws IllegalStateException when it was sealed for another officer or with another key
   */
  byte[] open(OfficerId officer, byte[] whole) {
    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
    return apply(Cipher.DECRYPT_MODE, nonce, officer, sealed);
  }

  private byte[] apply(int mode, byte[] nonce, OfficerId officer, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(officer.value().toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this second factor does not open with access.key", e);
    }
  }

  private static byte[] kept(Path file, Chance chance) {
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, chance.bytes(KEY_BYTES));
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException(file + " is not a key file; restore it from its backup");
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("the key of the second factors cannot be used: " + file, e);
    }
  }
}
