package id.adminduk.matcher.iris;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.iris.IrisExtraction.Extracted;
import id.adminduk.matcher.iris.IrisExtraction.Reason;
import id.adminduk.matcher.iris.IrisExtraction.Recapture;
import id.adminduk.synthetic.Backdrop;
import id.adminduk.synthetic.Condition;
import id.adminduk.synthetic.SyntheticPerson;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is handed in as an eye, the answer is a reason or a code that resembles nobody. */
class BadEyesTests {
  private static final SyntheticPerson PERSON = SyntheticPerson.of(9);
  private static final GreyRaster EYE = eye(0);

  private final IrisExtractor extractor = new IrisExtractor();

  @Test
  void even_pictures_are_blank_whatever_their_shade() {
    for (int shade : new int[] {0, 90, 255}) {
      byte[] pixels = new byte[640 * 480];
      Arrays.fill(pixels, (byte) shade);
      assertThat(reason(new GreyRaster(640, 480, pixels))).isEqualTo(Reason.BLANK);
    }
  }

  @Test
  void a_pixel_and_a_strip_are_too_small() {
    assertThat(reason(new GreyRaster(1, 1, new byte[1]))).isEqualTo(Reason.TOO_SMALL);
    assertThat(reason(new GreyRaster(9000, 70, new byte[630_000]))).isEqualTo(Reason.TOO_SMALL);
  }

  @Test
  void bytes_that_are_no_image_are_unreadable() {
    byte[] whole = Images.toPng(EYE);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    byte[] huge = whole.clone();
    // 100 megapixels claimed in the header of a PNG: refused before a pixel is decoded.
    huge[18] = 0x27;
    huge[19] = 0x10;
    huge[22] = 0x27;
    huge[23] = 0x10;

    for (byte[] bytes : new byte[][] {new byte[0], new byte[999], cut, huge}) {
      assertThat(extractor.extract(bytes))
          .isInstanceOfSatisfying(
              Recapture.class,
              again -> assertThat(again.reason()).isEqualTo(Reason.UNREADABLE_IMAGE));
    }
  }

  @Test
  void noise_a_fingerprint_a_portrait_and_a_cat_resemble_no_eye() {
    resemblesNobody(noise(new Random(20261121)));
    resemblesNobody(
        grey(
            PERSON.fingerprint(
                id.adminduk.formats.FingerPosition.LEFT_INDEX, 0, Condition.NORMAL)));
    resemblesNobody(Images.decodeGrey(PERSON.portraitJpeg(Backdrop.RED)));
    resemblesNobody(cat());
  }

  @Test
  void a_mirrored_or_upset_eye_is_not_the_same_eye() {
    resemblesNobody(turned(EYE, true));
    resemblesNobody(turned(EYE, false));
  }

  @Test
  void an_eye_cut_off_by_the_frame_has_to_move_to_the_middle() {
    int half = EYE.width() / 2;
    byte[] pixels = new byte[half * EYE.height()];
    for (int y = 0; y < EYE.height(); y++) {
      for (int x = 0; x < half; x++) {
        pixels[y * half + x] = (byte) EYE.at(x, y);
      }
    }
    assertThat(extractor.extract(new GreyRaster(half, EYE.height(), pixels)))
        .isInstanceOf(Recapture.class);
  }

  private void resemblesNobody(GreyRaster picture) {
    IrisCode known = ((Extracted) extractor.extract(EYE)).code();
    switch (extractor.extract(picture)) {
      case Recapture again -> assertThat(again.detail()).isNotEmpty();
      case Extracted extracted -> {
        double distance = IrisComparison.of(known, extracted.code()).distance();
        assertThat(IrisScore.decibans(distance, 1)).isLessThan(40);
      }
    }
  }

  private Reason reason(GreyRaster picture) {
    return ((Recapture) extractor.extract(picture)).reason();
  }

  private static GreyRaster eye(int impression) {
    return grey(PERSON.iris(EyePosition.LEFT, impression));
  }

  private static GreyRaster grey(id.adminduk.synthetic.GreyRaster drawn) {
    return new GreyRaster(drawn.width(), drawn.height(), drawn.pixels());
  }

  private static GreyRaster noise(Random random) {
    byte[] pixels = new byte[640 * 480];
    random.nextBytes(pixels);
    return new GreyRaster(640, 480, pixels);
  }

  private static GreyRaster turned(GreyRaster eye, boolean mirrored) {
    byte[] pixels = new byte[eye.pixels().length];
    for (int y = 0; y < eye.height(); y++) {
      for (int x = 0; x < eye.width(); x++) {
        int row = mirrored ? y : eye.height() - 1 - y;
        pixels[row * eye.width() + eye.width() - 1 - x] = (byte) eye.at(x, y);
      }
    }
    return new GreyRaster(eye.width(), eye.height(), pixels);
  }

  /** A striped head with two slit pupils: round things in round things, but no human eye. */
  private static GreyRaster cat() {
    BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.LIGHT_GRAY);
    pen.fillRect(0, 0, 640, 480);
    pen.setColor(Color.GRAY);
    pen.fillOval(120, 60, 400, 380);
    pen.fillPolygon(new int[] {140, 160, 270}, new int[] {190, 10, 90}, 3);
    pen.fillPolygon(new int[] {500, 480, 370}, new int[] {190, 10, 90}, 3);
    for (int side : new int[] {-1, 1}) {
      int x = 320 + side * 95;
      pen.setColor(Color.WHITE);
      pen.fillOval(x - 55, 170, 110, 100);
      pen.setColor(Color.BLACK);
      pen.fillOval(x - 12, 175, 24, 90);
      for (int hair = -2; hair <= 2; hair++) {
        pen.drawLine(320 + side * 40, 340, 320 + side * 230, 340 + 25 * hair);
      }
    }
    pen.fillOval(295, 310, 50, 30);
    pen.dispose();
    return new GreyRaster(
        640, 480, ((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
  }
}
