package id.adminduk.matcher;

import id.adminduk.matcher.cylinder.Minutiae;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Reads the minutiae out of SourceAFIS's serialised templates, and writes such templates.
 *
 * <p>The form is a CBOR map (RFC 8949) of texts, whole numbers, and arrays of whole numbers and
 * floats; SourceAFIS offers no other way to its minutiae.
 */
final class SourceAfisMinutiae {

  private static final String VERSION = "3.18.1-java";

  private final ByteBuffer in;
  private int[] x = {};
  private int[] y = {};
  private float[] angle = {};
  private String types = "";
  private int width;

  private SourceAfisMinutiae(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /**
   * Reads a serialised template.
   *
   * @throws MalformedTemplate when the bytes are not such a template
   */
  static Minutiae read(byte[] serialised) {
    try {
      SourceAfisMinutiae reader = new SourceAfisMinutiae(serialised);
      reader.map();
      boolean[] ending = new boolean[reader.types.length()];
      for (int i = 0; i < ending.length; i++) {
        ending[i] = reader.types.charAt(i) == 'E';
      }
      return new Minutiae(reader.x, reader.y, reader.angle, ending);
    } catch (IllegalArgumentException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException broken) {
      throw new MalformedTemplate("not a SourceAFIS template of this version", broken);
    }
  }

  /** Gives how wide the image was, pixels at 500 dpi. */
  static int width(byte[] serialised) {
    SourceAfisMinutiae reader = new SourceAfisMinutiae(serialised);
    reader.map();
    return reader.width;
  }

  private void map() {
    if ((in.get() & 0xff) != 0xbf) {
      throw new IllegalArgumentException("a map of unknown length was expected");
    }
    while ((in.get(in.position()) & 0xff) != 0xff) {
      switch (text()) {
        case "positionsX" -> x = numbers();
        case "positionsY" -> y = numbers();
        case "directions" -> {
          angle = new float[length(4)];
          each(angle.length, i -> angle[i] = real());
        }
        case "types", "version" -> types = text();
        case "width" -> width = length(0);
        case "height" -> length(0);
        default -> throw new IllegalArgumentException("an unknown key");
      }
    }
  }

  private int[] numbers() {
    int[] numbers = new int[length(4)];
    each(numbers.length, i -> numbers[i] = length(0));
    return numbers;
  }

  private static void each(int count, IntConsumer action) {
    for (int i = 0; i < count; i++) {
      action.accept(i);
    }
  }

  /** Reads the head of an item of this major type and gives its number. */
  private int length(int major) {
    int head = in.get() & 0xff;
    if (head >> 5 != major) {
      throw new IllegalArgumentException("major type " + (head >> 5) + " instead of " + major);
    }
    int low = head & 31;
    return switch (low) {
      case 24 -> in.get() & 0xff;
      case 25 -> in.getShort() & 0xffff;
      default -> {
        if (low > 23) {
          throw new IllegalArgumentException("a number too large");
        }
        yield low;
      }
    };
  }

  private float real() {
    return switch (in.get() & 0xff) {
      case 0xfa -> in.getFloat();
      case 0xfb -> (float) in.getDouble();
      default -> throw new IllegalArgumentException("a float was expected");
    };
  }

  private String text() {
    byte[] text = new byte[length(3)];
    in.get(text);
    return new String(text, StandardCharsets.US_ASCII);
  }

  /** Writes minutiae as SourceAFIS would, for an image of this size. */
  static byte[] write(Minutiae minutiae, int width, int height) {
    int count = minutiae.size();
    ByteBuffer out = ByteBuffer.allocate(96 + count * 12);
    out.put((byte) 0xbf);
    writeText(out, "version");
    writeText(out, VERSION);
    writeText(out, "width");
    writeHead(out, 0, width);
    writeText(out, "height");
    writeHead(out, 0, height);
    writeText(out, "positionsX");
    writeHead(out, 4, count);
    each(count, i -> writeHead(out, 0, minutiae.x()[i]));
    writeText(out, "positionsY");
    writeHead(out, 4, count);
    each(count, i -> writeHead(out, 0, minutiae.y()[i]));
    writeText(out, "directions");
    writeHead(out, 4, count);
    each(count, i -> out.put((byte) 0xfa).putFloat(minutiae.angle()[i]));
    writeText(out, "types");
    StringBuilder types = new StringBuilder();
    each(count, i -> types.append(minutiae.ending()[i] ? 'E' : 'B'));
    writeText(out, types.toString());
    out.put((byte) 0xff);
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static void writeText(ByteBuffer out, String text) {
    writeHead(out, 3, text.length());
    out.put(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void writeHead(ByteBuffer out, int major, int number) {
    if (number < 24) {
      out.put((byte) (major << 5 | number));
    } else if (number < 256) {
      out.put((byte) (major << 5 | 24)).put((byte) number);
    } else {
      out.put((byte) (major << 5 | 25)).putShort((short) number);
    }
  }
}
