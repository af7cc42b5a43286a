package id.adminduk.matcher.iris;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.ImageVerdict.Accepted;
import id.adminduk.formats.ImageVerdict.Rejected;
import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import id.adminduk.matcher.iris.EyeFinder.Found;
import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import id.adminduk.matcher.iris.IrisExtraction.Reason;
import id.adminduk.matcher.iris.IrisExtraction.Recapture;
import java.util.Optional;

/**
 * Reads the iris code off a near-infrared picture of one eye, of any camera.
 *
 * <p>Pure and safe for many threads. Whatever the bytes are, the answer is a code or a reason to
 * take the picture again, never an exception.
 */
public final class IrisExtractor {
  private final IrisLog log;

  /** Makes an extractor that logs nothing. */
  public IrisExtractor() {
    this(IrisLog.NONE);
  }

  /** Makes an extractor that hands every intermediate picture to the log. */
  public IrisExtractor(IrisLog log) {
    this.log = log;
  }

  /** Extracts from an image file of any type known to {@link Images}. */
  public IrisExtraction extract(byte[] image) {
    return switch (Images.inspect(image)) {
      case Rejected rejected ->
          new Recapture(Reason.UNREADABLE_IMAGE, rejected.reason() + ": " + rejected.detail());
      case Accepted _ -> decodeAndExtract(image);
    };
  }

  private IrisExtraction decodeAndExtract(byte[] image) {
    try {
      return extract(Images.decodeGrey(image));
    } catch (MalformedImage broken) {
      return new Recapture(Reason.UNREADABLE_IMAGE, String.valueOf(broken.getMessage()));
    }
  }

  /** Extracts from grey levels. */
  public IrisExtraction extract(GreyRaster raster) {
    if (Math.min(raster.width(), raster.height()) < IrisConstants.LEAST_SIDE) {
      return new Recapture(Reason.TOO_SMALL, raster.width() + "x" + raster.height() + " pixels");
    }
    int longSide = Math.max(raster.width(), raster.height());
    int factor = Math.max(1, Math.round((float) longSide / IrisConstants.SEARCH_SIDE));
    Grid small = Grid.of(raster, factor);
    if (Math.min(small.width, small.height) < IrisConstants.LEAST_SIDE) {
      return new Recapture(Reason.TOO_SMALL, "too long for its width: " + raster);
    }
    if (small.quantile(0.95) - small.quantile(0.05) < IrisConstants.LEAST_LIGHT_SPREAD) {
      return new Recapture(Reason.BLANK, "one even shade");
    }
    Grid lively = small.stretched();
    Dump.grid(log, "01-searched", lively);
    Grid clean = Glints.removed(lively, 1);
    Dump.grid(log, "02-without-glints", clean);
    Optional<Found> found = new EyeFinder(clean).find();
    if (found.isEmpty()
        || found.get().score() < IrisConstants.LEAST_EYE_SCORE
        || found.get().rimRise() < IrisConstants.LEAST_RIM_RISE) {
      return new Recapture(Reason.NO_EYE, found.map(Found::toString).orElse("no circles"));
    }
    return encode(raster, factor, found.get());
  }

  private IrisExtraction encode(GreyRaster raster, int factor, Found found) {
    double rimRadius = found.rim().radius() * factor;
    if (rimRadius < IrisConstants.LEAST_RIM_RADIUS) {
      return new Recapture(Reason.IRIS_TOO_SMALL, "radius " + Math.round(rimRadius) + " pixels");
    }
    int fineFactor = (int) Math.max(1, Math.ceil(rimRadius / IrisConstants.FINE_RIM_RADIUS));
    Grid fine = Grid.of(raster, fineFactor).stretched();
    double zoom = (double) factor / fineFactor;
    double unit = rimRadius / fineFactor / IrisConstants.USUAL_RIM_RADIUS;
    Eye eye = new EyeFitter(Glints.removed(fine, unit)).fit(found, zoom);
    if (!isInside(fine, eye.rim())) {
      return new Recapture(Reason.OUT_OF_FRAME, "a side of the iris is cut off: " + eye.rim());
    }
    RubberSheet sheet = RubberSheet.of(fine, eye);
    Dump.eye(log, "03-circles-and-lids", fine, eye);
    Dump.sheet(log, "04-rubber-sheet", sheet);
    sheet.hideOutliers();
    Dump.sheet(log, "05-without-lashes", sheet);
    IrisCode code = Encoder.code(sheet);
    Dump.code(log, "06-code", code);
    double focus = Focus.of(sheet);
    IrisQuality quality =
        new IrisQuality(
            code.usableBits(),
            sheet.share(),
            focus,
            eye.rim().radius() * fineFactor,
            eye.pupil().radius() / eye.rim().radius(),
            eye.score());
    if (focus < IrisConstants.LEAST_FOCUS) {
      return new Recapture(Reason.OUT_OF_FOCUS, quality.toString());
    }
    if (code.usableBits() < IrisConstants.LEAST_USABLE_BITS) {
      return new Recapture(Reason.COVERED, quality.toString());
    }
    return new Extracted(code, quality, eye.segmentation(fineFactor));
  }

  private static boolean isInside(Grid grid, Circle rim) {
    double slack = IrisConstants.FRAME_SLACK * rim.radius();
    return rim.x() - rim.radius() > -slack
        && rim.x() + rim.radius() < grid.width + slack
        && rim.y() > 0
        && rim.y() < grid.height;
  }
}
