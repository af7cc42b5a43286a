package id.adminduk.office.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The yardstick of time classes must itself be right, and must see what there is to see. */
class MannWhitneyTests {

  private static final long SEED = 20261121;

  /** U = 2 and 14; z = (|2 - 8| - 0.5) / sqrt(12) = 1.5877. */
  @Test
  void small_samples_give_the_value_calculated_by_hand() {
    double[] low = {1, 2, 3, 6};
    double[] high = {4, 5, 7, 8};
    assertThat(MannWhitney.p(low, high)).isCloseTo(0.1124, within(0.001));
    assertThat(MannWhitney.p(high, low)).isCloseTo(0.1124, within(0.001));
  }

  @Test
  void equal_values_are_no_difference() {
    assertThat(MannWhitney.p(new double[] {1, 1, 1}, new double[] {1, 1})).isEqualTo(1);
  }

  @Test
  void one_source_is_seldom_called_two_and_a_tenth_more_is_always_seen() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    int alarms = 0;
    for (int round = 0; round < 200; round++) {
      alarms += MannWhitney.p(noise(random, 10), noise(random, 10)) < 0.01 ? 1 : 0;
      assertThat(MannWhitney.p(noise(random, 10), noise(random, 11))).isLessThan(1e-6);
    }
    assertThat(alarms).as("of 200, expected 2").isLessThan(10);
  }

  private static double[] noise(Random random, double centre) {
    return DoubleStream.generate(() -> centre + Math.abs(random.nextGaussian()))
        .limit(500)
        .toArray();
  }
}
