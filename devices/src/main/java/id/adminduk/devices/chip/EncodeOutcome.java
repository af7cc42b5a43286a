package id.adminduk.devices.chip;

/** Says how encoding a chip ended, as far as the office can know. */
public sealed interface EncodeOutcome {

  /**
   * Written and locked.
   *
   * @param chipUid 7 bytes in upper-case hex, as ISO/IEC 14443-3 anticollision gives it
   */
  record Encoded(String chipUid) implements EncodeOutcome {}

  /** Not written. */
  record Failed(EncodeFailure reason, String detail) implements EncodeOutcome {}

  /**
   * The encoder fell silent: the chip may be written or not. Read it before doing anything else.
   */
  record Unknown(String detail) implements EncodeOutcome {}
}
