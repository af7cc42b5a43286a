package id.adminduk.devices.card;

/** Names the moment at which a {@link FailingCardPrinter} breaks. */
public enum PrintFault {
  /** Nothing goes wrong. */
  NONE,
  /** The printer is off: fails before anything is sent. */
  BEFORE_SEND,
  /** The card sticks half way and is spoiled. */
  JAM_MIDWAY,
  /** The line drops just after sending; no card comes out, but the office cannot know. */
  SILENT_WITHOUT_CARD,
  /**
   * The line drops after the card was printed; a card lies in the tray, but the office cannot know.
   */
  SILENT_WITH_CARD
}
