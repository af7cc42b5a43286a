package id.adminduk.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks the encoder against jnbis, a decoder by other hands.
 *
 * <p>The pictures carry noise of six grey levels; WSQ drops the diagonal quarter of it, so no rate
 * can lift them much above 36 dB.
 */
class WsqWriterTests {

  @ParameterizedTest
  @CsvSource({
    "388, 374, 0.75, 30",
    "388, 374, 2.25, 33",
    "500, 500, 0.75, 30",
    "97, 131, 2.25, 30",
    "96, 96, 2.25, 30",
    "301, 480, 5.0, 35",
    "640, 479, 2.25, 33"
  })
  void a_fingerprint_comes_back_almost_as_it_was(int width, int height, double rate, double least) {
    GreyRaster ridges = Pictures.ridges(width, height, 20261121);
    byte[] file = WsqWriter.write(ridges, 500, rate);
    double psnr = psnr(ridges, Images.decodeGrey(file));
    System.out.printf(
        "WSQ %dx%d at %.2f: %.2f bits a pixel, PSNR %.1f dB%n",
        width, height, rate, 8.0 * file.length / ridges.pixels().length, psnr);
    assertThat(psnr).isGreaterThan(least);
  }

  @Test
  void size_and_resolution_can_be_read_from_the_header() {
    ImageVerdict verdict = Images.inspect(WsqWriter.write(Pictures.ridges(200, 150, 1), 500, 0.75));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            ImageVerdict.Accepted.class,
            accepted -> {
              assertThat(accepted.facts().width()).isEqualTo(200);
              assertThat(accepted.facts().height()).isEqualTo(150);
              assertThat(accepted.facts().dpi()).hasValue(500);
            });
  }

  @Test
  void empty_glass_comes_back_empty() {
    for (int grey : new int[] {0, 128, 255}) {
      byte[] pixels = new byte[100 * 100];
      Arrays.fill(pixels, (byte) grey);
      GreyRaster back =
          Images.decodeGrey(WsqWriter.write(new GreyRaster(100, 100, pixels), 500, 0.75));
      assertThat(back.pixels()).containsOnly((byte) grey);
    }
  }

  @Test
  void sizes_that_five_halvings_would_exhaust_are_refused() {
    GreyRaster narrow = Pictures.ridges(95, 200, 1);
    assertThatThrownBy(() -> WsqWriter.write(narrow, 500, 0.75))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double psnr(GreyRaster one, GreyRaster other) {
    double squares = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      double difference = (one.pixels()[i] & 0xff) - (other.pixels()[i] & 0xff);
      squares += difference * difference;
    }
    return 10 * Math.log10(255.0 * 255.0 * one.pixels().length / squares);
  }
}
