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
    redrawn = new FingerprintMatcher(probe.redrawn);
  }

  /** Prepares a probe, about 5 ms. */
  public static FingerComparison of(ReferenceFinger probe) {
    return new FingerComparison(probe);
  }

  /** Compares the probe with a finger on file, about half a millisecond. */
  public FingerScore with(ReferenceFinger reference) {
    double first = plain.match(reference.plain);
    double second = redrawn.match(reference.redrawn);
    double cylinders =
        (Relaxation.score(probe.plainCylinders, reference.plainCylinders)
                + Relaxation.score(probe.redrawnCylinders, reference.redrawnCylinders))
            / 2;
    double evidence = first + second + FusionConstants.CYLINDERS * cylinders;
    double decibans = FusionConstants.SCALE * (evidence - FusionConstants.OFFSET);
    double bearable =
        FusionConstants.PER_MINUTIA * Math.min(probe.minutiae(), reference.minutiae());
    return new FingerScore(
        first, second, cylinders, Math.clamp(decibans, 0, Math.max(0, bearable)));
  }
}
