package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IrisKernelsTests {
  private static final long SEED = 20261121;

  @Test
  void vectors_and_words_give_the_same_leads_to_the_last_bit() {
    assumeThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
    Random random = new Random(SEED);
    for (double seen : new double[] {0, 0.05, 0.13, 0.3, 0.7, 1}) {
      long[] records = records(random, 500, seen);
      long[] probe = IrisKernel.turnings(DrawnCodes.code(random, 0.8));
      assertThat(leads(new VectorKernel(), probe, records))
          .containsExactly(leads(new ScalarKernel(), probe, records));
    }
  }

  @Test
  void a_kernel_says_what_the_comparison_of_two_says() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      IrisCode probe = DrawnCodes.code(random, 0.2 + 0.8 * random.nextDouble());
      IrisCode enrolled =
          i % 2 == 0 ? DrawnCodes.code(random, 0.5) : probe.turned(random.nextInt(-7, 8));
      long[] record = new long[IrisKernel.RECORD];
      System.arraycopy(enrolled.codeWords(), 0, record, 0, IrisCode.WORDS);
      System.arraycopy(enrolled.maskWords(), 0, record, IrisCode.WORDS, IrisCode.WORDS);
      float lead = leads(new ScalarKernel(), IrisKernel.turnings(probe), record)[0];
      IrisComparison comparison = IrisComparison.of(enrolled, probe);

      assertThat(lead == Lead.NONE).isEqualTo(!comparison.saysSomething());
      if (comparison.saysSomething()) {
        assertThat(0.5 - lead).isEqualTo(comparison.distance());
      }
    }
  }

  private static float[] leads(IrisKernel kernel, long[] probe, long[] records) {
    float[] leads = new float[records.length / IrisKernel.RECORD];
    kernel.scan(probe, records, leads.length, leads);
    return leads;
  }

  private static long[] records(Random random, int count, double seen) {
    long[] records = new long[count * IrisKernel.RECORD];
    for (int i = 0; i < count; i++) {
      IrisCode code = DrawnCodes.code(random, seen);
      int at = i * IrisKernel.RECORD;
      System.arraycopy(code.codeWords(), 0, records, at, IrisCode.WORDS);
      System.arraycopy(code.maskWords(), 0, records, at + IrisCode.WORDS, IrisCode.WORDS);
    }
    return records;
  }
}
