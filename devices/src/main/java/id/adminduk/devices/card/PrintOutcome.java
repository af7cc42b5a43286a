package id.adminduk.devices.card;

/** Says how a print ended, as far as the office can know. */
public sealed interface PrintOutcome {

  /** The card came out. */
  record Printed(PrintedCard card) implements PrintOutcome {}

  /**
   * No usable card came out; {@link PrintFailure#blankSpoiled()} tells what became of the blank.
   */
  record Failed(PrintFailure reason, String detail) implements PrintOutcome {}

  /**
   * The printer fell silent after the job was sent: a card may or may not lie in its tray.
   *
   * <p>Never retried blindly; someone looks into the tray and says which.
   */
  record Unknown(String detail) implements PrintOutcome {}
}
