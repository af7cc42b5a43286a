package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction.Extracted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationTests {

  @Test
  @DisplayName("Jari pemilik cocok, jari orang lain tidak")
  void the_owner_matches_and_a_stranger_does_not() {
    VerificationResult owner =
        Verification.verify(DrawnFinger.template(11, 1), DrawnFinger.template(11, 0));
    VerificationResult stranger =
        Verification.verify(DrawnFinger.template(12, 1), DrawnFinger.template(11, 0));
    assertThat(owner.matched()).as("%s", owner).isTrue();
    assertThat(stranger.matched()).as("%s", stranger).isFalse();
    assertThat(owner.threshold()).isEqualTo(40);
    assertThat(owner.statedFmr()).isEqualTo(1e-4);
  }

  @Test
  void a_mirrored_finger_is_another_finger() {
    GreyRaster raster = Images.decodeGrey(DrawnFinger.png(13, 0));
    byte[] mirrored = new byte[raster.pixels().length];
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        mirrored[y * raster.width() + x] = raster.pixels()[(y + 1) * raster.width() - 1 - x];
      }
    }
    Extraction extraction =
        new SourceAfisExtractor()
            .extract(Images.toPng(new GreyRaster(raster.width(), raster.height(), mirrored)), 500);
    assertThat(extraction)
        .isInstanceOfSatisfying(
            Extracted.class,
            extracted ->
                assertThat(
                        Verification.verify(extracted.template(), DrawnFinger.template(13, 0))
                            .matched())
                    .isFalse());
  }

  @Test
  void bytes_that_are_no_template_are_malformed() {
    FingerTemplate nonsense = new FingerTemplate(new byte[] {1, 2, 3}, 20, 50);
    assertThatThrownBy(() -> Verification.verify(nonsense, DrawnFinger.template(11, 0)))
        .isInstanceOf(MalformedTemplate.class);
    assertThatThrownBy(() -> Verification.verify(DrawnFinger.template(11, 0), nonsense))
        .isInstanceOf(MalformedTemplate.class);
  }

  @Test
  void real_fingers_keep_the_promise_of_few_false_matches() {
    assumeTrue(RealFingers.folder().isPresent(), "research images are absent");
    Path folder = RealFingers.folder().orElseThrow();
    List<FingerTemplate> first = templates(folder);
    int falseMatches = 0;
    for (FingerTemplate probe : first) {
      for (FingerTemplate other : first) {
        boolean impostor = !probe.equals(other);
        falseMatches += impostor && Verification.verify(probe, other).matched() ? 1 : 0;
      }
    }
    assertThat(falseMatches).as("of 1560 impostor pairs at FMR 0.01 %").isZero();
  }

  private static List<FingerTemplate> templates(Path folder) {
    return RealFingers.impressions(folder, 1).stream()
        .flatMap(impression -> impression.template().stream())
        .toList();
  }
}
