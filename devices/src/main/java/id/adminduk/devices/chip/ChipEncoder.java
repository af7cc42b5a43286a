package id.adminduk.devices.chip;

/** Writes a chip once and locks it. */
public interface ChipEncoder {

  /** Names the machine for people; contains SIMULATOR when it only pretends. */
  String displayName();

  /**
   * Writes the whole content and locks the chip.
   *
   * @param blankSerial names the card lying on the encoder
   * @param payload from {@link ChipCodec#write}, 1..8192 bytes
   */
  EncodeOutcome encode(String blankSerial, byte[] payload);
}
