package id.adminduk.matcher.cylinder;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up minutiae of every kind; {@code PackedFingersTests} does the same with fingers. */
class FastCylindersTests {

  private static final long SEED = 20261122;

  @Test
  void scattered_minutiae_give_the_bits_of_the_formulas() {
    Random random = new Random(SEED);
    for (int round = 0; round < 1500; round++) {
      int count = random.nextInt(70);
      CylinderCheck.assertSame(
          scattered(random, count, 40 + random.nextInt(400)), "round " + round);
    }
  }

  @Test
  void minutiae_on_a_line_on_one_spot_and_far_apart_do_too() {
    Random random = new Random(SEED);
    for (int count = 0; count < 40; count++) {
      CylinderCheck.assertSame(scattered(random, count, 1), "one spot, " + count);
      CylinderCheck.assertSame(scattered(random, count, 3), "three pixels, " + count);
      CylinderCheck.assertSame(scattered(random, count, 60_000), "far apart, " + count);
      Minutiae any = scattered(random, count, 300);
      CylinderCheck.assertSame(
          new Minutiae(any.x(), any.x(), any.angle(), any.ending()), "a line, " + count);
      CylinderCheck.assertSame(
          new Minutiae(any.x(), new int[count], any.angle(), any.ending()), "level, " + count);
    }
  }

  @Test
  void angles_that_are_none_are_survived_and_change_nothing() {
    Random random = new Random(SEED);
    for (float strange : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -50, 1e9f, 6.2831855f}) {
      Minutiae any = scattered(random, 30, 250);
      for (int i = 0; i < 30; i += 3) {
        any.angle()[i] = strange;
      }
      CylinderCheck.assertSame(any, "angle " + strange);
    }
  }

  private static Minutiae scattered(Random random, int count, int span) {
    int[] x = new int[count];
    int[] y = new int[count];
    float[] angle = new float[count];
    boolean[] ending = new boolean[count];
    for (int i = 0; i < count; i++) {
      x[i] = random.nextInt(span);
      y[i] = random.nextInt(span);
      angle[i] = (float) (random.nextDouble() * 2 * Math.PI);
      ending[i] = random.nextBoolean();
    }
    return new Minutiae(x, y, angle, ending);
  }
}
