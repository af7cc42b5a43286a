package id.adminduk.formats;

import java.util.OptionalDouble;

/**
 * States what the header of an image says, before a single pixel is decoded.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param dpi dots per inch as written in the file (PNG pHYs, TIFF, BMP, JFIF, WSQ comment); absent
 *     when the file is silent, which is usual for scanners: the caller then knows it from the
 *     device
 */
public record ImageFacts(ImageType type, int width, int height, OptionalDouble dpi) {

  /** Counts the pixels without overflow. */
  public long pixels() {
    return (long) width * height;
  }
}
