package id.adminduk.devices.capture;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stasiun perekaman tiruan")
class SimulatedCaptureStationTests {
  private final AtomicReference<Optional<CaptureFailure>> cue =
      new AtomicReference<>(Optional.empty());
  private final CaptureDevice station =
      new SimulatedCaptureStation(
          finger -> finger == FingerPosition.LEFT_LITTLE ? null : new byte[] {(byte) finger.code()},
          eye -> new byte[] {(byte) (eye == EyePosition.RIGHT ? 20 : 21)},
          () -> new byte[] {30},
          () -> new byte[] {40},
          cue::get);

  @Test
  void each_part_of_the_person_is_captured_as_given() {
    assertThat(station.finger(FingerPosition.RIGHT_INDEX)).isEqualTo(captured(2));
    assertThat(station.iris(EyePosition.LEFT)).isEqualTo(captured(21));
    assertThat(station.face()).isEqualTo(captured(30));
    assertThat(station.signature()).isEqualTo(captured(40));
    assertThat(station.displayName()).contains("SIMULATOR");
  }

  @Test
  void a_missing_finger_is_nothing_presented() {
    assertThat(station.finger(FingerPosition.LEFT_LITTLE))
        .isEqualTo(new CaptureOutcome.Failed(CaptureFailure.NOTHING_PRESENTED));
  }

  @Test
  void the_station_fails_on_cue_and_recovers() {
    cue.set(Optional.of(CaptureFailure.DEVICE_LOST));
    assertThat(station.face()).isEqualTo(new CaptureOutcome.Failed(CaptureFailure.DEVICE_LOST));
    cue.set(Optional.empty());
    assertThat(station.face()).isEqualTo(captured(30));
  }

  private static CaptureOutcome captured(int value) {
    return new CaptureOutcome.Captured(new byte[] {(byte) value});
  }
}
