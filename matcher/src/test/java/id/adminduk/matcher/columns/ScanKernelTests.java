package id.adminduk.matcher.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ScanKernelTests {

  private static final int ROWS = 2000;

  @Test
  void both_kernels_give_the_same_numbers_bit_for_bit() {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "started without vectors");
    Random random = new Random(20261121);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment codes = fingers(arena, random);
      for (int length : new int[] {0, 1, 2, 7, 31, 32}) {
        // Half of the probe's codes lie near stored ones, or every score would be small.
        long[] probe = probe(codes, random, length);
        short[] scalar = new short[ROWS + 3];
        short[] vector = new short[ROWS + 3];
        new ScalarKernel().scan(codes, 0, ROWS, probe, scalar, 3);
        new VectorKernel().scan(codes, 0, ROWS, probe, vector, 3);
        assertThat(vector).as("probe of %d codes", length).isEqualTo(scalar);
      }
    }
  }

  @Test
  void a_finger_scores_the_most_against_itself_and_a_missing_one_nothing() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment codes = arena.allocate(2L * ScanKernel.BYTES);
      long[] probe = new Random(1).longs(ScanKernel.CODES).toArray();
      MemorySegment.copy(
          probe, 0, codes, ValueLayout.JAVA_LONG_UNALIGNED, ScanKernel.BYTES, ScanKernel.CODES);
      short[] scores = new short[2];
      ScanKernel.fastest().scan(codes, 0, 2, probe, scores, 0);
      assertThat(scores).containsExactly((short) 0, (short) ScanKernel.MOST);
    }
  }

  private static MemorySegment fingers(Arena arena, Random random) {
    MemorySegment codes = arena.allocate((long) ROWS * ScanKernel.BYTES);
    for (int row = 0; row < ROWS; row++) {
      int filled = random.nextInt(ScanKernel.CODES + 1);
      for (int i = 0; i < filled; i++) {
        codes.setAtIndex(
            ValueLayout.JAVA_LONG_UNALIGNED, (long) row * ScanKernel.CODES + i, random.nextLong());
      }
    }
    return codes;
  }

  private static long[] probe(MemorySegment codes, Random random, int length) {
    long[] probe = new long[length];
    for (int i = 0; i < length; i++) {
      long place = random.nextInt(ROWS) * (long) ScanKernel.CODES + random.nextInt(8);
      long near = codes.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, place);
      long flips = 0x5L << random.nextInt(62);
      probe[i] = random.nextBoolean() ? near ^ flips : random.nextLong();
    }
    return probe;
  }
}
