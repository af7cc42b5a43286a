package id.adminduk.devices.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Foto dan tanda tangan diperas untuk chip")
class ChipImagesTests {
  private static final long SEED = 7;

  @Test
  @DisplayName("foto paling besar 3584 bita, warna latar tetap terlihat")
  void a_plain_photo_keeps_its_size_and_the_colour_of_its_background() throws IOException {
    byte[] squeezed = ChipImages.photo(photo(900, 1200, 0));
    assertThat(squeezed).hasSizeLessThanOrEqualTo(3584);
    var image = ImageIO.read(new ByteArrayInputStream(squeezed));
    assertThat(image.getHeight()).isEqualTo(266);
    assertThat(image.getWidth()).isEqualTo(200);
    var background = new Color(image.getRGB(8, 8));
    assertThat(background.getRed()).isGreaterThan(150);
    assertThat(background.getBlue()).isLessThan(80);
  }

  @Test
  void even_a_photo_of_pure_noise_is_squeezed() throws IOException {
    byte[] squeezed = ChipImages.photo(photo(600, 800, 255));
    assertThat(squeezed).hasSizeLessThanOrEqualTo(3584);
    assertThat(ImageIO.read(new ByteArrayInputStream(squeezed))).isNotNull();
  }

  @Test
  @DisplayName("tanda tangan hitam putih 1 bit, paling besar 1024 bita")
  void a_signature_becomes_one_bit_a_pixel() throws IOException {
    byte[] squeezed = ChipImages.signature(signature(BufferedImage.TYPE_INT_RGB));
    assertThat(squeezed).hasSizeBetween(60, 1024);
    var image = ImageIO.read(new ByteArrayInputStream(squeezed));
    assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
    assertThat(image.getWidth()).isGreaterThanOrEqualTo(150);
    assertThat(ink(image)).isBetween(0.01, 0.5);
  }

  @Test
  void a_signature_on_nothing_equals_one_on_white_paper() {
    assertThat(ChipImages.signature(signature(BufferedImage.TYPE_INT_ARGB)))
        .isEqualTo(ChipImages.signature(signature(BufferedImage.TYPE_INT_RGB)));
  }

  @Test
  void what_is_no_picture_or_has_no_ink_is_malformed() {
    byte[] blank = png(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB));
    assertThatThrownBy(() -> ChipImages.signature(blank)).isInstanceOf(MalformedChip.class);
    assertThatThrownBy(() -> ChipImages.photo(new byte[] {1, 2, 3}))
        .isInstanceOf(MalformedChip.class);
  }

  @Test
  void damaged_pictures_are_malformed_or_squeezed_but_never_a_fault() {
    System.out.println("seed " + SEED);
    var random = new SplittableRandom(SEED);
    byte[][] sources = {
      signature(BufferedImage.TYPE_INT_RGB), encode(noise(60, 80, 60, random), "jpeg")
    };
    for (int round = 0; round < 600; round++) {
      byte[] bad = sources[round % 2].clone();
      for (int hit = 0; hit <= random.nextInt(6); hit++) {
        bad[random.nextInt(Math.min(bad.length, 700))] = (byte) random.nextInt();
      }
      bad = random.nextInt(4) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
      try {
        assertThat(ChipImages.photo(bad)).hasSizeLessThanOrEqualTo(3584);
      } catch (MalformedChip expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
  }

  private static double ink(BufferedImage image) {
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        ink += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    return (double) ink / image.getWidth() / image.getHeight();
  }

  private static byte[] photo(int width, int height, int noise) {
    return encode(noise(width, height, noise, new SplittableRandom(SEED)), "jpeg");
  }

  private static BufferedImage noise(int width, int height, int noise, SplittableRandom random) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(new Color(0xC81E1E));
    g.fillRect(0, 0, width, height);
    g.setColor(new Color(0xC68E67));
    g.fillOval(width / 4, height / 5, width / 2, height / 2);
    g.dispose();
    for (int y = 0; noise > 0 && y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt() & (noise << 16 | noise << 8 | noise));
      }
    }
    return image;
  }

  private static byte[] signature(int type) {
    var image = new BufferedImage(800, 300, type);
    var g = image.createGraphics();
    if (type == BufferedImage.TYPE_INT_RGB) {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, 800, 300);
    }
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(4));
    for (int i = 0; i < 12; i++) {
      g.drawArc(40 + i * 55, 40 + i * 6, 110, 200 - i * 9, 20, 290);
    }
    g.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    return encode(image, "png");
  }

  private static byte[] encode(BufferedImage image, String format) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
