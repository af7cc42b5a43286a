package id.adminduk.matcher.columns;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Scans eight codes of a stored finger at once (with 512-bit registers), four registers in flight.
 *
 * <p>Loaded only where the JVM was started with {@code --add-modules jdk.incubator.vector}.
 */
public final class VectorKernel implements ScanKernel {

  private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int STEP = LANES * Long.BYTES;
  private static final int GROUPS = Math.max(1, CODES / (4 * LANES));

  @Override
  public void scan(MemorySegment codes, long offset, int rows, long[] probe, short[] into, int at) {
    for (int row = 0; row < rows; row++) {
      long start = offset + (long) row * BYTES;
      long sum = 0;
      for (int group = 0; group < GROUPS; group++) {
        sum += group(codes, start + 4L * STEP * group, probe);
      }
      into[at + row] = (short) sum;
    }
  }

  private static long group(MemorySegment codes, long start, long[] probe) {
    LongVector first = load(codes, start);
    LongVector second = load(codes, start + STEP);
    LongVector third = load(codes, start + 2L * STEP);
    LongVector fourth = load(codes, start + 3L * STEP);
    LongVector nearFirst = LongVector.broadcast(SPECIES, NEAR);
    LongVector nearSecond = nearFirst;
    LongVector nearThird = nearFirst;
    LongVector nearFourth = nearFirst;
    for (long code : probe) {
      LongVector other = LongVector.broadcast(SPECIES, code);
      nearFirst =
          nearFirst.min(
              first.lanewise(VectorOperators.XOR, other).lanewise(VectorOperators.BIT_COUNT));
      nearSecond =
          nearSecond.min(
              second.lanewise(VectorOperators.XOR, other).lanewise(VectorOperators.BIT_COUNT));
      nearThird =
          nearThird.min(
              third.lanewise(VectorOperators.XOR, other).lanewise(VectorOperators.BIT_COUNT));
      nearFourth =
          nearFourth.min(
              fourth.lanewise(VectorOperators.XOR, other).lanewise(VectorOperators.BIT_COUNT));
    }
    return earned(first, nearFirst)
        .add(earned(second, nearSecond))
        .add(earned(third, nearThird))
        .add(earned(fourth, nearFourth))
        .reduceLanes(VectorOperators.ADD);
  }

  private static LongVector load(MemorySegment codes, long at) {
    return LongVector.fromMemorySegment(SPECIES, codes, at, ByteOrder.nativeOrder());
  }

  private static LongVector earned(LongVector code, LongVector nearest) {
    LongVector left = LongVector.broadcast(SPECIES, NEAR).sub(nearest);
    return left.mul(left).blend(0, code.compare(VectorOperators.EQ, 0));
  }
}
