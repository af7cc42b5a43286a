package id.adminduk.devices.card;

/** Prints one card on one blank. */
public interface CardPrinter {

  /** Names the machine for people; contains SIMULATOR when it only pretends. */
  String displayName();

  /**
   * Prints both faces.
   *
   * @param blankSerial serial number of the blangko in the feeder, also printed small on the back
   */
  PrintOutcome print(CardFace face, String blankSerial);
}
