package id.adminduk.devices.chip;

/** Names what goes wrong with a card on {@link SimulatedChips}. */
public enum ChipFault {
  /** Nothing goes wrong. */
  NONE,
  /** The card has no living chip, neither for writing nor for reading. */
  NO_CHIP,
  /** Writing is answered with an error; the chip stays empty. */
  WRITE_ERROR,
  /** The card leaves the field while half written. */
  TEAR,
  /** The encoder falls silent and wrote nothing. */
  SILENT_UNWRITTEN,
  /** The encoder falls silent after writing and locking. */
  SILENT_WRITTEN,
  /** Reading gives one bit other than was written. */
  WRONG_READ_BACK,
  /** Reading is answered with an error. */
  READ_ERROR
}
