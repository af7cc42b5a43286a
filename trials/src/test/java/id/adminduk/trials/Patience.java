package id.adminduk.trials;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for what another process does in its own time; there is no other way to know from outside.
 */
final class Patience {

  private static final Duration GLANCE = Duration.ofMillis(100);

  private Patience() {}

  /**
   * Asks again and again until the answer is yes.
   *
   * @throws AssertionError when the limit passes first
   */
  static void until(Duration limit, String what, BooleanSupplier question) {
    long end = System.nanoTime() + limit.toNanos();
    while (!question.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + limit.toSeconds() + " s, but not: " + what);
      }
      try {
        Thread.sleep(GLANCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
