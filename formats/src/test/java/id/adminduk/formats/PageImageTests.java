package id.adminduk.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageImageTests {

  /** Where the corner that was up and left lies in a picture with each turn of Exif. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0",
  })
  @DisplayName("Foto dari telepon selalu berdiri tegak, bagaimanapun telepon dipegang")
  void a_page_stands_upright_however_the_telephone_was_held(int turn, int right, int low) {
    boolean lies = turn > 4;
    int width = lies ? 96 : 160;
    int height = lies ? 160 : 96;
    BufferedImage held = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int left = right * (width - 32);
    int top = low * (height - 32);
    for (int i = 0; i < 32 * 32; i++) {
      held.setRGB(left + i % 32, top + i / 32, 0xffffff);
    }
    byte[] jpeg = withExif(Pictures.encode(held, ImageType.JPEG), turn, turn % 2 == 0);
    GreyRaster page = Images.decodeGrey(Images.toPage(jpeg));
    assertThat(page.width()).isEqualTo(160);
    assertThat(page.height()).isEqualTo(96);
    assertThat(page.at(8, 8)).as("corner up and left").isGreaterThan(200);
    assertThat(page.at(150, 8)).isLessThan(50);
    assertThat(page.at(8, 88)).isLessThan(50);
    assertThat(page.at(150, 88)).isLessThan(50);
  }

  @Test
  @DisplayName("Foto besar dikecilkan dan tidak membawa tempat pengambilan")
  void a_large_photo_becomes_a_page_of_2400_pixels_without_metadata() {
    byte[] photo = withExif(Pictures.encode(Pictures.colours(6000, 4000), ImageType.JPEG), 1, true);
    byte[] page = Images.toPage(photo);
    GreyRaster grey = Images.decodeGrey(page);
    assertThat(grey.width()).isEqualTo(2400);
    assertThat(grey.height()).isEqualTo(1600);
    assertThat(new String(page, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void only_photos_and_drawings_become_pages(ImageType type) {
    byte[] file = Pictures.good(type);
    if (type == ImageType.JPEG || type == ImageType.PNG) {
      assertThat(Images.decodeGrey(Images.toPage(file)).width()).isEqualTo(120);
    } else {
      assertThatThrownBy(() -> Images.toPage(file)).isInstanceOf(MalformedImage.class);
    }
  }

  @Test
  @DisplayName("TIFF berhalaman banyak menjadi semua halamannya; lebih dari batas ditolak")
  void every_page_of_a_tiff_becomes_a_page() {
    byte[] tiff = tiff(3);
    assertThat(Images.toPages(tiff, 30))
        .extracting(page -> Images.decodeGrey(page.jpeg()).width())
        .containsExactly(100, 101, 102);
    assertThatThrownBy(() -> Images.toPages(tiff, 2)).isInstanceOf(MalformedImage.class);
    byte[] ring = tiff.clone();
    ByteBuffer view = ByteBuffer.wrap(ring);
    view.order(ring[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int first = view.getInt(4);
    view.putInt(first + 2 + 12 * view.getShort(first), first);
    assertThatThrownBy(() -> Images.toPages(ring, 30)).isInstanceOf(MalformedImage.class);
    assertThatThrownBy(() -> Images.toPages(Pictures.good(ImageType.WSQ), 30))
        .isInstanceOf(MalformedImage.class);
  }

  private static byte[] tiff(int pages) {
    ImageWriter writer = PixelDecoder.writer(ImageType.TIFF);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        writer.writeToSequence(new IIOImage(Pictures.colours(100 + i, 80), null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Test
  void nonsense_in_exif_leaves_the_page_as_it_was() {
    byte[] good = Pictures.good(ImageType.JPEG);
    byte[] far = withExif(good, 6, true);
    ByteBuffer.wrap(far).putInt(2 + 4 + 6 + 4, Integer.MAX_VALUE);
    assertThat(Images.decodeGrey(Images.toPage(far)).width()).isEqualTo(120);
    assertThat(Images.decodeGrey(Images.toPage(withExif(good, 99, false))).width()).isEqualTo(120);
  }

  private static byte[] withExif(byte[] jpeg, int turn, boolean motorola) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
    exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    if (!motorola) {
      exif.order(ByteOrder.LITTLE_ENDIAN);
    }
    exif.put((motorola ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1));
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) turn).putShort((short) 0).putInt(0);
    out.writeBytes(exif.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
