package id.adminduk.matcher;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Packs two looks at one finger into the bytes of a {@link FingerTemplate}.
 *
 * <p>The form: "A2", length and bytes of the first look, length and bytes of the second. Templates
 * of one look are SourceAFIS's bytes as they are, so what was stored before stays readable.
 */
final class TwofoldTemplate {

  private static final byte[] MAGIC = {'A', '2'};
  private static final int HEAD = 6;

  private TwofoldTemplate() {}

  static byte[] pack(byte[] first, byte[] second) {
    return ByteBuffer.allocate(HEAD + first.length + second.length)
        .put(MAGIC)
        .putShort((short) first.length)
        .put(first)
        .putShort((short) second.length)
        .put(second)
        .array();
  }

  private static boolean isTwofold(byte[] bytes) {
    return bytes.length >= HEAD && bytes[0] == MAGIC[0] && bytes[1] == MAGIC[1];
  }

  /**
   * Gives SourceAFIS's bytes of the first look.
   *
   * @throws MalformedTemplate when the lengths do not fit
   */
  static byte[] first(byte[] bytes) {
    if (!isTwofold(bytes)) {
      return bytes;
    }
    return piece(bytes, 2);
  }

  /** Gives SourceAFIS's bytes of the second look, when there was one. */
  static Optional<byte[]> second(byte[] bytes) {
    if (!isTwofold(bytes)) {
      return Optional.empty();
    }
    byte[] second = piece(bytes, 4 + piece(bytes, 2).length);
    return second.length == 0 ? Optional.empty() : Optional.of(second);
  }

  private static byte[] piece(byte[] bytes, int at) {
    int length = at + 2 > bytes.length ? -1 : ByteBuffer.wrap(bytes).getShort(at) & 0xffff;
    if (length < 0 || at + 2 + length > bytes.length) {
      throw new MalformedTemplate("a template of two looks is cut short");
    }
    byte[] piece = new byte[length];
    ByteBuffer.wrap(bytes).get(at + 2, piece);
    return piece;
  }
}
