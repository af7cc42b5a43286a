package id.adminduk.devices.capture;

import java.util.Arrays;

/** Says how one capture ended. */
public sealed interface CaptureOutcome {

  /** Captured; the bytes are as the device gave them, to be judged by {@code formats}. */
  @SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
  record Captured(byte[] sample) implements CaptureOutcome {
    public Captured {
      sample = sample.clone();
    }

    @Override
    public byte[] sample() {
      return sample.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Captured that && Arrays.equals(sample, that.sample);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(sample);
    }

    @Override
    public String toString() {
      return "Captured[" + sample.length + " bytes]";
    }
  }

  /** Not captured. */
  record Failed(CaptureFailure reason) implements CaptureOutcome {}
}
