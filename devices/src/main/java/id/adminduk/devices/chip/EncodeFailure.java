package id.adminduk.devices.chip;

/**
 * Says why a chip was not encoded (gagal encode); the blangko is spoiled unless the office knows
 * better.
 */
public enum EncodeFailure {
  /** No chip answered: none in the card, or it is dead (tidak ada chip). */
  NO_CHIP,
  /** The chip answered with an error; nothing usable was written. */
  WRITE_ERROR,
  /** The chip was written and locked before; its content stays as it was. */
  LOCKED,
  /** The card left the field while being written. */
  TORN
}
