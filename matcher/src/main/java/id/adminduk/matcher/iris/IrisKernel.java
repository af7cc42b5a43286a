package id.adminduk.matcher.iris;

/**
 * Counts equal bits of one probe against many irises: the innermost loop of a search.
 *
 * <p>Every kernel gives the same leads to the last bit: counts are integers, and the lead follows
 * from them through one table.
 */
interface IrisKernel {

  /** Words of one iris in a row of irises: its code, then its mask. */
  int RECORD = 2 * IrisCode.WORDS;

  int TURNINGS = 2 * IrisConstants.TURNS + 1;

  /**
   * Writes for each iris its lead at the best of fifteen turns, or {@link Lead#NONE}.
   *
   * @param probe {@link #turnings} of the probe
   * @param records irises, {@link #RECORD} words each
   * @param leads takes {@code count} leads; distance is 0.5 - lead
   */
  void scan(long[] probe, long[] records, int count, float[] leads);

  /** Lays out fifteen turns of a code, from -7 to 7 places, each as a record. */
  static long[] turnings(IrisCode code) {
    long[] out = new long[TURNINGS * RECORD];
    for (int turn = 0; turn < TURNINGS; turn++) {
      IrisCode turned = code.turned(turn - IrisConstants.TURNS);
      System.arraycopy(turned.codeWords(), 0, out, turn * RECORD, IrisCode.WORDS);
      System.arraycopy(turned.maskWords(), 0, out, turn * RECORD + IrisCode.WORDS, IrisCode.WORDS);
    }
    return out;
  }

  /** The fastest kernel of this machine; vectors only when their module was added at start. */
  static IrisKernel fastest() {
    boolean hasVectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return hasVectors ? new VectorKernel() : new ScalarKernel();
  }
}
