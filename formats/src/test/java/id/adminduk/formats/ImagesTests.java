package id.adminduk.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.formats.ImageVerdict.Accepted;
import id.adminduk.formats.ImageVerdict.Reason;
import id.adminduk.formats.ImageVerdict.Rejected;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTests {

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void a_good_file_of_each_type_is_accepted_and_decoded(ImageType type) {
    byte[] file = Pictures.good(type);
    assertThat(Images.inspect(file))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> {
              assertThat(accepted.facts().type()).isEqualTo(type);
              assertThat(accepted.facts().pixels()).isEqualTo(120 * 96);
            });
    GreyRaster grey = Images.decodeGrey(file);
    assertThat(grey.width()).isEqualTo(120);
    assertThat(grey.height()).isEqualTo(96);
    if (type != ImageType.WSQ) {
      assertThat(grey.at(2, 2)).as("red is luma 76").isBetween(74, 78);
      assertThat(grey.at(60, 48)).as("blue is luma 29").isBetween(27, 31);
    }
    byte[] png = Images.toPng(file);
    assertThat(Images.decodeGrey(png)).isEqualTo(grey);
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  @DisplayName("Berkas yang terpotong ditolak")
  void a_file_cut_at_any_tenth_is_refused(ImageType type) {
    byte[] file = Pictures.good(type);
    for (int tenth = 1; tenth < 10; tenth++) {
      byte[] cut = Arrays.copyOf(file, file.length * tenth / 10);
      assertThat(Images.inspect(cut)).as("%s %d0 %%", type, tenth).isInstanceOf(Rejected.class);
      assertThatThrownBy(() -> Images.decodeGrey(cut)).isInstanceOf(MalformedImage.class);
    }
    assertReason(Arrays.copyOf(file, file.length * 9 / 10), Reason.TRUNCATED);
    assertReason(Arrays.copyOf(file, file.length - 1), Reason.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090\u0000\u0003\u0000\u0000\u0000", // a Windows program
        "PK\u0003\u0004\u0014\u0000\u0000\u0000", // a ZIP, or a Word document
        "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<!DOCTYPE html><html></html>",
        "GIF89a\u0001\u0000\u0001\u0000",
        "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ",
        "BM is how this letter begins, and it is long enough to hold a header",
        "\u0000\u0000\u0000\u000cjP  \r\n",
        "x",
      })
  @DisplayName("Berkas bukan gambar ditolak walau namanya .jpg")
  void what_is_not_an_image_is_of_unknown_type(String content) {
    assertReason(content.getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN_TYPE);
  }

  @Test
  void no_bytes_and_too_many_bytes_are_refused() {
    assertReason(new byte[0], Reason.EMPTY);
    assertReason(
        Arrays.copyOf(Pictures.good(ImageType.PNG), Images.MAX_BYTES + 1), Reason.TOO_LARGE_BYTES);
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void a_pixel_bomb_is_refused_from_its_header(ImageType type) {
    assertReason(resized(Pictures.good(type), type, 60_000, 60_000), Reason.TOO_MANY_PIXELS);
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void a_picture_of_no_pixels_is_corrupt(ImageType type) {
    assertReason(resized(Pictures.good(type), type, 0, 0), Reason.CORRUPT);
  }

  @ParameterizedTest
  @EnumSource(value = ImageType.class, mode = EnumSource.Mode.EXCLUDE, names = "WSQ")
  void a_single_pixel_is_a_picture(ImageType type) {
    byte[] file = Pictures.encode(Pictures.colours(1, 1), type);
    assertThat(Images.decodeGrey(file).pixels()).hasSize(1);
  }

  @Test
  void a_broken_check_sum_is_found() {
    byte[] file = Pictures.good(ImageType.PNG);
    file[file.length / 2] ^= 1;
    assertReason(file, Reason.CORRUPT);
  }

  @Test
  void grey_values_pass_through_every_lossless_type_unchanged() {
    GreyRaster ridges = Pictures.ridges(70, 50, 3);
    BufferedImage image = PixelDecoder.greyImage(ridges);
    for (ImageType type : new ImageType[] {ImageType.PNG, ImageType.BMP, ImageType.TIFF}) {
      assertThat(Images.decodeGrey(Pictures.encode(image, type))).as("%s", type).isEqualTo(ridges);
    }
    assertThat(Images.decodeGrey(Images.toPng(ridges))).isEqualTo(ridges);
  }

  @Test
  @DisplayName("Metadata (lokasi, kamera, pemilik) tidak ikut keluar")
  void metadata_does_not_leave_the_house() {
    byte[] secret = withPngText(Pictures.good(ImageType.PNG), "Author\0Fiktif Bin Contoh");
    assertThat(new String(secret, StandardCharsets.ISO_8859_1)).contains("Fiktif");
    assertThat(new String(Images.toPng(secret), StandardCharsets.ISO_8859_1))
        .doesNotContain("Fiktif");
  }

  @Test
  void resolution_is_read_where_the_file_states_it() {
    byte[] bmp = Pictures.good(ImageType.BMP);
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(38, 19_685);
    assertThat(Images.inspect(bmp))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(Math.round(accepted.facts().dpi().orElseThrow())).isEqualTo(500));
    assertThat(Images.inspect(Pictures.good(ImageType.PNG)))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.facts().dpi()).isEmpty());
  }

  private static void assertReason(byte[] bytes, Reason reason) {
    assertThat(Images.inspect(bytes))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.reason()).as(rejected.detail()).isEqualTo(reason));
    assertThatThrownBy(() -> Images.decode(bytes)).isInstanceOf(MalformedImage.class);
  }

  /** Writes another size into the header and mends the check sum. */
  static byte[] resized(byte[] file, ImageType type, int width, int height) {
    ByteBuffer big = ByteBuffer.wrap(file);
    ByteBuffer little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    switch (type) {
      case PNG -> {
        big.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(file, 12, 17);
        big.putInt(29, (int) crc.getValue());
      }
      case BMP -> little.putInt(18, width).putInt(22, height);
      case JPEG -> {
        int frame = indexOf(file, 0xff, 0xc0);
        big.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
      }
      case WSQ -> {
        int frame = indexOf(file, 0xff, 0xa2);
        big.putShort(frame + 6, (short) height).putShort(frame + 8, (short) width);
      }
      case TIFF -> {
        ByteBuffer order = file[0] == 'M' ? big : little;
        int directory = order.getInt(4);
        for (int i = 0; i < order.getShort(directory); i++) {
          int entry = directory + 2 + 12 * i;
          int tag = order.getShort(entry);
          if (tag == 256 || tag == 257) {
            order.putShort(entry + 2, (short) 4);
            order.putInt(entry + 8, tag == 256 ? width : height);
          }
        }
      }
    }
    return file;
  }

  private static int indexOf(byte[] bytes, int first, int second) {
    for (int at = 0; at + 1 < bytes.length; at++) {
      if (bytes[at] == (byte) first && bytes[at + 1] == (byte) second) {
        return at;
      }
    }
    throw new IllegalStateException("no such marker");
  }

  private static byte[] withPngText(byte[] png, String text) {
    byte[] content = ("tEXt" + text).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer out = ByteBuffer.allocate(png.length + content.length + 8);
    out.put(png, 0, 33).putInt(content.length - 4).put(content).putInt((int) crc.getValue());
    return out.put(png, 33, png.length - 33).array();
  }
}
