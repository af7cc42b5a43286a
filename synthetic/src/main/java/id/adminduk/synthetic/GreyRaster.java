package id.adminduk.synthetic;

/** Eight-bit grey picture, row by row from the top left: 0 black, 255 white. */
public final class GreyRaster {
  private final int width;
  private final int height;
  private final byte[] pixels;

  GreyRaster(int width, int height, byte[] pixels) {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(
          "expected " + width * height + " pixels, got " + pixels.length);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Gives a copy of the pixels, width x height bytes. */
  public byte[] pixels() {
    return pixels.clone();
  }

  /** Gives one grey value, 0..255. */
  public int grey(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  /** Encodes as grey PNG that declares the resolution. */
  byte[] png(int dpi) {
    return GreyPng.encode(width, height, pixels, dpi);
  }

  /** Rounds and clips grey levels given as floats. */
  static GreyRaster of(int width, int height, float[] levels) {
    byte[] pixels = new byte[levels.length];
    for (int i = 0; i < levels.length; i++) {
      pixels[i] = (byte) Math.clamp(Math.round(levels[i]), 0, 255);
    }
    return new GreyRaster(width, height, pixels);
  }
}
