package id.adminduk.office.uniqueness.bench;

import id.adminduk.formats.Images;
import id.adminduk.matcher.PairedMinutiae;
import id.adminduk.matcher.PairedMinutiae.Laid;
import id.adminduk.matcher.PairedMinutiae.Pair;
import id.adminduk.matcher.PairedMinutiae.Place;
import java.util.List;
import java.util.Optional;

/**
 * Draws two fingers laid on each other: the one on file turned and shifted as its paired minutiae
 * say, each pair with one number on both sides.
 */
final class FingerDrawing {

  private static final String PAIRED = "#0b6e3b";
  private static final String ALONE = "#8a8a8a";
  private static final String OTHER = "#b3261e";
  private static final double GAP = 12;
  private static final double TICK = 14;

  private final PairedMinutiae pairs;
  private final Optional<byte[]> probe;
  private final Optional<byte[]> reference;
  private final double wide;
  private final double high;
  private final double otherWide;
  private final double otherHigh;

  /**
   * @param probe picture of the finger in question; without one only minutiae are drawn
   * @param reference picture of the finger on file
   */
  FingerDrawing(PairedMinutiae pairs, Optional<byte[]> probe, Optional<byte[]> reference) {
    this.pairs = pairs;
    this.probe = probe;
    this.reference = reference;
    this.wide = Math.max(1, pairs.probeWidth());
    this.high = wide * shape(probe);
    this.otherWide = Math.max(1, pairs.referenceWidth());
    this.otherHigh = otherWide * shape(reference);
  }

  private static double shape(Optional<byte[]> picture) {
    return picture
        .map(Images::decodeGrey)
        .map(raster -> (double) raster.height() / raster.width())
        .orElse(1.25);
  }

  /** Draws both side by side, in one frame of the same size and place. */
  String sideBySide() {
    Svg svg = new Svg(2 * wide + GAP, high);
    svg.frame("a", 0, 0, wide, high).rectangle(0, 0, wide, high, "#fff");
    probe.ifPresent(png -> svg.picture(png, wide, high, "", 1));
    minutiae(svg, true);
    svg.end().frame("b", wide + GAP, 0, wide, high).rectangle(0, 0, wide, high, "#fff");
    reference.ifPresent(png -> svg.picture(png, otherWide, otherHigh, transform(), 1));
    minutiae(svg, false);
    return svg.end().toString();
  }

  /** Draws one on the other: ours in green circles, theirs in red crosses. */
  String onEachOther() {
    Svg svg = new Svg(wide, high);
    svg.frame("a", 0, 0, wide, high).rectangle(0, 0, wide, high, "#fff");
    probe.ifPresent(png -> svg.picture(png, wide, high, "", 1));
    reference.ifPresent(png -> svg.picture(png, otherWide, otherHigh, transform(), 0.5));
    for (Place place : pairs.probe()) {
      svg.circle(place.x(), place.y(), 6, PAIRED, 2);
    }
    for (Place place : pairs.reference()) {
      Place moved = pairs.laid().of(place);
      svg.line(moved.x() - 5, moved.y() - 5, moved.x() + 5, moved.y() + 5, OTHER, 2);
      svg.line(moved.x() - 5, moved.y() + 5, moved.x() + 5, moved.y() - 5, OTHER, 2);
    }
    return svg.end().toString();
  }

  private String transform() {
    Laid laid = pairs.laid();
    return "translate(%s %s) rotate(%s)"
        .formatted(
            Svg.number(laid.dx()), Svg.number(laid.dy()), Svg.number(Math.toDegrees(laid.turn())));
  }

  private void minutiae(Svg svg, boolean ours) {
    List<Place> places =
        ours
            ? pairs.probe()
            : pairs.reference().stream().map(place -> pairs.laid().of(place)).toList();
    int[] numbers = new int[places.size()];
    int next = 1;
    for (Pair pair : pairs.pairs()) {
      numbers[ours ? pair.probe() : pair.reference()] = next++;
    }
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      String colour = numbers[i] > 0 ? PAIRED : ALONE;
      double thick = numbers[i] > 0 ? 2.4 : 1.2;
      svg.circle(place.x(), place.y(), 5, colour, thick);
      svg.line(
          place.x(),
          place.y(),
          place.x() + TICK * Math.cos(place.angle()),
          place.y() + TICK * Math.sin(place.angle()),
          colour,
          thick);
      if (numbers[i] > 0) {
        svg.label(place.x() + 6, place.y() - 6, Integer.toString(numbers[i]), PAIRED, 13);
      }
    }
  }
}
