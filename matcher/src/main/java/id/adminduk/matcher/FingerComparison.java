package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintMatcher;
import id.adminduk.matcher.cylinder.Relaxation;

/**
 * Compares one finger, prepared, with others by everything the house has: SourceAFIS and minutia
 * cylinders, each on both looks.
 *
 * <p>Holds 2 to 8 MB while it lives; safe for many threads.
 */
public final class FingerComparison {

  private final ReferenceFinger probe;
  private final FingerprintMatcher plain;
  private final FingerprintMatcher redrawn;

  private FingerComparison(ReferenceFinger probe) {
    this.probe = probe;
    plain = new FingerprintMatcher(probe.plain);
    redrawn = probe.hasOneLook() ? plain : new FingerprintMatcher(probe.redrawn);
  }

  /** Prepares a probe, about 5 ms. */
  public static FingerComparison of(ReferenceFinger probe) {
    return new FingerComparison(probe);
  }

  /** Compares the probe with a finger on file, about half a millisecond. */
  public FingerScore with(ReferenceFinger reference) {
    double first = plain.match(reference.plain);
    double cylinders = Relaxation.score(probe.plainCylinders, reference.plainCylinders);
    if (probe.hasOneLook() && reference.hasOneLook()) {
      double evidence = first + FusionConstants.CYLINDERS / 2 * cylinders;
      double decibans = FusionConstants.SCALE_OF_ONE * (evidence - FusionConstants.OFFSET_OF_ONE);
      return new FingerScore(first, first, cylinders, bounded(decibans, reference));
    }
    double second = redrawn.match(reference.redrawn);
    cylinders =
        (cylinders + Relaxation.score(probe.redrawnCylinders, reference.redrawnCylinders)) / 2;
    double evidence = first + second + FusionConstants.CYLINDERS * cylinders;
    double decibans = FusionConstants.SCALE * (evidence - FusionConstants.OFFSET);
    return new FingerScore(first, second, cylinders, bounded(decibans, reference));
  }

  private double bounded(double decibans, ReferenceFinger reference) {
    int fewer = Math.min(probe.minutiae(), reference.minutiae());
    return Math.clamp(decibans, 0, FusionConstants.PER_MINUTIA * fewer);
  }
}
