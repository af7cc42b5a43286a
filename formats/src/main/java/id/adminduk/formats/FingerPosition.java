package id.adminduk.formats;

/**
 * Names one finger by the code of ISO/IEC 19794-2 table 2 (1 right thumb … 10 left little).
 *
 * <p>The order of the constants is the order of the codes, so galleries may index by {@link
 * #ordinal()} 0..9 and records by {@link #code()} 1..10.
 */
public enum FingerPosition {
  RIGHT_THUMB,
  RIGHT_INDEX,
  RIGHT_MIDDLE,
  RIGHT_RING,
  RIGHT_LITTLE,
  LEFT_THUMB,
  LEFT_INDEX,
  LEFT_MIDDLE,
  LEFT_RING,
  LEFT_LITTLE;

  /** Gives the ISO/IEC 19794-2 code, 1..10. */
  public int code() {
    return ordinal() + 1;
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
