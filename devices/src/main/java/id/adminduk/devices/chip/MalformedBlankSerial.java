package id.adminduk.devices.chip;

/** Says that a text cannot be the serial number of a blangko. */
public final class MalformedBlankSerial extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names what is wrong. */
  public MalformedBlankSerial(String message) {
    super(message);
  }
}
