package id.adminduk.office.premises;

import id.adminduk.office.kernel.Token;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The one door through which randomness enters, so that tests may seed it. */
public final class Chance {

  private final RandomGenerator source;

  /**
   * @param source cryptographically strong in a working office; seeded in tests
   */
  public Chance(RandomGenerator source) {
    this.source = source;
  }

  /** Gives the chance of a working office. */
  public static Chance secure() {
    return new Chance(new SecureRandom());
  }

  /** Draws an identifier that cannot be guessed (version 4). */
  public UUID uuid() {
    long high = (source.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    long low = (source.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Draws a public token. */
  public Token token() {
    return Token.random(source);
  }

  /** Fills an array with random bytes. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    source.nextBytes(bytes);
    return bytes;
  }
}
