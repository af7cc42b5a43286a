package id.adminduk.formats;

/**
 * Names one finger by the code of ISO/IEC 19794-2 table 2 (1 right thumb … 10 left little).
 *
 * <p>The order of the constants is the order of the codes, so galleries may index by code - 1.
 */
public enum FingerPosition {
  RIGHT_THUMB(1),
  RIGHT_INDEX(2),
  RIGHT_MIDDLE(3),
  RIGHT_RING(4),
  RIGHT_LITTLE(5),
  LEFT_THUMB(6),
  LEFT_INDEX(7),
  LEFT_MIDDLE(8),
  LEFT_RING(9),
  LEFT_LITTLE(10);

  private final int code;

  FingerPosition(int code) {
    this.code = code;
  }

  /** Gives the ISO/IEC 19794-2 code, 1..10. */
  public int code() {
    return code;
  }

  /**
   * Finds a finger by its ISO/IEC 19794-2 code.
   *
   * @throws IllegalArgumentException when the code is not 1..10
   */
  public static FingerPosition ofCode(int code) {
    if (code < 1 || code > 10) {
      throw new IllegalArgumentException("finger position code must be 1..10, was " + code);
    }
    return values()[code - 1];
  }
}
