package id.adminduk.devices.card;

/** Says why a card was not printed, and whether the blangko is lost by it. */
public enum PrintFailure {
  /** The printer was not reached; nothing was sent. */
  NOT_SENT(false),
  /**
   * The face cannot be drawn: a picture is broken, a letter is not in the font, a text is endless.
   */
  UNPRINTABLE_FACE(false),
  /** The card stuck or came out half printed. */
  JAMMED(true);

  private final boolean blankSpoiled;

  PrintFailure(boolean blankSpoiled) {
    this.blankSpoiled = blankSpoiled;
  }

  /**
   * Tells whether the blangko must be booked as spoiled (gagal cetak, SE Dirjen
   * 400.8.1.2/202241/Dukcapil).
   */
  public boolean blankSpoiled() {
    return blankSpoiled;
  }
}
