package id.adminduk.formats;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.InventedPages.Sheet;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Halaman yang dipindai miring")
class PageSkewTests {

  private static final long SEED = 20261122;

  @ParameterizedTest
  @EnumSource(Sheet.class)
  @DisplayName("Kemiringan sampai 7 derajat diukur; meleset paling banyak setengah derajat")
  void a_page_askew_is_measured_within_half_a_degree(Sheet sheet) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double turned = Math.round((chance.nextDouble() * 13.6 - 6.8) * 100) / 100.0;
      double measured = PageSkew.of(InventedPages.turned(sheet, turned, chance));
      errors.add(Math.abs(measured - turned));
    }
    long good = errors.stream().filter(error -> error <= 0.5).count();
    double worst = errors.stream().mapToDouble(error -> error).max().orElseThrow();
    System.out.printf(
        "skew %s seed %d: %d of 20 within 0.5, worst %.2f%n", sheet, SEED, good, worst);
    assertThat(good).as("pages within half a degree, of 20").isGreaterThanOrEqualTo(19);
  }

  @Test
  @DisplayName("Halaman lurus, kosong, atau foto tanpa baris tidak diputar")
  void what_is_straight_or_has_no_lines_is_left_alone() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    assertThat(PageSkew.of(InventedPages.turned(Sheet.LETTER, 0, chance))).isBetween(-0.1, 0.1);
    assertThat(PageSkew.of(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB))).isZero();
    assertThat(PageSkew.of(Pictures.colours(900, 900))).isZero();
    BufferedImage stain = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 600 * 800; i++) {
      stain.setRGB(i % 600, i / 600, chance.nextInt(0x1000000));
    }
    assertThat(PageSkew.of(stain)).as("grain without writing").isZero();
  }

  @Test
  @DisplayName("Sesudah diluruskan, halaman tidak miring lagi")
  void a_straightened_page_is_straight() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    BufferedImage askew = InventedPages.turned(Sheet.LETTER, 4.3, chance);
    ScannedPage page = Images.toPages(Images.toJpeg(askew, 0.8f), 30).getFirst();
    assertThat(page.skew()).isBetween(4.0, 4.6);
    byte[] straight = Images.turned(page.jpeg(), 0, -page.skew(), 2_400);
    assertThat(PageSkew.of(Images.decode(straight))).isBetween(-0.3, 0.3);
    byte[] lying = Images.turned(page.jpeg(), 1, 0, 800);
    assertThat(Images.decode(lying).getWidth()).isEqualTo(800);
  }

  @Test
  @DisplayName("Putaran 90 derajat membawa sudut kiri atas ke kanan atas")
  void a_quarter_turns_clockwise() {
    BufferedImage page = new BufferedImage(160, 96, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.fillRect(0, 0, 32, 32);
    pen.dispose();
    GreyRaster turned =
        Images.decodeGrey(Images.turned(Pictures.encode(page, ImageType.JPEG), 1, 0, 2_400));
    assertThat(turned.width()).isEqualTo(96);
    assertThat(turned.height()).isEqualTo(160);
    assertThat(turned.at(88, 8)).isGreaterThan(200);
    assertThat(turned.at(8, 8)).isLessThan(50);
  }
}
