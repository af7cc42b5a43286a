package id.adminduk.matcher.iris;

import java.util.Arrays;

/** Room for 1 024 subjects: 512 bytes for each eye, in two flat arrays; written once, then read. */
final class IrisShelf {
  static final int ROOM = 1024;

  final long[] left = new long[ROOM * IrisKernel.RECORD];
  final long[] right = new long[ROOM * IrisKernel.RECORD];

  void put(int place, EyePair eyes) {
    eyes.left().ifPresent(code -> put(left, place, code));
    eyes.right().ifPresent(code -> put(right, place, code));
  }

  private static void put(long[] array, int place, IrisCode code) {
    int at = place * IrisKernel.RECORD;
    System.arraycopy(code.codeWords(), 0, array, at, IrisCode.WORDS);
    System.arraycopy(code.maskWords(), 0, array, at + IrisCode.WORDS, IrisCode.WORDS);
  }

  /**
   * Erases a removed subject. A search that reads meanwhile may see half of it: what it makes of
   * that is dropped, because the subject is no longer there when the search ends.
   */
  void erase(int place) {
    int at = place * IrisKernel.RECORD;
    Arrays.fill(left, at, at + IrisKernel.RECORD, 0);
    Arrays.fill(right, at, at + IrisKernel.RECORD, 0);
  }

  void copy(int place, IrisShelf from, int fromPlace) {
    int at = place * IrisKernel.RECORD;
    int old = fromPlace * IrisKernel.RECORD;
    System.arraycopy(from.left, old, left, at, IrisKernel.RECORD);
    System.arraycopy(from.right, old, right, at, IrisKernel.RECORD);
  }
}
