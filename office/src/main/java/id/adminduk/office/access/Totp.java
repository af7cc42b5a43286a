package id.adminduk.office.access;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time (RFC 6238): SHA-1, six digits, thirty seconds, what every
 * authenticator app assumes.
 */
public final class Totp {

  /** RFC 4226, 4 R6: at least 128 bits, 160 recommended. */
  static final int SECRET_BYTES = 20;

  private static final long STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Totp() {}

  /** Gives the number of the thirty-second step a moment lies in. */
  public static long stepAt(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * Gives the six digits of one step.
   *
   * @param secret as typed into an app: base 32 without padding
   */
  public static String code(String secret, long step) {
    return code(bytes(secret), step);
  }

  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(java.nio.ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      // RFC 4226, 5.3: the last four bits say where the thirty-one bits of the number begin.
      int offset = hash[hash.length - 1] & 0x0F;
      int number = java.nio.ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /** Gives the steps whose codes are accepted: one early and one late, for clocks that differ. */
  static LongStream accepted(Instant at) {
    long now = stepAt(at);
    return LongStream.rangeClosed(now - 1, now + 1);
  }

  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int waiting = 0;
    int count = 0;
    for (byte one : bytes) {
      waiting = ((waiting << Byte.SIZE) | (one & 0xFF)) & 0xFFFF;
      count += Byte.SIZE;
      while (count >= BITS) {
        count -= BITS;
        text.append(BASE32.charAt((waiting >> count) & 0x1F));
      }
    }
    if (count > 0) {
      text.append(BASE32.charAt((waiting << (BITS - count)) & 0x1F));
    }
    return text.toString();
  }

  static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * BITS / Byte.SIZE];
    int waiting = 0;
    int count = 0;
    int next = 0;
    for (int i = 0; i < base32.length(); i++) {
      int value = BASE32.indexOf(base32.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("not base 32");
      }
      waiting = ((waiting << BITS) | value) & 0xFFFF;
      count += BITS;
      if (count >= Byte.SIZE) {
        count -= Byte.SIZE;
        bytes[next++] = (byte) (waiting >> count);
      }
    }
    return bytes;
  }
}
