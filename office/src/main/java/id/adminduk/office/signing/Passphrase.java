package id.adminduk.office.signing;

import java.util.Arrays;

/**
 * What only the signer knows; lives as long as one sitting and is then overwritten.
 *
 * <p>Not a record: a record would print it, compare it and keep it for everybody.
 */
public final class Passphrase implements AutoCloseable {

  /** Shorter ones are refused when a certificate is made (NIST SP 800-63B asks for 8 at least). */
  public static final int SHORTEST = 12;

  private final char[] letters;

  private Passphrase(char[] letters) {
    this.letters = letters;
  }

  /** Takes over what was typed. */
  public static Passphrase of(String typed) {
    return new Passphrase(typed.toCharArray());
  }

  /** Gives the letters to who derives a key or talks to a signing service; never to keep. */
  public char[] letters() {
    return letters.clone();
  }

  boolean isTooShort() {
    return letters.length < SHORTEST;
  }

  @Override
  public void close() {
    Arrays.fill(letters, '\0');
  }

  /** Hidden on purpose. */
  @Override
  public String toString() {
    return "Passphrase[hidden]";
  }
}
