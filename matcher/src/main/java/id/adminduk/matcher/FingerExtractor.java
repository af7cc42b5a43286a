package id.adminduk.matcher;

/** Turns a finger image into a template. Implementations are safe for many threads. */
public interface FingerExtractor {

  /**
   * Extracts a template, or says why the image yields none; no image makes it throw.
   *
   * @param image one finger in any type of {@link id.adminduk.formats.ImageType}
   * @param dpi resolution as the device states it, 100 to 2000; scanners seldom write it into the
   *     file, and a wrong value spoils every comparison
   * @throws IllegalArgumentException when the dpi is out of range
   */
  Extraction extract(byte[] image, double dpi);
}
