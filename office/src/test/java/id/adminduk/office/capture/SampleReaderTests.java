package id.adminduk.office.capture;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.GreyRaster;
import id.adminduk.formats.ImageVerdict;
import id.adminduk.formats.Images;
import id.adminduk.matcher.Extraction;
import id.adminduk.matcher.FingerQuality.Advice;
import id.adminduk.office.kernel.Result;
import id.adminduk.synthetic.SyntheticPerson;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Meja perekaman menilai isi berkas, bukan namanya")
class SampleReaderTests {

  private final SampleReader reader =
      new SampleReader((image, dpi) ->
          new Extraction.FailureToEnrol(
              Extraction.Reason.TOO_FEW_MINUTIAE, "at " + dpi, Advice.TOO_DRY));

  @Test
  @DisplayName("Program yang diberi nama foto.png ditolak")
  void a_renamed_program_is_no_photo() {
    byte[] program = "MZ this program cannot be run".getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(Slot.PHOTO, program))
        .isEqualTo(
            new CaptureRefusal.NotAnImage(
                Slot.PHOTO, "berkas.png", ImageVerdict.Reason.UNKNOWN_TYPE));
  }

  @Test
  @DisplayName("Berkas terpotong ditolak")
  void a_cut_file_is_refused() throws IOException {
    byte[] whole = png(photo(Color.RED, 600, 800));
    assertThat(refusal(Slot.PHOTO, Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(CaptureRefusal.NotAnImage.class);
  }

  @Test
  @DisplayName("Foto dipotong 3:4; latar yang salah hanya nasihat")
  void a_photo_is_cut_and_its_backdrop_is_advice() throws IOException {
    byte[] wide = png(photo(Color.RED, 1600, 1000));
    PreparedSample red = done(Slot.PHOTO, wide, Backdrop.RED);
    BufferedImage kept = Images.decode(red.image());
    assertThat(kept.getWidth() * 4).isEqualTo(kept.getHeight() * 3);
    assertThat(red.advice()).isEqualTo(SampleAdvice.OK);
    PreparedSample blue = done(Slot.PHOTO, wide, Backdrop.BLUE);
    assertThat(blue.advice()).isEqualTo(SampleAdvice.BACKDROP);
    assertThat(blue.quality()).hasValue(0);
  }

  @Test
  @DisplayName("Foto di bawah 480 x 640 ditolak dengan ukurannya")
  void a_small_photo_is_refused_with_its_size() throws IOException {
    assertThat(refusal(Slot.PHOTO, png(photo(Color.RED, 479, 640))))
        .isEqualTo(new CaptureRefusal.PhotoTooSmall("berkas.png", 479, 640, 480, 640));
  }

  @Test
  @DisplayName("Kotak kosong, titik, dan halaman hitam bukan tanda tangan")
  void nothing_a_dot_and_a_black_page_are_no_signature() {
    assertThat(refusal(Slot.SIGNATURE, ink(0, 0))).isInstanceOf(CaptureRefusal.NoSignature.class);
    assertThat(refusal(Slot.SIGNATURE, ink(8, 8))).isInstanceOf(CaptureRefusal.NoSignature.class);
    assertThat(refusal(Slot.STATEMENT, ink(300, 100)))
        .isInstanceOf(CaptureRefusal.NoSignature.class);
    assertThat(done(Slot.SIGNATURE, stroke(), Backdrop.RED).image()).isNotEmpty();
  }

  @Test
  @DisplayName("Jari yang kurang cirinya ditolak dengan nasihat dan dihitung")
  void a_poor_finger_is_refused_with_advice_and_counts() {
    CaptureRefusal refusal = refusal(Slot.LEFT_THUMB, stroke());
    assertThat(refusal)
        .isEqualTo(
            new CaptureRefusal.FingerNotReadable(
                Slot.LEFT_THUMB, Extraction.Reason.TOO_FEW_MINUTIAE, SampleAdvice.TOO_DRY));
    assertThat(refusal.countsAsAttempt()).isTrue();
  }

  @Test
  @DisplayName("Resolusi yang tidak mungkin ditolak")
  void an_impossible_resolution_is_refused() {
    Upload upload =
        new Upload(Slot.LEFT_THUMB, stroke(), "jari.png", OptionalInt.of(72), Upload.UPLOADED);
    assertThat(reader.read(upload, Backdrop.RED))
        .isEqualTo(Result.refused(new CaptureRefusal.DpiOutOfRange("72", 250, 1200)));
  }

  @Test
  @DisplayName("Mata: gambar tetap disimpan, kode hanya bila terbaca, selain itu satu nasihat")
  void an_eye_is_kept_with_its_code_or_with_one_advice() {
    GreyRaster eye = Images.decodeGrey(SyntheticPerson.of(9_001).irisPng(EyePosition.RIGHT, 0));
    PreparedSample good = eye(eye);
    assertThat(good.advice()).isEqualTo(SampleAdvice.OK);
    assertThat(good.iris()).isPresent();

    assertAdvice(eye(white()), SampleAdvice.NO_EYE);
    assertAdvice(eye(veryBlurred(eye)), SampleAdvice.EYE_BLURRED);
    assertAdvice(eye(cut(eye, eye.width() / 2)), SampleAdvice.EYE_FAR);
  }

  private PreparedSample eye(GreyRaster picture) {
    PreparedSample kept = done(Slot.RIGHT_EYE, Images.toPng(picture), Backdrop.RED);
    assertThat(kept.image()).as("kept for people to look at").isNotEmpty();
    return kept;
  }

  private static void assertAdvice(PreparedSample kept, SampleAdvice advice) {
    assertThat(kept.advice()).isEqualTo(advice);
    assertThat(kept.iris()).isEmpty();
  }

  /** The right part of a picture: the eye looks out of the frame. */
  private static GreyRaster cut(GreyRaster whole, int from) {
    int width = whole.width() - from;
    byte[] pixels = new byte[width * whole.height()];
    for (int y = 0; y < whole.height(); y++) {
      System.arraycopy(whole.pixels(), y * whole.width() + from, pixels, y * width, width);
    }
    return new GreyRaster(width, whole.height(), pixels);
  }

  private static GreyRaster veryBlurred(GreyRaster sharp) {
    GreyRaster picture = sharp;
    for (int i = 0; i < 4; i++) {
      picture = blurred(picture, 14);
    }
    return picture;
  }

  /** The mean of a square of so many pixels to each side. */
  private static GreyRaster blurred(GreyRaster sharp, int reach) {
    byte[] pixels = new byte[sharp.width() * sharp.height()];
    for (int y = 0; y < sharp.height(); y++) {
      for (int x = 0; x < sharp.width(); x++) {
        pixels[y * sharp.width() + x] = (byte) mean(sharp, x, y, reach);
      }
    }
    return new GreyRaster(sharp.width(), sharp.height(), pixels);
  }

  private static int mean(GreyRaster sharp, int x, int y, int reach) {
    int sum = 0;
    int count = 0;
    for (int v = Math.max(0, y - reach); v <= Math.min(sharp.height() - 1, y + reach); v++) {
      for (int u = Math.max(0, x - reach); u <= Math.min(sharp.width() - 1, x + reach); u++) {
        sum += sharp.pixels()[v * sharp.width() + u] & 0xff;
        count++;
      }
    }
    return sum / count;
  }

  private CaptureRefusal refusal(Slot slot, byte[] bytes) {
    return reader
        .read(upload(slot, bytes), Backdrop.RED)
        .fold(
            kept -> {
              throw new AssertionError("was kept: " + kept.slot());
            },
            refusal -> refusal);
  }

  private PreparedSample done(Slot slot, byte[] bytes, Backdrop backdrop) {
    return reader.read(upload(slot, bytes), backdrop).orFault();
  }

  private static Upload upload(Slot slot, byte[] bytes) {
    return new Upload(slot, bytes, "berkas.png", OptionalInt.empty(), Upload.UPLOADED);
  }

  private static byte[] ink(int width, int height) {
    GreyRaster page = white();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        page.pixels()[y * page.width() + x] = 0;
      }
    }
    return Images.toPng(page);
  }

  private static byte[] stroke() {
    GreyRaster page = white();
    for (int x = 20; x < 280; x++) {
      int y = 50 + (int) (30 * Math.sin(x / 15.0));
      page.pixels()[y * page.width() + x] = 0;
      page.pixels()[(y + 1) * page.width() + x] = 0;
    }
    return Images.toPng(page);
  }

  private static GreyRaster white() {
    byte[] pixels = new byte[300 * 100];
    Arrays.fill(pixels, (byte) 255);
    return new GreyRaster(300, 100, pixels);
  }

  private static BufferedImage photo(Color backdrop, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(backdrop);
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(180, 140, 110));
    pen.fillOval(width / 2 - 100, height / 4, 200, 280);
    pen.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
