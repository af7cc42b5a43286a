package id.adminduk.devices.chip;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.adminduk.formats.FingerPosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and parses the one canonical form of a chip's content.
 *
 * <p>Layout: {@code "ADKC"}, version byte 1, then parts of tag (1 byte), length (2 bytes, big
 * endian) and value, each tag once and in rising order: 1 biodata as UTF-8, 2 photo, 3 signature, 4
 * finger (0 to 2 times: ISO/IEC 19794-2 position byte, then template), 14 SHA-256 of everything
 * before it, 15 issuer signature. Nothing may follow. One content has one encoding, so what is read
 * back may be compared byte by byte.
 */
public final class ChipCodec {
  private static final byte[] HEADER = {'A', 'D', 'K', 'C', 1};
  private static final int TAG_BIODATA = 1;
  private static final int TAG_PHOTO = 2;
  private static final int TAG_SIGNATURE = 3;
  private static final int TAG_FINGER = 4;
  private static final int TAG_HASH = 14;
  private static final int TAG_ISSUER = 15;
  private static final int PREFIX = 3;
  private static final int MAX_VALUE = 0xFFFF;

  private ChipCodec() {}

  /**
   * Writes a payload that fits.
   *
   * @throws IllegalStateException when it does not; ask {@link ChipPayload#fit()} first
   */
  public static byte[] write(ChipPayload payload) {
    if (payload.fit() instanceof ChipFit.TooLarge tooLarge) {
      throw new IllegalStateException("chip content too large: " + tooLarge.excesses());
    }
    var out = ByteBuffer.allocate(size(payload));
    out.put(body(payload));
    put(out, TAG_HASH, payload.dataHash());
    put(out, TAG_ISSUER, payload.issuerSignature());
    return out.array();
  }

  /**
   * Parses the content of a chip; says nothing about its authenticity.
   *
   * @throws MalformedChip when the bytes are not what {@link #write} makes
   */
  public static ChipPayload parse(byte[] bytes) {
    if (bytes.length > ChipFit.Part.WHOLE.limit()) {
      throw new MalformedChip("larger than a chip: " + bytes.length + " bytes");
    }
    var in = ByteBuffer.wrap(bytes);
    if (in.remaining() < HEADER.length
        || !in.slice(0, HEADER.length).equals(ByteBuffer.wrap(HEADER))) {
      throw new MalformedChip("no chip header of version 1");
    }
    in.position(HEADER.length);
    String biodata = text(take(in, TAG_BIODATA));
    byte[] photo = take(in, TAG_PHOTO);
    byte[] signature = take(in, TAG_SIGNATURE);
    List<ChipFinger> fingers = fingers(in);
    byte[] hash = take(in, TAG_HASH);
    byte[] issuer = take(in, TAG_ISSUER);
    if (in.hasRemaining()) {
      throw new MalformedChip(in.remaining() + " bytes after the end");
    }
    var payload = new ChipPayload(biodata, photo, signature, fingers, hash, issuer);
    if (payload.fit() instanceof ChipFit.TooLarge tooLarge) {
      throw new MalformedChip("a part is over its limit: " + tooLarge.excesses());
    }
    return payload;
  }

  /** Encodes header and parts up to the fingers: what the hash is taken over. */
  static byte[] body(ChipPayload payload) {
    var out = ByteBuffer.allocate(bodySize(payload));
    out.put(HEADER);
    put(out, TAG_BIODATA, payload.biodata().getBytes(UTF_8));
    put(out, TAG_PHOTO, payload.photo());
    put(out, TAG_SIGNATURE, payload.signature());
    for (var finger : payload.fingers()) {
      byte[] template = finger.template();
      byte[] value = new byte[1 + template.length];
      value[0] = (byte) finger.position().code();
      System.arraycopy(template, 0, value, 1, template.length);
      put(out, TAG_FINGER, value);
    }
    return out.array();
  }

  static int size(ChipPayload payload) {
    return bodySize(payload)
        + (PREFIX + IssuerSeal.HASH_BYTES)
        + (PREFIX + IssuerSeal.SIGNATURE_BYTES);
  }

  static int utf8Length(String text) {
    return text.getBytes(UTF_8).length;
  }

  static void requireText(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new MalformedChip("biodata is not well-formed Unicode");
    }
    requireLength("biodata", utf8Length(text));
  }

  static void requireLength(String part, int bytes) {
    if (bytes > MAX_VALUE) {
      throw new MalformedChip(part + " has " + bytes + " bytes, a length field ends at 65535");
    }
  }

  private static int bodySize(ChipPayload payload) {
    int size = HEADER.length + PREFIX + utf8Length(payload.biodata());
    size += PREFIX + payload.photo().length + PREFIX + payload.signature().length;
    for (var finger : payload.fingers()) {
      size += PREFIX + 1 + finger.template().length;
    }
    return size;
  }

  private static void put(ByteBuffer out, int tag, byte[] value) {
    out.put((byte) tag).putShort((short) value.length).put(value);
  }

  private static byte[] take(ByteBuffer in, int tag) {
    if (in.remaining() < PREFIX || in.get() != tag) {
      throw new MalformedChip("part " + tag + " is missing");
    }
    int length = Short.toUnsignedInt(in.getShort());
    if (length > in.remaining()) {
      throw new MalformedChip("part " + tag + " is cut off");
    }
    byte[] value = new byte[length];
    in.get(value);
    return value;
  }

  private static List<ChipFinger> fingers(ByteBuffer in) {
    var fingers = new ArrayList<ChipFinger>();
    while (in.hasRemaining() && in.get(in.position()) == TAG_FINGER) {
      byte[] value = take(in, TAG_FINGER);
      if (value.length == 0 || value[0] < 1 || value[0] > 10) {
        throw new MalformedChip("a finger has no position of 1..10");
      }
      byte[] template = new byte[value.length - 1];
      System.arraycopy(value, 1, template, 0, template.length);
      fingers.add(new ChipFinger(FingerPosition.ofCode(value[0]), template));
    }
    return fingers;
  }

  private static String text(byte[] utf8) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedChip("biodata is not UTF-8");
    }
  }
}
