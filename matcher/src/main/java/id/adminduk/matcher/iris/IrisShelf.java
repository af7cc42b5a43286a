package id.adminduk.matcher.iris;

import java.util.Arrays;
import java.util.Optional;

/** Room for 1 024 subjects: 512 bytes for each eye, in two flat arrays; written once, then read. */
final class IrisShelf {
  static final int ROOM = 1024;

  final long[] left = new long[ROOM * IrisKernel.RECORD];
  final long[] right = new long[ROOM * IrisKernel.RECORD];

  void put(int place, EyePair eyes) {
    eyes.left().ifPresent(code -> put(left, place, code));
    eyes.right().ifPresent(code -> put(right, place, code));
  }

  /** Gives what was put; empty where nothing usable was. */
  Optional<EyePair> get(int place) {
    Optional<IrisCode> one = get(left, place);
    Optional<IrisCode> other = get(right, place);
    return one.isEmpty() && other.isEmpty()
        ? Optional.empty()
        : Optional.of(new EyePair(one, other));
  }

  private static Optional<IrisCode> get(long[] array, int place) {
    int at = place * IrisKernel.RECORD;
    long[] code = Arrays.copyOfRange(array, at, at + IrisCode.WORDS);
    long[] mask = Arrays.copyOfRange(array, at + IrisCode.WORDS, at + IrisKernel.RECORD);
    IrisCode kept = new IrisCode(code, mask);
    return kept.usableBits() == 0 ? Optional.empty() : Optional.of(kept);
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
