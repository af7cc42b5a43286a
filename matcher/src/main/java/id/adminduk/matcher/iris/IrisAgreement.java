package id.adminduk.matcher.iris;

/**
 * Lays two iris codes on each other at their best turn, bit by bit, to be drawn.
 *
 * @param comparison distance and turn
 * @param cells {@link #ROWS} rows of {@link #PLACES} places, row by row: 0 hidden in one of the
 *     two, 1 alike, 2 unlike; the first two rows lie at the pupil
 */
@SuppressWarnings("ArrayRecordComponent") // Drawn once, never compared.
public record IrisAgreement(IrisComparison comparison, byte[] cells) {

  public static final int ROWS = 2 * IrisCode.BANDS;
  public static final int PLACES = IrisCode.PLACES;
  public static final byte HIDDEN = 0;
  public static final byte ALIKE = 1;
  public static final byte UNLIKE = 2;

  /** Compares two codes and keeps where they agree. */
  public static IrisAgreement of(IrisCode one, IrisCode other) {
    IrisComparison comparison = IrisComparison.of(one, other);
    IrisCode turned = other.turned(comparison.turn());
    byte[] cells = new byte[ROWS * PLACES];
    for (int bit = 0; bit < cells.length; bit++) {
      if (isSet(one.maskWords(), bit) && isSet(turned.maskWords(), bit)) {
        boolean alike = isSet(one.codeWords(), bit) == isSet(turned.codeWords(), bit);
        cells[bit] = alike ? ALIKE : UNLIKE;
      }
    }
    return new IrisAgreement(comparison, cells);
  }

  private static boolean isSet(long[] words, int bit) {
    return (words[bit >> 6] >>> (bit & 63) & 1) != 0;
  }
}
