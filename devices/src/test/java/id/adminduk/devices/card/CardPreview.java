package id.adminduk.devices.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the sample cards as pictures of 300 dpi, for eyes.
 *
 * <p>Run with {@code -Dtest=CardPreview -Dsurefire.extra=-Dcard.preview=FOLDER}.
 */
@EnabledIfSystemProperty(named = "card.preview", matches = ".+")
class CardPreview {
  @Test
  void sample_cards_are_written_for_eyes() throws IOException {
    var folder = new File(System.getProperty("card.preview", "target"));
    var samples =
        Map.of(
            "ordinary", SampleFaces.ordinary(),
            "longest", SampleFaces.longest(),
            "specimen", SampleFaces.specimen());
    for (var sample : samples.entrySet()) {
      byte[] pdf = CardPages.print(sample.getValue());
      for (int page = 1; page <= 2; page++) {
        var file = new File(folder, sample.getKey() + "-" + page + ".png");
        assertThat(ImageIO.write(CardPages.image(pdf, page), "png", file)).isTrue();
      }
      System.out.println(sample.getKey() + ": " + pdf.length + " bytes");
    }
  }
}
