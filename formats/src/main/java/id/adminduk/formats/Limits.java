package id.adminduk.formats;

import id.adminduk.formats.ImageVerdict.Reason;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns header numbers into facts, or refuses sizes that nobody should allocate. */
final class Limits {

  private Limits() {}

  /**
   * Checks the size that a header claims.
   *
   * @param dpi NaN or not positive when the header is silent
   */
  static ImageFacts facts(ImageType type, long width, long height, double dpi) throws Refused {
    if (width < 1 || height < 1) {
      throw new Refused(Reason.CORRUPT, "the header claims " + width + "x" + height + " pixels");
    }
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new Refused(Reason.TOO_MANY_PIXELS, "the header claims " + width + "x" + height);
    }
    OptionalDouble known = dpi > 0 && dpi < 1e5 ? OptionalDouble.of(dpi) : OptionalDouble.empty();
    ImageFacts facts = new ImageFacts(type, (int) width, (int) height, known);
    long most = type == ImageType.WSQ ? Images.MAX_WSQ_PIXELS : Images.MAX_PIXELS;
    if (facts.pixels() > most) {
      throw new Refused(
          new ImageVerdict.Rejected(
              Reason.TOO_MANY_PIXELS,
              "the header claims " + width + "x" + height + " pixels, at most " + most,
              Optional.of(facts)));
    }
    return facts;
  }
}
