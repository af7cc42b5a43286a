package id.adminduk.office.uniqueness.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.PairedMinutiae;
import id.adminduk.matcher.PairedMinutiae.Pair;
import id.adminduk.matcher.PairedMinutiae.Place;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.iris.IrisAgreement;
import id.adminduk.synthetic.SyntheticPerson;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("Gambar di meja ajudikasi")
class DrawingsTests {

  private static final SyntheticPerson BODY = SyntheticPerson.of(991_900);
  private static final SyntheticPerson STRANGER = SyntheticPerson.of(991_901);
  private static final FingerPosition FINGER = FingerPosition.RIGHT_INDEX;
  private static final byte[] PROBE = BODY.fingerprintPng(FINGER, 0);
  private static final byte[] REFERENCE = BODY.fingerprintPng(FINGER, 3);
  private static final PairedMinutiae PAIRS = PairedMinutiae.of(read(PROBE), read(REFERENCE));
  private static final Pattern LAID =
      Pattern.compile("translate\\((-?[\\d.]+) (-?[\\d.]+)\\) rotate\\((-?[\\d.]+)\\)");

  @Test
  @DisplayName("Setiap pasangan bernomor sama di kiri dan kanan, pada tempat yang sama")
  void a_pair_has_one_number_on_both_sides_at_the_same_place() throws Exception {
    Document svg =
        parsed(new FingerDrawing(PAIRS, Optional.of(PROBE), Optional.of(REFERENCE)).sideBySide());

    List<Element> numbers = all(svg, "text");
    int pairs = PAIRS.pairs().size();
    assertThat(pairs).isGreaterThan(10);
    assertThat(numbers).hasSize(2 * pairs);
    for (int number = 1; number <= pairs; number++) {
      String text = Integer.toString(number);
      List<Element> both =
          numbers.stream().filter(one -> one.getTextContent().equals(text)).toList();
      assertThat(both).as("number %s", text).hasSize(2);
      double apart =
          Math.hypot(
              value(both.get(0), "x") - value(both.get(1), "x"),
              value(both.get(0), "y") - value(both.get(1), "y"));
      assertThat(apart).as("number %s", text).isLessThanOrEqualTo(14.1);
    }
    assertThat(all(svg, "circle"))
        .as("also those that belong to nobody")
        .hasSize(PAIRS.probe().size() + PAIRS.reference().size());
  }

  @Test
  @DisplayName("Gambar kanan diputar dan digeser sama seperti minutiaenya")
  void the_picture_on_file_is_laid_like_its_minutiae() throws Exception {
    Document svg =
        parsed(new FingerDrawing(PAIRS, Optional.of(PROBE), Optional.of(REFERENCE)).sideBySide());

    List<Element> pictures = all(svg, "image");
    assertThat(pictures).hasSize(2);
    assertThat(pictures)
        .allSatisfy(
            one -> assertThat(one.getAttribute("href")).startsWith("data:image/png;base64,"));
    assertThat(pictures.get(0).getAttribute("transform")).isEmpty();
    AffineTransform laid = transform(pictures.get(1).getAttribute("transform"));
    for (Pair pair : PAIRS.pairs()) {
      Place theirs = PAIRS.reference().get(pair.reference());
      Point2D drawn = laid.transform(new Point2D.Double(theirs.x(), theirs.y()), null);
      Place ours = PAIRS.probe().get(pair.probe());
      assertThat(drawn.distance(ours.x(), ours.y())).isLessThanOrEqualTo(14.5);
    }
    assertThat(value(pictures.get(1), "width"))
        .as("in pixels of its minutiae")
        .isCloseTo(PAIRS.referenceWidth(), within(0.01));
  }

  @Test
  @DisplayName("Ditumpuk: gambar arsip tembus pandang di atas gambar ini")
  void laid_on_each_other_the_one_on_file_can_be_seen_through() throws Exception {
    Document svg =
        parsed(new FingerDrawing(PAIRS, Optional.of(PROBE), Optional.of(REFERENCE)).onEachOther());

    assertThat(all(svg, "image").stream().map(one -> value(one, "opacity")))
        .containsExactly(1.0, 0.5);
    assertThat(all(svg, "circle")).hasSize(PAIRS.probe().size());
    assertThat(all(svg, "line")).hasSize(2 * PAIRS.reference().size());
  }

  @Test
  @DisplayName("Tanpa gambar (rekaman lama hanya templat) minutiae tetap tampak")
  void without_pictures_the_minutiae_are_drawn_all_the_same() throws Exception {
    Document svg =
        parsed(new FingerDrawing(PAIRS, Optional.empty(), Optional.empty()).sideBySide());

    assertThat(all(svg, "image")).isEmpty();
    assertThat(all(svg, "text")).hasSize(2 * PAIRS.pairs().size());
  }

  @Test
  @DisplayName("Iris: lingkaran pada keduanya, di bawahnya titik sama dan beda")
  void eyes_show_their_circles_and_where_they_agree() throws Exception {
    byte[] eye = BODY.irisPng(EyePosition.RIGHT, 0);
    Document same = parsed(eyes(eye, BODY.irisPng(EyePosition.RIGHT, 1)));
    Document strangers = parsed(eyes(eye, STRANGER.irisPng(EyePosition.RIGHT, 1)));

    assertThat(all(same, "circle")).as("pupil and rim of both").hasSize(4);
    assertThat(all(same, "line")).as("lids").isNotEmpty();
    assertThat(cells(same, "#0b6e3b") + cells(same, "#e07a5f") + cells(same, "#d9d9d9"))
        .isEqualTo(IrisAgreement.ROWS * IrisAgreement.PLACES);
    assertThat(unlike(same)).isLessThan(0.3);
    assertThat(unlike(strangers)).isGreaterThan(0.38);
  }

  @Test
  @DisplayName("Mata yang hilang atau tidak terbaca: tanpa lingkaran, tanpa titik, tanpa galat")
  void a_missing_or_unreadable_eye_is_no_fault() throws Exception {
    byte[] eye = BODY.irisPng(EyePosition.RIGHT, 0);
    byte[] blank = Images.toPng(new GreyRaster(320, 240, new byte[320 * 240]));

    Document missing = parsed(new IrisDrawing().of(Optional.of(eye), Optional.empty()));
    Document unreadable = parsed(eyes(eye, blank));

    assertThat(all(missing, "image")).hasSize(1);
    assertThat(all(unreadable, "image")).hasSize(2);
    for (Document svg : List.of(missing, unreadable)) {
      assertThat(all(svg, "circle")).hasSize(2);
      assertThat(cells(svg, "#0b6e3b")).isZero();
    }
  }

  private static String eyes(byte[] one, byte[] other) {
    return new IrisDrawing().of(Optional.of(one), Optional.of(other));
  }

  private static double unlike(Document svg) {
    double unlike = cells(svg, "#e07a5f");
    return unlike / (unlike + cells(svg, "#0b6e3b"));
  }

  private static long cells(Document svg, String colour) {
    return all(svg, "rect").stream().filter(one -> one.getAttribute("fill").equals(colour)).count();
  }

  private static FingerTemplate read(byte[] png) {
    return ((Extracted) new TwofoldExtractor().extract(png, 500)).template();
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static double value(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** Reads SVG's words: what stands last is done first. */
  private static AffineTransform transform(String words) {
    Matcher laid = LAID.matcher(words);
    assertThat(laid.matches()).as(words).isTrue();
    AffineTransform transform =
        AffineTransform.getTranslateInstance(
            Double.parseDouble(laid.group(1)), Double.parseDouble(laid.group(2)));
    transform.rotate(Math.toRadians(Double.parseDouble(laid.group(3))));
    return transform;
  }
}
