package id.adminduk.devices.chip;

/** Says that bytes or parts handed in as a chip's content are not that. */
public final class MalformedChip extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the part and what is wrong with it. */
  public MalformedChip(String message) {
    super(message);
  }
}
