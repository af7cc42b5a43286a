package id.adminduk.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.Images;
import id.adminduk.formats.WsqWriter;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.Extraction.FailureToEnrol;
import id.adminduk.matcher.Extraction.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAfisExtractorTests {

  private final FingerExtractor extractor = new SourceAfisExtractor();

  @Test
  void a_drawn_finger_yields_a_template_with_named_quality() {
    assertThat(extractor.extract(DrawnFinger.png(1, 0), 500))
        .isInstanceOfSatisfying(
            Extracted.class,
            extracted -> {
              assertThat(extracted.template().minutiae()).isGreaterThan(20);
              assertThat(extracted.quality().foregroundMm2()).isBetween(80.0, 170.0);
              assertThat(extracted.quality().advice()).isEqualTo(FingerQuality.Advice.OK);
              assertThat(extracted.template().quality()).isEqualTo(extracted.quality().score());
            });
  }

  @Test
  void the_same_image_gives_the_same_template() {
    assertThat(extractor.extract(DrawnFinger.png(1, 0), 500))
        .isEqualTo(extractor.extract(DrawnFinger.png(1, 0), 500));
    assertThat(DrawnFinger.template(1, 0)).isNotEqualTo(DrawnFinger.template(2, 0));
  }

  @ParameterizedTest
  @CsvSource({"1,1,0", "1,1,255", "2,3,128", "16,16,0", "300,300,0", "300,300,255", "300,300,90"})
  @DisplayName("Kaca kosong atau gambar gelap: gagal rekam, bukan galat")
  void empty_and_black_images_are_failures_to_enrol(int width, int height, int grey) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) grey);
    assertFailure(Images.toPng(new GreyRaster(width, height, pixels)), Reason.NO_FINGER);
  }

  @Test
  void a_line_across_the_glass_has_too_few_minutiae() {
    byte[] pixels = new byte[300 * 300];
    Arrays.fill(pixels, (byte) 255);
    for (int i = 40; i < 260; i++) {
      for (int thick = 0; thick < 8; thick++) {
        pixels[i * 300 + 150 + thick] = 0;
      }
    }
    assertFailure(Images.toPng(new GreyRaster(300, 300, pixels)), Reason.TOO_FEW_MINUTIAE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MZ", "<svg/>", "not an image at all"})
  void what_is_not_an_image_is_unreadable(String content) {
    assertFailure(content.getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE_IMAGE);
  }

  @Test
  void an_image_far_larger_than_a_hand_is_refused_before_extraction() {
    byte[] png = Images.toPng(new GreyRaster(1000, 1000, new byte[1_000_000]));
    assertThat(extractor.extract(png, 100))
        .isInstanceOfSatisfying(
            FailureToEnrol.class,
            failed -> assertThat(failed.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void noise_never_throws() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      byte[] pixels = new byte[(1 + random.nextInt(200)) * 90];
      random.nextBytes(pixels);
      byte[] png = Images.toPng(new GreyRaster(pixels.length / 90, 90, pixels));
      assertThat(extractor.extract(png, 500)).as("seed %d", seed).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 99, 2001, Double.NaN, Double.POSITIVE_INFINITY})
  void a_senseless_dpi_is_the_callers_mistake(double dpi) {
    assertThatThrownBy(() -> extractor.extract(DrawnFinger.png(1, 0), dpi))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("Gambar WSQ setara dengan aslinya")
  void a_wsq_copy_matches_its_original() {
    byte[] wsq =
        WsqWriter.write(Images.decodeGrey(DrawnFinger.png(3, 0)), 500, WsqWriter.EXCHANGE_BIT_RATE);
    assertThat(extractor.extract(wsq, 500))
        .isInstanceOfSatisfying(
            Extracted.class,
            extracted ->
                assertThat(
                        Verification.verify(extracted.template(), DrawnFinger.template(3, 0))
                            .matched())
                    .isTrue());
  }

  private void assertFailure(byte[] image, Reason reason) {
    assertThat(extractor.extract(image, 500))
        .isInstanceOfSatisfying(
            FailureToEnrol.class,
            failed -> assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason));
  }
}
