package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.iris.Circle;
import id.adminduk.matcher.iris.IrisAgreement;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.matcher.iris.Segmentation;
import id.adminduk.matcher.iris.Segmentation.Point;
import java.util.List;
import java.util.Optional;

/**
 * Draws two eyes with the circles and lids the program saw, and below them where their codes agree.
 */
final class IrisDrawing {

  private static final double EYE = 400;
  private static final double GAP = 12;
  private static final double CELL = 6;
  private static final double BAND = 7;
  private static final String CIRCLE = "#ffd166";
  private static final String LID = "#4cc9f0";
  private static final String ALIKE = "#0b6e3b";
  private static final String UNLIKE = "#e07a5f";
  private static final String HIDDEN = "#d9d9d9";

  private final IrisExtractor extractor = new IrisExtractor();

  String of(Optional<byte[]> probe, Optional<byte[]> reference) {
    double high = Math.max(height(probe), height(reference));
    double strip = IrisAgreement.ROWS * BAND;
    Svg svg = new Svg(2 * EYE + GAP, high + GAP + strip);
    Optional<Extracted> one = probe.flatMap(this::eye);
    Optional<Extracted> other = reference.flatMap(this::eye);
    draw(svg, "a", 0, probe, one);
    draw(svg, "b", EYE + GAP, reference, other);
    if (one.isPresent() && other.isPresent()) {
      agreement(svg, high + GAP, IrisAgreement.of(one.get().code(), other.get().code()));
    }
    return svg.toString();
  }

  private Optional<Extracted> eye(byte[] picture) {
    IrisExtraction extraction = extractor.extract(picture);
    return extraction instanceof Extracted seen ? Optional.of(seen) : Optional.empty();
  }

  private static double height(Optional<byte[]> picture) {
    return picture
        .map(Images::decodeGrey)
        .map(raster -> EYE * raster.height() / raster.width())
        .orElse(EYE * 0.75);
  }

  private static void draw(
      Svg svg, String id, double x, Optional<byte[]> picture, Optional<Extracted> eye) {
    double high = height(picture);
    svg.frame(id, x, 0, EYE, high).rectangle(0, 0, EYE, high, "#f2f2f2");
    picture.ifPresent(png -> svg.picture(png, EYE, high, "", 1));
    picture.ifPresent(png -> {
      GreyRaster raster = Images.decodeGrey(png);
      eye.ifPresent(seen -> marks(svg, seen.segmentation(), EYE / raster.width()));
    });
    svg.end();
  }

  private static void marks(Svg svg, Segmentation seen, double zoom) {
    for (Circle circle : List.of(seen.pupil(), seen.rim())) {
      svg.circle(circle.x() * zoom, circle.y() * zoom, circle.radius() * zoom, CIRCLE, 2);
    }
    for (List<Point> lid : List.of(seen.upperLid(), seen.lowerLid())) {
      for (int i = 1; i < lid.size(); i++) {
        svg.line(
            lid.get(i - 1).x() * zoom,
            lid.get(i - 1).y() * zoom,
            lid.get(i).x() * zoom,
            lid.get(i).y() * zoom,
            LID,
            2);
      }
    }
  }

  private static void agreement(Svg svg, double top, IrisAgreement agreement) {
    double left = (2 * EYE + GAP - IrisAgreement.PLACES * CELL) / 2;
    for (int row = 0; row < IrisAgreement.ROWS; row++) {
      for (int place = 0; place < IrisAgreement.PLACES; place++) {
        byte cell = agreement.cells()[row * IrisAgreement.PLACES + place];
        svg.rectangle(
            left + place * CELL,
            top + row * BAND,
            CELL - 0.5,
            BAND - 0.5,
            switch (cell) {
              case IrisAgreement.ALIKE -> ALIKE;
              case IrisAgreement.UNLIKE -> UNLIKE;
              default -> HIDDEN;
            });
      }
    }
  }
}
