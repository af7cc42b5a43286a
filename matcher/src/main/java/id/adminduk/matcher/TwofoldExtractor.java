package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.ridge.RidgeEnhancement;

/**
 * Looks twice at each image: once as it is, once with its ridges redrawn.
 *
 * <p>The two looks err in different places, and two extractors are the largest lever on accuracy
 * that is known (docs/figures/fingers.md has the measurement). The template holds both; everything
 * that knows only one look reads the first.
 */
public final class TwofoldExtractor implements FingerExtractor {

  private static final double NATIVE_DPI = 500;

  private final FingerExtractor plain;

  /** Extracts for enrolment: refuses below {@link Thresholds#MIN_MINUTIAE}. */
  public TwofoldExtractor() {
    this(Thresholds.MIN_MINUTIAE);
  }

  /**
   * Extracts with another floor, for measurements and for the fresh side of a comparison.
   *
   * @param leastMinutiae of the first look, at least 3: two minutiae say nothing
   */
  public TwofoldExtractor(int leastMinutiae) {
    if (leastMinutiae < Thresholds.LEAST_MINUTIAE_EVER) {
      throw new IllegalArgumentException("no finger is known by " + leastMinutiae + " minutiae");
    }
    plain = new SourceAfisExtractor(leastMinutiae);
  }

  @Override
  public Extraction extract(byte[] image, double dpi) {
    return switch (plain.extract(image, dpi)) {
      case FailureToEnrol failure -> failure;
      case Extracted once -> twice(once, Images.decodeGrey(image), dpi);
    };
  }

  private static Extraction twice(Extracted once, GreyRaster raster, double dpi) {
    GreyRaster redrawn = RidgeEnhancement.enhance(raster, dpi);
    byte[] second =
        new FingerprintTemplate(
                new FingerprintImage(
                    redrawn.width(),
                    redrawn.height(),
                    redrawn.pixels(),
                    new FingerprintImageOptions().dpi(NATIVE_DPI)))
            .toByteArray();
    FingerTemplate template = once.template();
    return new Extracted(
        new FingerTemplate(
            TwofoldTemplate.pack(template.bytes(), second),
            template.minutiae(),
            template.quality()),
        once.quality());
  }
}
