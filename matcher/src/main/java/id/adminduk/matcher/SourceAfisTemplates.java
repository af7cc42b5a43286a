package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.charset.StandardCharsets;

/** Reads SourceAFIS's serialised templates. */
final class SourceAfisTemplates {

  /** The CBOR key before the array of minutiae abscissae: text of ten bytes (0x6a, a "j"). */
  private static final byte[] POSITIONS = "jpositionsX".getBytes(StandardCharsets.US_ASCII);

  private SourceAfisTemplates() {}

  static FingerprintTemplate decode(FingerTemplate template) {
    return decode(TwofoldTemplate.first(template.bytes()));
  }

  /** Gives the second look at a finger, the first where there was but one. */
  static byte[] clearer(FingerTemplate template) {
    byte[] bytes = template.bytes();
    return TwofoldTemplate.second(bytes).orElseGet(() -> TwofoldTemplate.first(bytes));
  }

  static FingerprintTemplate decode(byte[] serialised) {
    try {
      return new FingerprintTemplate(serialised);
    } catch (RuntimeException broken) {
      throw new MalformedTemplate("not a SourceAFIS template of this version", broken);
    }
  }

  /**
   * Counts the minutiae of a template that this process has just serialised. SourceAFIS has no
   * accessor for it; RFC 8949 section 3 gives the array header.
   */
  static int minutiae(byte[] serialised) {
    int at = indexOf(serialised, POSITIONS) + POSITIONS.length;
    int header = serialised[at] & 0xff;
    return switch (header) {
      case 0x98 -> serialised[at + 1] & 0xff;
      case 0x99 -> (serialised[at + 1] & 0xff) << 8 | (serialised[at + 2] & 0xff);
      default -> {
        if (header < 0x80 || header > 0x97) {
          throw new IllegalStateException("SourceAFIS changed its format: " + header);
        }
        yield header - 0x80;
      }
    };
  }

  private static int indexOf(byte[] bytes, byte[] key) {
    for (int at = 0; at + key.length < bytes.length; at++) {
      int same = 0;
      while (same < key.length && bytes[at + same] == key[same]) {
        same++;
      }
      if (same == key.length) {
        return at;
      }
    }
    throw new IllegalStateException("SourceAFIS changed its format: no positionsX");
  }
}
