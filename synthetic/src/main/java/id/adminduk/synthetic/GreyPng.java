package id.adminduk.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes 8-bit grey PNG with a pHYs chunk.
 *
 * <p>Written out because ImageIO hides the resolution behind a metadata tree, and a fingerprint
 * without its dpi is not usable (ISO/IEC 19794-4 wants 500).
 */
final class GreyPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SUB = 1;

  private GreyPng() {}

  static byte[] encode(int width, int height, byte[] pixels, int dpi) {
    int perMetre = (int) Math.round(dpi / 0.0254);
    byte[] greyEightBits = {8, 0, 0, 0, 0};
    byte[] metres = {1};
    var out = new ByteArrayOutputStream(width * height / 2);
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", joined(number(width), number(height), greyEightBits));
    chunk(out, "pHYs", joined(number(perMetre), number(perMetre), metres));
    chunk(out, "IDAT", deflate(filtered(width, height, pixels)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] filtered(int width, int height, byte[] pixels) {
    byte[] lines = new byte[(width + 1) * height];
    for (int y = 0, i = 0; y < height; y++) {
      lines[i++] = SUB;
      int left = 0;
      for (int x = 0; x < width; x++) {
        byte pixel = pixels[y * width + x];
        lines[i++] = (byte) (pixel - left);
        left = pixel;
      }
    }
    return lines;
  }

  private static byte[] deflate(byte[] lines) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      deflater.setInput(lines);
      deflater.finish();
      var out = new ByteArrayOutputStream(lines.length / 2);
      byte[] buffer = new byte[16_384];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(body);
    out.writeBytes(joined(number(body.length), name, body, number((int) crc.getValue())));
  }

  private static byte[] number(int value) {
    return new byte[] {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
