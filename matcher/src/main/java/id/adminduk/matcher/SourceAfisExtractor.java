package id.adminduk.matcher;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.ImageVerdict.Accepted;
import id.adminduk.formats.ImageVerdict.Rejected;
import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.Extraction.Reason;
import id.adminduk.matcher.FingerQuality.Advice;

/** Extracts with SourceAFIS and measures the internal quality beside it. */
public final class SourceAfisExtractor implements FingerExtractor {

  private static final double MIN_DPI = 100;
  private static final double MAX_DPI = 2000;
  private static final double NATIVE_DPI = 500;

  /**
   * Four flat fingers at 500 dpi have 2.4 million pixels. SourceAFIS scales to 500 dpi first, so an
   * unbounded image of 100 dpi would grow 25-fold in memory.
   */
  private static final double MAX_NATIVE_PIXELS = 4_000_000;

  private final int leastMinutiae;

  /** Extracts for enrolment: refuses below {@link Thresholds#MIN_MINUTIAE}. */
  public SourceAfisExtractor() {
    this(Thresholds.MIN_MINUTIAE);
  }

  SourceAfisExtractor(int leastMinutiae) {
    this.leastMinutiae = leastMinutiae;
  }

  @Override
  public Extraction extract(byte[] image, double dpi) {
    if (!(dpi >= MIN_DPI && dpi <= MAX_DPI)) {
      throw new IllegalArgumentException("dpi must be 100 to 2000, was " + dpi);
    }
    return switch (Images.inspect(image)) {
      case Rejected rejected ->
          failure(Reason.UNREADABLE_IMAGE, rejected.reason() + ": " + rejected.detail());
      case Accepted accepted -> {
        double scale = NATIVE_DPI / dpi;
        double nativePixels = accepted.facts().pixels() * scale * scale;
        yield nativePixels > MAX_NATIVE_PIXELS
            ? failure(Reason.TOO_LARGE, accepted.facts() + " at " + dpi + " dpi")
            : decodeAndExtract(image, dpi);
      }
    };
  }

  private Extraction decodeAndExtract(byte[] image, double dpi) {
    try {
      return extract(Images.decodeGrey(image), dpi);
    } catch (MalformedImage broken) {
      return failure(Reason.UNREADABLE_IMAGE, String.valueOf(broken.getMessage()));
    }
  }

  private Extraction extract(GreyRaster raster, double dpi) {
    RidgeMeasure measure = RidgeMeasure.of(raster, dpi);
    if (measure.foregroundMm2() == 0) {
      return failure(Reason.NO_FINGER, "no contrast anywhere");
    }
    byte[] bytes =
        new FingerprintTemplate(
                new FingerprintImage(
                    raster.width(),
                    raster.height(),
                    raster.pixels(),
                    new FingerprintImageOptions().dpi(dpi)))
            .toByteArray();
    int minutiae = SourceAfisTemplates.minutiae(bytes);
    FingerQuality quality = measure.quality(minutiae);
    if (minutiae < leastMinutiae) {
      return new FailureToEnrol(
          Reason.TOO_FEW_MINUTIAE,
          minutiae + " minutiae, at least " + leastMinutiae,
          quality.advice() == Advice.OK ? Advice.FEW_MINUTIAE : quality.advice());
    }
    return new Extracted(new FingerTemplate(bytes, minutiae, quality.score()), quality);
  }

  private static FailureToEnrol failure(Reason reason, String detail) {
    return new FailureToEnrol(reason, detail, Advice.TOO_SMALL_AREA);
  }
}
