package id.adminduk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TheSameSeedGivesTheSamePersonTests {
  private static final long SEED = 77;

  private final SyntheticPerson once = SyntheticPerson.of(SEED);
  private final SyntheticPerson again = SyntheticPerson.of(SEED);
  private final SyntheticPerson other = SyntheticPerson.of(SEED + 1);

  @Test
  void everything_is_equal_byte_for_byte_whatever_was_asked_before() {
    again.fingerprintPng(FingerPosition.LEFT_RING, 5, Condition.WET);
    again.portraitJpeg(Backdrop.ORANGE);

    assertThat(again.fingerprintPng(FingerPosition.RIGHT_INDEX, 1))
        .isEqualTo(once.fingerprintPng(FingerPosition.RIGHT_INDEX, 1));
    assertThat(again.irisPng(EyePosition.LEFT, 2)).isEqualTo(once.irisPng(EyePosition.LEFT, 2));
    assertThat(again.portraitJpeg(Backdrop.RED)).isEqualTo(once.portraitJpeg(Backdrop.RED));
    assertThat(again.signaturePng()).isEqualTo(once.signaturePng());
  }

  @Test
  void another_seed_is_another_person() {
    assertThat(other.fingerprintPng(FingerPosition.RIGHT_INDEX, 1))
        .isNotEqualTo(once.fingerprintPng(FingerPosition.RIGHT_INDEX, 1));
    assertThat(other.irisPng(EyePosition.LEFT, 2)).isNotEqualTo(once.irisPng(EyePosition.LEFT, 2));
    assertThat(other.portraitJpeg(Backdrop.RED)).isNotEqualTo(once.portraitJpeg(Backdrop.RED));
    assertThat(other.signaturePng()).isNotEqualTo(once.signaturePng());
  }

  @Test
  void touches_conditions_and_fingers_all_differ() {
    Set<String> seen = new HashSet<>();
    for (Condition condition : Condition.values()) {
      for (int touch = 0; touch < 2; touch++) {
        seen.add(text(once.fingerprintPng(FingerPosition.RIGHT_INDEX, touch, condition)));
        seen.add(text(once.fingerprintPng(FingerPosition.LEFT_INDEX, touch, condition)));
      }
    }
    assertThat(seen).hasSize(20);
  }

  @Test
  void looks_change_the_portrait_and_nothing_else() {
    SyntheticPerson old = once.withLooks(new Looks(!once.looks().female(), 80));

    assertThat(old.portraitJpeg(Backdrop.BLUE)).isNotEqualTo(once.portraitJpeg(Backdrop.BLUE));
    assertThat(old.fingerprintPng(FingerPosition.RIGHT_THUMB, 0))
        .isEqualTo(once.fingerprintPng(FingerPosition.RIGHT_THUMB, 0));
    assertThat(old.signaturePng()).isEqualTo(once.signaturePng());
  }

  @Test
  void a_fingerprint_is_a_grey_png_that_says_500_dpi() throws IOException {
    byte[] png = once.fingerprintPng(FingerPosition.RIGHT_INDEX, 0);
    var image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isEqualTo(384);
    assertThat(image.getHeight()).isEqualTo(480);
    assertThat(image.getColorModel().getPixelSize()).isEqualTo(8);
    // 19 685 pixels to the metre, unit metre: 500 dpi.
    assertThat(text(png)).contains(text(new byte[] {'p', 'H', 'Y', 's', 0, 0, 0x4C, (byte) 0xE5}));
    assertThat(image.getRaster().getSample(200, 240, 0))
        .isEqualTo(
            once.fingerprint(FingerPosition.RIGHT_INDEX, 0, Condition.NORMAL).grey(200, 240));
  }

  @Test
  void the_wall_behind_the_head_has_the_colour_asked_for() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(once.portraitJpeg(Backdrop.BLUE)));

    assertThat(image.getWidth() * 4).isEqualTo(image.getHeight() * 3);
    int corner = image.getRGB(20, 20);
    assertThat(corner & 0xFF).isGreaterThan(150);
    assertThat((corner >> 16) & 0xFF).isLessThan(60);
  }

  @Test
  void a_negative_impression_or_age_is_refused() {
    assertThatThrownBy(() -> once.fingerprintPng(FingerPosition.RIGHT_INDEX, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Looks(true, 121)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
