package id.adminduk.synthetic;

import id.adminduk.formats.FingerPosition;

/**
 * The Henry classes, ulnar and radial told apart because they depend on the hand.
 *
 * <p>Shares by finger follow the textbook shape (Cummins and Midlo 1943; Wilson, Candela and Watson
 * 1994 for the totals): whorls on thumb and ring, radial loops and arches nearly only on the index.
 * Whorls are given a little more room, as in east and south-east Asian populations.
 */
enum RidgeClass {
  ULNAR_LOOP,
  RADIAL_LOOP,
  WHORL,
  ARCH,
  TENTED_ARCH;

  /** Percent of ulnar loop, radial loop, whorl, arch (the rest is tented arch), thumb to little. */
  private static final int[][] SHARES = {
    {53, 1, 42, 3}, {34, 17, 36, 7}, {70, 3, 19, 5}, {50, 1, 47, 1}, {80, 1, 17, 1}
  };

  private static final double BOTH_HANDS_ALIKE = 0.6;

  /** Draws the class of one finger; the two hands of a person mostly agree, as twins of a kind. */
  static RidgeClass of(Chance person, FingerPosition finger) {
    int digit = digit(finger);
    RidgeClass shared = drawn(person.child(500 + digit), digit);
    Chance own = person.child(520 + digit);
    return rightHand(finger) || own.happens(BOTH_HANDS_ALIKE) ? shared : drawn(own, digit);
  }

  /** Numbers the digits 0 thumb to 4 little. */
  static int digit(FingerPosition finger) {
    return (finger.code() - 1) % 5;
  }

  static boolean rightHand(FingerPosition finger) {
    return finger.code() <= 5;
  }

  private static RidgeClass drawn(Chance chance, int digit) {
    double left = chance.uniform(0, 100);
    for (int i = 0; i < SHARES[digit].length; i++) {
      left -= SHARES[digit][i];
      if (left < 0) {
        return values()[i];
      }
    }
    return TENTED_ARCH;
  }
}
