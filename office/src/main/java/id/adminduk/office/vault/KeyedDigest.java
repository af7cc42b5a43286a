package id.adminduk.office.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a short secret, such as a PIN of six digits, into bytes that say nothing without the
 * office's key: HMAC-SHA-256 under a key of its own, wrapped and rotated like every other.
 */
@Component
public class KeyedDigest {

  /** A version-4 identifier is never this small; 1 is {@link NikIndex}'s. */
  static final UUID OWN_SUBJECT = new UUID(0, 2);

  private static final String ALGORITHM = "HmacSHA256";

  private final SubjectKeys keys;

  KeyedDigest(SubjectKeys keys) {
    this.keys = keys;
  }

  /**
   * Gives 32 bytes.
   *
   * @param place what the secret belongs to; the same secret elsewhere gives other bytes
   */
  @Transactional
  public byte[] of(UUID place, String secret) {
    SecretKey key = keys.open(keys.of(OWN_SUBJECT));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
      return mac.doFinal((place + "|" + secret).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
    }
  }
}
