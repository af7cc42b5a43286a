package id.adminduk.formats;

import java.util.Arrays;

/**
 * Holds a grey image as matchers want it.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param pixels width x height bytes, row by row from the top, 0 black to 255 white (unsigned);
 *     shared and not copied, so do not write to it
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Megapixels are passed on without a copy; equals looks inside.
public record GreyRaster(int width, int height, byte[] pixels) {

  public GreyRaster {
    if (width < 1 || height < 1 || pixels.length != (long) width * height) {
      throw new IllegalArgumentException(
          "a grey raster of " + width + "x" + height + " cannot hold " + pixels.length + " pixels");
    }
  }

  /** Reads one pixel, 0 black to 255 white. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GreyRaster that
        && width == that.width
        && height == that.height
        && Arrays.equals(pixels, that.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return "GreyRaster[" + width + "x" + height + "]";
  }
}
