package id.adminduk.matcher.iris;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Counts as many words at once as the processor's registers hold. */
final class VectorKernel implements IrisKernel {
  private static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;
  private static final int COMMON_SHIFT = 16;

  @Override
  public void scan(long[] probe, long[] records, int count, float[] leads) {
    for (int record = 0; record < count; record++) {
      float best = Lead.NONE;
      for (int turn = 0; turn < probe.length; turn += RECORD) {
        long counts = counts(probe, turn, records, record * RECORD);
        int common = (int) (counts >>> COMMON_SHIFT);
        int unequal = (int) (counts & ((1 << COMMON_SHIFT) - 1));
        best = Math.max(best, Lead.of(common, unequal));
      }
      leads[record] = best;
    }
  }

  /** Both counts in one long: summing the lanes is dearer than counting their bits. */
  private static long counts(long[] probe, int turn, long[] records, int from) {
    LongVector common = LongVector.zero(LANES);
    LongVector unequal = LongVector.zero(LANES);
    for (int i = 0; i < IrisCode.WORDS; i += LANES.length()) {
      LongVector both =
          LongVector.fromArray(LANES, records, from + IrisCode.WORDS + i)
              .and(LongVector.fromArray(LANES, probe, turn + IrisCode.WORDS + i));
      LongVector different =
          LongVector.fromArray(LANES, records, from + i)
              .lanewise(VectorOperators.XOR, LongVector.fromArray(LANES, probe, turn + i))
              .and(both);
      common = common.add(both.lanewise(VectorOperators.BIT_COUNT));
      unequal = unequal.add(different.lanewise(VectorOperators.BIT_COUNT));
    }
    return common
        .lanewise(VectorOperators.LSHL, COMMON_SHIFT)
        .add(unequal)
        .reduceLanes(VectorOperators.ADD);
  }
}
