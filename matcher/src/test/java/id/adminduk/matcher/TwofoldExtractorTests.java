package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwofoldExtractorTests {

  private final TwofoldExtractor extractor = new TwofoldExtractor();

  @Test
  void a_template_of_two_looks_is_found_by_those_who_know_one() {
    FingerTemplate twofold = template(31, 0);
    assertThat(Verification.verify(twofold, DrawnFinger.template(31, 1)).matched()).isTrue();
    assertThat(Verification.verify(DrawnFinger.template(31, 1), twofold).matched()).isTrue();
    assertThat(TwofoldTemplate.second(twofold.bytes())).isPresent();
    assertThat(TwofoldTemplate.second(DrawnFinger.template(31, 0).bytes())).isEmpty();
  }

  @Test
  void the_same_finger_scores_far_above_strangers() {
    FingerComparison probe = FingerComparison.of(ReferenceFinger.of(template(31, 0)));
    FingerScore same = probe.with(ReferenceFinger.of(template(31, 1)));
    assertThat(same.fused()).isGreaterThan(Thresholds.VERIFICATION_SCORE);
    for (int stranger = 32; stranger < 38; stranger++) {
      FingerScore other = probe.with(ReferenceFinger.of(template(stranger, 0)));
      assertThat(other.fused()).as("stranger %d", stranger).isLessThan(30);
    }
  }

  @Test
  @DisplayName("Gambar kosong, hitam, satu piksel, derau: gagal rekam dengan alasan")
  void what_is_not_a_finger_fails_with_a_reason() {
    byte[] noise = new byte[300 * 300];
    new Random(5).nextBytes(noise);
    for (byte[] pixels : new byte[][] {filled(300, 255), filled(300, 0), filled(1, 0)}) {
      int side = (int) Math.sqrt(pixels.length);
      Extraction extraction =
          extractor.extract(Images.toPng(new GreyRaster(side, side, pixels)), 500);
      assertThat(extraction).isInstanceOf(FailureToEnrol.class);
    }
    // Noise may or may not pass as skin; it must not throw and must match nobody.
    Extraction extraction = extractor.extract(Images.toPng(new GreyRaster(300, 300, noise)), 500);
    if (extraction instanceof Extracted(FingerTemplate template, FingerQuality ignored)) {
      FingerComparison probe = FingerComparison.of(ReferenceFinger.of(template));
      assertThat(probe.with(ReferenceFinger.of(template(31, 0))).fused()).isLessThan(15);
    }
  }

  @Test
  void a_cut_template_is_malformed_and_not_half_read() {
    byte[] bytes = template(31, 0).bytes();
    for (int length = 6; length < bytes.length; length += 7) {
      FingerTemplate cut = new FingerTemplate(Arrays.copyOf(bytes, length), 30, 50);
      assertThatThrownBy(() -> ReferenceFinger.of(cut)).isInstanceOf(MalformedTemplate.class);
    }
  }

  private static byte[] filled(int side, int grey) {
    byte[] pixels = new byte[side * side];
    Arrays.fill(pixels, (byte) grey);
    return pixels;
  }

  private FingerTemplate template(long finger, int impression) {
    Extraction extraction = extractor.extract(DrawnFinger.png(finger, impression), 500);
    if (extraction instanceof Extracted extracted) {
      return extracted.template();
    }
    throw new AssertionError(extraction);
  }
}
