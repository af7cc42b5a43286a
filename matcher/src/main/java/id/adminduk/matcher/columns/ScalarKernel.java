package id.adminduk.matcher.columns;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Scans with plain long arithmetic, on every JVM. */
public final class ScalarKernel implements ScanKernel {

  @Override
  public void scan(MemorySegment codes, long offset, int rows, long[] probe, short[] into, int at) {
    long[] finger = new long[CODES];
    for (int row = 0; row < rows; row++) {
      MemorySegment.copy(
          codes, ValueLayout.JAVA_LONG_UNALIGNED, offset + (long) row * BYTES, finger, 0, CODES);
      into[at + row] = (short) score(finger, probe);
    }
  }

  private static int score(long[] finger, long[] probe) {
    int sum = 0;
    for (long code : finger) {
      int nearest = NEAR;
      for (long other : probe) {
        nearest = Math.min(nearest, Long.bitCount(code ^ other));
      }
      sum += code == 0 ? 0 : (NEAR - nearest) * (NEAR - nearest);
    }
    return sum;
  }
}
