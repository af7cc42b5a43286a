package id.adminduk.office.vault;

import id.adminduk.office.kernel.Nik;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a NIK into a search word that says nothing without the office's key: HMAC-SHA-256.
 *
 * <p>A plain hash would not do: there are some 10^12 plausible NIK, hours of work for one graphics
 * card. The key is the data key of a subject of its own, so it is wrapped and rotated like every
 * other, and seals nothing.
 */
@Component
public class NikIndex {

  /** A version-4 identifier is never this small. */
  static final UUID OWN_SUBJECT = new UUID(0, 1);

  private static final String ALGORITHM = "HmacSHA256";

  private final SubjectKeys keys;

  NikIndex(SubjectKeys keys) {
    this.keys = keys;
  }

  /** Gives the 32 bytes under which a NIK is found. */
  @Transactional
  public byte[] of(Nik nik) {
    SecretKey key = keys.open(keys.of(OWN_SUBJECT));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getEncoded(), ALGORITHM));
      return mac.doFinal(nik.value().getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
    }
  }
}
