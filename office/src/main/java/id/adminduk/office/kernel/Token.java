package id.adminduk.office.kernel;

import java.util.random.RandomGenerator;

/**
 * A random word that opens one public page and says nothing about anybody (rule R12).
 *
 * <p>Twenty-one characters of a 28-letter alphabet, 100 bits: guessing is hopeless. No vowels and
 * no look-alikes, so it can be read aloud and never spells a word.
 */
public record Token(String value) {

  private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";
  private static final int LENGTH = 21;

  /**
   * @throws MalformedReference when length or alphabet do not fit
   */
  public Token {
    boolean fits =
        value.length() == LENGTH && value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    if (!fits) {
      throw new MalformedReference("not a token of this office");
    }
  }

  /** Draws a new token; the source must be cryptographically strong outside tests. */
  public static Token random(RandomGenerator source) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
    }
    return new Token(text.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
