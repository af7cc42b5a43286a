package id.adminduk.office.documents;

import java.util.Optional;

/** What a letter is for, in the officer's words. */
final class Purposes {

  static final int SHORTEST = 3;
  static final int LONGEST = 120;

  private Purposes() {}

  static Optional<PaperRefusal> against(Given given) {
    String purpose = given.of(Given.PURPOSE);
    boolean fits =
        purpose.length() >= SHORTEST
            && purpose.length() <= LONGEST
            && isPrintable(purpose)
            && purpose.codePoints().anyMatch(Character::isLetter);
    return fits ? Optional.empty() : Optional.of(new TypeRefusal.PurposeUnfit(SHORTEST, LONGEST));
  }

  /** The papers' typeface has Latin letters; what it lacks would be a hole on an official paper. */
  static boolean isPrintable(String text) {
    return text.codePoints()
        .allMatch(letter ->
            (letter >= ' ' && letter < 127)
                || (letter >= 0xA0 && letter <= 0x17F)
                || (letter >= 0x2010 && letter <= 0x201D));
  }
}
