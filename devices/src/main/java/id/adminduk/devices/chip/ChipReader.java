package id.adminduk.devices.chip;

/** Reads what a chip holds. */
public interface ChipReader {

  /** Names the machine for people; contains SIMULATOR when it only pretends. */
  String displayName();

  /**
   * Reads the whole content.
   *
   * @param blankSerial names the card lying on the reader
   */
  ReadOutcome read(String blankSerial);
}
