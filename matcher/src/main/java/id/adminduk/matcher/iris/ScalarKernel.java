package id.adminduk.matcher.iris;

/** Counts word by word; runs everywhere. */
final class ScalarKernel implements IrisKernel {

  @Override
  public void scan(long[] probe, long[] records, int count, float[] leads) {
    for (int record = 0; record < count; record++) {
      int from = record * RECORD;
      float best = Lead.NONE;
      for (int turn = 0; turn < probe.length; turn += RECORD) {
        int common = 0;
        int unequal = 0;
        for (int i = 0; i < IrisCode.WORDS; i++) {
          long both = records[from + IrisCode.WORDS + i] & probe[turn + IrisCode.WORDS + i];
          common += Long.bitCount(both);
          unequal += Long.bitCount((records[from + i] ^ probe[turn + i]) & both);
        }
        best = Math.max(best, Lead.of(common, unequal));
      }
      leads[record] = best;
    }
  }
}
