package id.adminduk.matcher;

import java.util.Arrays;

/**
 * Holds the minutiae of one finger image, serialised.
 *
 * <p>The bytes are SourceAFIS's own and bound to its version: keep the image, and extract again
 * after an upgrade.
 *
 * @param bytes some 300 to 700 bytes, copied in and out
 * @param minutiae how many, 0 or more
 * @param quality 0 to 100, the internal quality of {@link FingerQuality}; not NFIQ
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out, compared by content.
public record FingerTemplate(byte[] bytes, int minutiae, int quality) {

  public FingerTemplate {
    if (minutiae < 0 || quality < 0 || quality > 100) {
      throw new IllegalArgumentException(
          "a template cannot have " + minutiae + " minutiae and quality " + quality);
    }
    bytes = bytes.clone();
  }

  /**
   * Gives the template as it is when it is no longer than this, else its first look alone: a chip
   * has little room.
   *
   * @throws MalformedTemplate when it is cut short
   */
  public FingerTemplate within(int mostBytes) {
    return bytes.length <= mostBytes
        ? this
        : new FingerTemplate(TwofoldTemplate.first(bytes), minutiae, quality);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FingerTemplate that
        && minutiae == that.minutiae
        && quality == that.quality
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * minutiae + quality) + Arrays.hashCode(bytes);
  }

  /** Tells sizes only: a template is biometric data and has no place in a log. */
  @Override
  public String toString() {
    return "FingerTemplate[minutiae=" + minutiae + ", quality=" + quality + "]";
  }
}
