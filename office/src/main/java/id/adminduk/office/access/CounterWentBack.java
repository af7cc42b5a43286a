package id.adminduk.office.access;

/**
 * A passkey counts no further than at its last use: two devices may hold it (WebAuthn 3, 6.1.1).
 */
final class CounterWentBack extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CounterWentBack() {
    super("a passkey's counter went back");
  }
}
