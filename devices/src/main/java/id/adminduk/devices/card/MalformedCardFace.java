package id.adminduk.devices.card;

/** Says that something handed in as a card face is not one. */
public final class MalformedCardFace extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the field and what is wrong with it. */
  public MalformedCardFace(String message) {
    super(message);
  }
}
