package id.adminduk.office.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A short signed text for the QR of a paper: whoever holds the public key checks it without a
 * network.
 *
 * <p>Form: base64url of the text, a full stop, base64url of its Ed25519 signature (RFC 8032), 86
 * letters.
 */
@Component
public class PaperSeal {

  private static final String ALGORITHM = "Ed25519";
  private static final int SIGNATURE_BYTES = 64;

  private final TestAuthority authority;

  PaperSeal(TestAuthority authority) {
    this.authority = authority;
  }

  /** Seals a text. */
  public String seal(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(authority.sealKey(authority.known()));
      signature.update(plain);
      return base64(plain) + "." + base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }

  /** Gives the text, if this office sealed it. */
  public Optional<String> open(String sealed) {
    return open(sealed, publicKey());
  }

  /** Gives the key to check with: SubjectPublicKeyInfo, DER. */
  public byte[] publicKey() {
    return authority.known().seal().clone();
  }

  static Optional<String> open(String sealed, byte[] publicKey) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] plain = Base64.getUrlDecoder().decode(parts[0]);
      byte[] proof = Base64.getUrlDecoder().decode(parts[1]);
      if (proof.length != SIGNATURE_BYTES) {
        return Optional.empty();
      }
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(plain);
      return signature.verify(proof)
          ? Optional.of(new String(plain, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    } catch (GeneralSecurityException broken) {
      return Optional.empty();
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
