package id.adminduk.office.vault;

/** Protected content that does not open: tampered with, swapped, or its key is gone. */
public final class VaultFault extends RuntimeException {

  VaultFault(String message) {
    super(message);
  }

  VaultFault(String message, Throwable cause) {
    super(message, cause);
  }
}
