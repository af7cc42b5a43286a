package id.adminduk.matcher.iris;

import java.util.Random;

/** Invents codes without pictures, for tests of what comes after the pictures. */
final class DrawnCodes {

  private DrawnCodes() {}

  /** Draws a code of which about this share of the bits may be compared. */
  static IrisCode code(Random random, double seen) {
    long[] code = new long[IrisCode.WORDS];
    long[] mask = new long[IrisCode.WORDS];
    for (int i = 0; i < IrisCode.BITS; i++) {
      if (random.nextDouble() < seen) {
        mask[i >> 6] |= 1L << (i & 63);
        code[i >> 6] |= random.nextBoolean() ? 1L << (i & 63) : 0;
      }
    }
    return new IrisCode(code, mask);
  }

  static EyePair pair(Random random) {
    return EyePair.of(code(random, 0.7), code(random, 0.7));
  }

  /** Gives another capture of the same eyes: turned by some places, a share of the bits changed. */
  static EyePair again(EyePair eyes, Random random, double changed) {
    return new EyePair(
        eyes.left().map(code -> again(code, random, changed)),
        eyes.right().map(code -> again(code, random, changed)));
  }

  private static IrisCode again(IrisCode code, Random random, double changed) {
    IrisCode turned = code.turned(random.nextInt(-5, 6));
    long[] words = turned.codeWords().clone();
    for (int i = 0; i < IrisCode.BITS; i++) {
      if (random.nextDouble() < changed) {
        words[i >> 6] ^= 1L << (i & 63);
      }
    }
    return new IrisCode(words, turned.maskWords().clone());
  }
}
