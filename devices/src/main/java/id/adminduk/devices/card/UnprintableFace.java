package id.adminduk.devices.card;

/** Carries out of the drawing why a face cannot be drawn; never leaves this package. */
final class UnprintableFace extends Exception {
  private static final long serialVersionUID = 1L;

  UnprintableFace(String message) {
    super(message);
  }
}
