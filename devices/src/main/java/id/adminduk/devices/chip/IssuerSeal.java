package id.adminduk.devices.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECKey;

/**
 * Hashes and signs a chip's content as the SAM annex of Permendagri 34/2014 names it: SHA-256,
 * ECDSA on secp256r1.
 */
final class IssuerSeal {
  static final int HASH_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  /** Keeps a chip's signature from being taken for a signature over something else. */
  private static final byte[] PURPOSE = "adminduk-chip-1:".getBytes(US_ASCII);

  /** Fixed-length r and s: unlike DER it has one form only, so one chip has one encoding. */
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private IssuerSeal() {}

  static byte[] hash(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] sign(byte[] hash, PrivateKey key) {
    requireP256(key);
    try {
      var signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(PURPOSE);
      signer.update(hash);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the issuer key cannot sign with ECDSA P-256", e);
    }
  }

  static boolean verifies(byte[] hash, byte[] signature, PublicKey key) {
    requireP256(key);
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(PURPOSE);
      verifier.update(hash);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the issuer key cannot verify ECDSA P-256", e);
    }
  }

  private static void requireP256(Key key) {
    if (!(key instanceof ECKey ec) || ec.getParams().getCurve().getField().getFieldSize() != 256) {
      throw new IllegalArgumentException("the issuer key must be an ECDSA P-256 key");
    }
  }
}
