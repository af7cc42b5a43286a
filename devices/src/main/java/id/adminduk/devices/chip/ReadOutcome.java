package id.adminduk.devices.chip;

import java.util.Arrays;

/** Says how reading a chip ended. */
public sealed interface ReadOutcome {

  /**
   * Read; not yet parsed nor proven authentic.
   *
   * @param payload for {@link ChipCodec#parse}
   * @param chipUid 7 bytes in upper-case hex
   */
  @SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
  record Read(byte[] payload, String chipUid) implements ReadOutcome {
    public Read {
      payload = payload.clone();
    }

    @Override
    public byte[] payload() {
      return payload.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Read that
          && chipUid.equals(that.chipUid)
          && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
      return 31 * chipUid.hashCode() + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
      return "Read[" + payload.length + " bytes, chip " + chipUid + "]";
    }
  }

  /** Not read. */
  record Failed(ReadFailure reason) implements ReadOutcome {}
}
