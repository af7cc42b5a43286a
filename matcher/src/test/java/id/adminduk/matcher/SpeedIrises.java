package id.adminduk.matcher;

import id.adminduk.matcher.iris.EyePair;
import id.adminduk.matcher.iris.IrisAnswer;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisGallery;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A gallery of invented iris codes: an exact search costs the same whatever the bits are.
 *
 * <p>Not by {@code Random}: its 48 bits of state make codes alike among a million.
 */
final class SpeedIrises {

  private static final long SEED = 20261122;
  private static final double WANTED_SCORE = 60;
  private static final int MOST = 20;

  private final IrisGallery gallery = new IrisGallery();

  private SpeedIrises() {}

  static SpeedIrises of(int people) {
    SpeedIrises irises = new SpeedIrises();
    RandomGenerator random = new SplittableRandom(SEED);
    for (int number = 0; number < people; number++) {
      irises.gallery.enrol(SearchSpeed.subject(number), eyes(random));
    }
    return irises;
  }

  /** Searches for a stranger, labels trusted. */
  void search(int number) {
    EyePair probe = eyes(new SplittableRandom(-1 - number));
    IrisAnswer answer = gallery.search(probe, IrisGallery.Labels.TRUSTED, WANTED_SCORE, MOST);
    if (!(answer instanceof IrisAnswer.Complete complete) || !complete.candidates().isEmpty()) {
      throw new IllegalStateException("a stranger was found: " + answer);
    }
  }

  private static EyePair eyes(RandomGenerator random) {
    return EyePair.of(code(random), code(random));
  }

  private static IrisCode code(RandomGenerator random) {
    byte[] bytes = new byte[IrisCode.BYTES];
    random.nextBytes(bytes);
    for (int i = IrisCode.BYTES / 2; i < bytes.length; i++) {
      bytes[i] |= (byte) random.nextInt(256);
    }
    return IrisCode.of(bytes);
  }
}
