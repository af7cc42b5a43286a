package id.adminduk.devices.capture;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pretends to be a capture station whose person is given by functions; null is a missing part. */
public final class SimulatedCaptureStation implements CaptureDevice {
  private final Function<FingerPosition, byte @Nullable []> fingers;
  private final Function<EyePosition, byte @Nullable []> irises;
  private final Supplier<byte @Nullable []> face;
  private final Supplier<byte @Nullable []> signature;
  private final Supplier<Optional<CaptureFailure>> cue;

  /**
   * Sets a person before the station.
   *
   * @param cue asked before each capture; what it names happens instead
   */
  public SimulatedCaptureStation(
      Function<FingerPosition, byte @Nullable []> fingers,
      Function<EyePosition, byte @Nullable []> irises,
      Supplier<byte @Nullable []> face,
      Supplier<byte @Nullable []> signature,
      Supplier<Optional<CaptureFailure>> cue) {
    this.fingers = fingers;
    this.irises = irises;
    this.face = face;
    this.signature = signature;
    this.cue = cue;
  }

  @Override
  public String displayName() {
    return "SIMULATOR stasiun perekaman";
  }

  @Override
  public CaptureOutcome finger(FingerPosition position) {
    return capture(() -> fingers.apply(position));
  }

  @Override
  public CaptureOutcome iris(EyePosition position) {
    return capture(() -> irises.apply(position));
  }

  @Override
  public CaptureOutcome face() {
    return capture(face);
  }

  @Override
  public CaptureOutcome signature() {
    return capture(signature);
  }

  private CaptureOutcome capture(Supplier<byte @Nullable []> source) {
    var failure = cue.get();
    if (failure.isPresent()) {
      return new CaptureOutcome.Failed(failure.get());
    }
    byte[] sample = source.get();
    return sample == null
        ? new CaptureOutcome.Failed(CaptureFailure.NOTHING_PRESENTED)
        : new CaptureOutcome.Captured(sample);
  }
}
