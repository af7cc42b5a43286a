package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.FingerPosition;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;

/**
 * One subject as the in-memory gallery keeps it.
 *
 * @param fingers decoded templates, some 12 KB of heap each, without those of hardly any minutiae
 * @param fingerprint 256-bit hash over the subject and all templates, for the gallery's digest
 */
record Enrolled(
    SubjectRef subject, Map<FingerPosition, FingerprintTemplate> fingers, BigInteger fingerprint) {

  static Enrolled of(SubjectRef subject, TenPrint tenPrint) {
    Map<FingerPosition, FingerprintTemplate> fingers = new EnumMap<>(FingerPosition.class);
    tenPrint
        .fingers()
        .forEach((position, template) -> {
          FingerprintTemplate decoded = SourceAfisTemplates.decode(template);
          if (template.minutiae() >= Thresholds.LEAST_MINUTIAE_EVER) {
            fingers.put(position, decoded);
          }
        });
    return new Enrolled(subject, fingers, fingerprint(subject, tenPrint));
  }

  /** Hashes a subject and all its templates, 256 bits, whatever gallery keeps them. */
  static BigInteger fingerprint(SubjectRef subject, TenPrint tenPrint) {
    MessageDigest sha = sha256();
    sha.update(
        ByteBuffer.allocate(16)
            .putLong(subject.value().getMostSignificantBits())
            .putLong(subject.value().getLeastSignificantBits())
            .flip());
    tenPrint
        .fingers()
        .forEach((position, template) -> {
          byte[] bytes = template.bytes();
          sha.update(ByteBuffer.allocate(8).putInt(position.code()).putInt(bytes.length).flip());
          sha.update(bytes);
        });
    return new BigInteger(1, sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
