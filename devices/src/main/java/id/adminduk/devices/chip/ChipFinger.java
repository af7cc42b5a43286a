package id.adminduk.devices.chip;

import id.adminduk.formats.FingerPosition;
import java.util.Arrays;

/**
 * Holds one finger of the holder, for the 1:1 check at hand-over.
 *
 * @param template opaque to the chip, 1..1536 bytes (SourceAFIS native templates take 300 to 650)
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record ChipFinger(FingerPosition position, byte[] template) {
  /** Longest template that lets two fingers share 8 kB with photo and signature. */
  public static final int MAX_TEMPLATE = 1536;

  /**
   * @throws MalformedChip when the template is empty or too long
   */
  public ChipFinger {
    if (template.length == 0 || template.length > MAX_TEMPLATE) {
      throw new MalformedChip(
          "template must be 1.." + MAX_TEMPLATE + " bytes, was " + template.length);
    }
    template = template.clone();
  }

  @Override
  public byte[] template() {
    return template.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChipFinger that
        && position == that.position
        && Arrays.equals(template, that.template);
  }

  @Override
  public int hashCode() {
    return 31 * position.hashCode() + Arrays.hashCode(template);
  }

  @Override
  public String toString() {
    return "ChipFinger[" + position + ", " + template.length + " bytes]";
  }
}
