package id.adminduk.matcher.columns;

import java.lang.foreign.MemorySegment;

/**
 * Compares one finger with many by cylinder codes alone: the cheapest score there is.
 *
 * <p>For each code of the stored finger the nearest code of the probe is found; d bits apart earn
 * (24 - d) squared, and more than 24 nothing. All kernels give the same whole numbers.
 */
public interface ScanKernel {

  /** Codes of one stored finger; shorter fingers end in zeros, and a zero is no code. */
  int CODES = 32;

  /** Bytes of one stored finger. */
  int BYTES = CODES * Long.BYTES;

  /** Codes this far apart earn nothing: strangers' nearest codes are about so far apart. */
  int NEAR = 24;

  /** The most a finger can score: fits a short. */
  int MOST = CODES * NEAR * NEAR;

  /**
   * Scores consecutive fingers.
   *
   * @param codes holds the fingers, {@link #BYTES} each
   * @param offset of the first finger in bytes
   * @param rows how many fingers
   * @param probe codes of the probe, none of them zero
   * @param into takes the scores, 0 to {@link #MOST}
   * @param at where the first score goes
   */
  void scan(MemorySegment codes, long offset, int rows, long[] probe, short[] into, int at);

  /** Gives the fastest kernel of this JVM: vectors when started with jdk.incubator.vector. */
  static ScanKernel fastest() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? new VectorKernel()
        : new ScalarKernel();
  }
}
