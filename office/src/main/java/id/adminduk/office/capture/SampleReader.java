package id.adminduk.office.capture;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.ImageFacts;
import id.adminduk.formats.ImageVerdict;
import id.adminduk.formats.ImageVerdict.Accepted;
import id.adminduk.formats.ImageVerdict.Rejected;
import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.FingerExtractor;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.office.kernel.Result;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Judges bytes put before the desk and makes of them what may be kept; knows no recording. */
@Component
class SampleReader {

  /** Every certified finger scanner writes at least this (ISO/IEC 19794-4 level 31 is 500). */
  static final int LEAST_DPI = 250;

  static final int MOST_DPI = 1200;
  private static final int USUAL_DPI = 500;

  private final FingerExtractor extractor;
  private final IrisExtractor irises = new IrisExtractor();

  @Autowired
  SampleReader() {
    this(new TwofoldExtractor());
  }

  SampleReader(FingerExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * Reads one upload.
   *
   * @param backdrop what the photo should show behind the resident
   */
  Result<PreparedSample, CaptureRefusal> read(Upload upload, Backdrop backdrop) {
    return switch (Images.inspect(upload.bytes())) {
      case Rejected rejected -> Result.refused(notAnImage(upload, rejected.reason()));
      case Accepted(ImageFacts facts) -> {
        try {
          yield accepted(upload, facts, backdrop);
        } catch (MalformedImage broken) {
          yield Result.refused(notAnImage(upload, broken.reason()));
        }
      }
    };
  }

  private static CaptureRefusal notAnImage(Upload upload, ImageVerdict.Reason reason) {
    return new CaptureRefusal.NotAnImage(upload.slot(), upload.fileName(), reason);
  }

  private Result<PreparedSample, CaptureRefusal> accepted(
      Upload upload, ImageFacts facts, Backdrop backdrop) {
    return switch (upload.slot().kind()) {
      case PHOTO -> photo(upload, backdrop);
      case SIGNATURE, STATEMENT -> signature(upload);
      case FINGER_IMAGE, FINGER_TEMPLATE -> finger(upload, facts);
      case IRIS_IMAGE, IRIS_CODE -> Result.done(iris(upload));
      case CARD_FACE, SCAN, SIGNING_KEY ->
          Result.done(
              PreparedSample.picture(upload, Images.toPng(Images.decodeGrey(upload.bytes()))));
    };
  }

  private static Result<PreparedSample, CaptureRefusal> photo(Upload upload, Backdrop backdrop) {
    BufferedImage whole = Images.decode(upload.bytes());
    Optional<BufferedImage> cut = PortraitCut.of(whole);
    if (cut.isEmpty()) {
      return Result.refused(
          new CaptureRefusal.PhotoTooSmall(
              upload.fileName(),
              whole.getWidth(),
              whole.getHeight(),
              PortraitCut.MIN_WIDTH,
              PortraitCut.MIN_HEIGHT));
    }
    int share = backdrop.percentOfEdge(cut.get());
    return Result.done(
        PreparedSample.picture(upload, PortraitCut.jpeg(cut.get()))
            .judged(
                share, share >= Backdrop.ENOUGH_PERCENT ? SampleAdvice.OK : SampleAdvice.BACKDROP));
  }

  private static Result<PreparedSample, CaptureRefusal> signature(Upload upload) {
    GreyRaster picture = Images.decodeGrey(upload.bytes());
    Ink ink = Ink.of(picture);
    return ink.isSignature()
        ? Result.done(PreparedSample.picture(upload, Images.toPng(picture)))
        : Result.refused(new CaptureRefusal.NoSignature(upload.slot(), ink.percent()));
  }

  /** An eye that cannot be compared is kept all the same, with what to do about it. */
  private PreparedSample iris(Upload upload) {
    GreyRaster picture = Images.decodeGrey(upload.bytes());
    PreparedSample kept = PreparedSample.picture(upload, Images.toPng(picture));
    return switch (irises.extract(picture)) {
      case IrisExtraction.Extracted eye -> kept.withIris(eye.code());
      case IrisExtraction.Recapture again -> kept.advised(SampleAdvice.of(again.reason()));
    };
  }

  private Result<PreparedSample, CaptureRefusal> finger(Upload upload, ImageFacts facts) {
    int dpi = upload.dpi().orElseGet(() -> ofHeader(facts));
    if (dpi < LEAST_DPI || dpi > MOST_DPI) {
      return Result.refused(
          new CaptureRefusal.DpiOutOfRange(Integer.toString(dpi), LEAST_DPI, MOST_DPI));
    }
    return switch (extractor.extract(upload.bytes(), dpi)) {
      case FailureToEnrol failure ->
          Result.refused(
              new CaptureRefusal.FingerNotReadable(
                  upload.slot(), failure.reason(), SampleAdvice.of(failure.advice())));
      case Extracted(var template, var quality) ->
          Result.done(
              new PreparedSample(
                  upload.slot(),
                  Images.toPng(Images.decodeGrey(upload.bytes())),
                  Optional.of(template),
                  Optional.empty(),
                  OptionalInt.of(template.quality()),
                  SampleAdvice.of(quality.advice()),
                  OptionalInt.of(dpi),
                  upload.source()));
    };
  }

  /** Believes a header only within the range of scanners: editors write 72 and 96 into anything. */
  private static int ofHeader(ImageFacts facts) {
    double stated = facts.dpi().orElse(USUAL_DPI);
    return stated >= LEAST_DPI && stated <= MOST_DPI ? (int) Math.round(stated) : USUAL_DPI;
  }
}
