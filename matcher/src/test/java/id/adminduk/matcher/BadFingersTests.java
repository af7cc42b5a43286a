package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.Extraction.Reason;
import id.adminduk.matcher.SearchAnswer.Complete;
import id.adminduk.matcher.SearchAnswer.Zone;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that a careless or a cunning operator hands in; those of no finger are tested beside. */
class BadFingersTests {

  private static final int SIDE = 300;

  private final TwofoldExtractor extractor = new TwofoldExtractor();

  @Test
  @DisplayName("Gambar 100 megapiksel ditolak sebelum satu piksel dibaca")
  void a_hundred_megapixels_claimed_are_refused_before_a_pixel_is_read() {
    byte[] huge = DrawnFinger.png(21, 0);
    // Width and height in the header of a PNG, 10 000 each.
    huge[18] = 0x27;
    huge[19] = 0x10;
    huge[22] = 0x27;
    huge[23] = 0x10;
    assertThat(failure(huge, 500).reason()).isIn(Reason.UNREADABLE_IMAGE, Reason.TOO_LARGE);
  }

  @Test
  void a_cut_or_bent_file_is_unreadable_or_resembles_its_finger_and_nobody_else() {
    byte[] whole = DrawnFinger.png(21, 0);
    for (int part = 1; part < 8; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 8);
      assertThat(failure(cut, 500).reason())
          .as("%d eighths", part)
          .isEqualTo(Reason.UNREADABLE_IMAGE);
      byte[] bent = whole.clone();
      bent[whole.length * part / 8] ^= 0x55;
      assertThat(extractor.extract(bent, 500)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  @DisplayName("Gambar diputar 90, 180, 270 derajat tidak menjadi jari orang lain")
  void a_turned_image_is_no_strangers_finger(int quarters) {
    GreyRaster raster = Images.decodeGrey(DrawnFinger.png(22, 0));
    for (int turn = 0; turn < quarters; turn++) {
      raster = turned(raster);
    }
    FingerTemplate turned = template(Images.toPng(raster), 500);
    FingerComparison probe = FingerComparison.of(ReferenceFinger.of(turned));
    for (int stranger = 23; stranger < 27; stranger++) {
      double score = probe.with(ReferenceFinger.of(DrawnFinger.template(stranger, 0))).fused();
      assertThat(score).as("stranger %d", stranger).isLessThan(Thresholds.VERIFICATION_SCORE);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {250, 350, 700, 1000})
  @DisplayName("Dpi yang salah: bukan galat, dan bukan jari orang lain")
  void a_wrong_dpi_is_survived_and_makes_no_stranger_a_match(double said) {
    if (extractor.extract(DrawnFinger.png(22, 0), said) instanceof Extracted extracted) {
      FingerComparison probe = FingerComparison.of(ReferenceFinger.of(extracted.template()));
      for (int stranger = 23; stranger < 27; stranger++) {
        double score = probe.with(ReferenceFinger.of(DrawnFinger.template(stranger, 0))).fused();
        assertThat(score).as("stranger %d", stranger).isLessThan(Thresholds.VERIFICATION_SCORE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  @DisplayName("Templat dengan 0 sampai 2 minutia: tidak pernah menjadi GANDA")
  void templates_of_hardly_any_minutiae_are_searched_and_are_nobodys(int count) {
    for (Gallery gallery : new Gallery[] {new CompactGallery(), new InMemoryGallery()}) {
      for (int person = 0; person < 3; person++) {
        gallery.enrol(new SubjectRef(new UUID(7, person)), tiny(count, person));
      }
      gallery.enrol(
          new SubjectRef(new UUID(7, 9)), DrawnFinger.person(1, 0, FingerPosition.RIGHT_THUMB));
      Complete ofTiny = (Complete) gallery.search(tiny(count, 0));
      assertThat(ofTiny.zone()).as("%s", gallery.getClass()).isEqualTo(Zone.UNIQUE);
      Complete ofWhole =
          (Complete) gallery.search(DrawnFinger.person(2, 0, FingerPosition.RIGHT_THUMB));
      assertThat(ofWhole.zone()).isEqualTo(Zone.UNIQUE);
    }
  }

  private static TenPrint tiny(int count, int seed) {
    Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      byte[] bytes =
          SourceAfisMinutiae.write(
              FingerComparisonTests.random(count, 100L * seed + position.code()), 400, 400);
      fingers.put(position, new FingerTemplate(bytes, count, 5));
    }
    return new TenPrint(fingers);
  }

  private static GreyRaster turned(GreyRaster from) {
    IntUnaryOperator source = to -> (SIDE - 1 - to % SIDE) * SIDE + to / SIDE;
    byte[] pixels = new byte[SIDE * SIDE];
    for (int to = 0; to < pixels.length; to++) {
      pixels[to] = from.pixels()[source.applyAsInt(to)];
    }
    return new GreyRaster(SIDE, SIDE, pixels);
  }

  private FailureToEnrol failure(byte[] image, double dpi) {
    return switch (extractor.extract(image, dpi)) {
      case FailureToEnrol failed -> failed;
      case Extracted extracted -> throw new AssertionError("was taken: " + extracted);
    };
  }

  private FingerTemplate template(byte[] image, double dpi) {
    return switch (extractor.extract(image, dpi)) {
      case Extracted extracted -> extracted.template();
      case FailureToEnrol failed -> throw new AssertionError(failed.detail());
    };
  }
}
