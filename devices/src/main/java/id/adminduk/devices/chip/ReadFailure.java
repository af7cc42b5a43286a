package id.adminduk.devices.chip;

/** Says why a chip was not read. */
public enum ReadFailure {
  /** No chip answered. */
  NO_CHIP,
  /** The chip answers but was never written. */
  EMPTY,
  /** The chip holds an unfinished writing; nothing of it may be used. */
  TORN,
  /** The chip or reader answered with an error. */
  READ_ERROR
}
