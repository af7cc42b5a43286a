package id.adminduk.office.demo;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.formats.Images;
import id.adminduk.formats.WsqWriter;
import id.adminduk.office.web.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Packs sample pictures of an invented resident, for those who would rather upload than let a
 * simulator capture.
 */
@Component
@DemoOnly
class SampleZip {

  private static final int IMPRESSIONS = 2;
  private static final int PPI = 500;

  private final DemoBodies bodies;
  private final UnaryOperator<String> words;

  @Autowired
  SampleZip(DemoBodies bodies, Texts texts) {
    this(bodies, key -> texts.of(key));
  }

  /** Names the files with these words, by message key. */
  SampleZip(DemoBodies bodies, UnaryOperator<String> words) {
    this.bodies = bodies;
    this.words = words;
  }

  /** Draws and packs; takes some seconds and about 4 MB. */
  byte[] of(DemoPerson person) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          words.apply("demo.zip.readme"),
          words.apply("demo.zip.text").getBytes(StandardCharsets.UTF_8));
      for (FingerPosition position : FingerPosition.values()) {
        fingers(zip, person, position);
      }
      otherTypes(zip, person);
      for (EyePosition eye : EyePosition.values()) {
        put(zip, words.apply("demo.zip.eye." + eye) + ".png", bodies.iris(person, eye, 1));
      }
      put(zip, words.apply("demo.zip.portrait") + ".jpg", bodies.portrait(person));
      put(zip, words.apply("demo.zip.signature") + ".png", bodies.signature(person));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void fingers(ZipOutputStream zip, DemoPerson person, FingerPosition position)
      throws IOException {
    for (int impression = 1; impression <= IMPRESSIONS; impression++) {
      Optional<byte[]> image = bodies.finger(person, position, impression);
      if (image.isPresent()) {
        put(zip, name(position) + "-" + impression + ".png", image.get());
      }
    }
  }

  /** One finger in the other types that scanners write, to try that the desk takes them. */
  private void otherTypes(ZipOutputStream zip, DemoPerson person) throws IOException {
    FingerPosition position = FingerPosition.RIGHT_INDEX;
    Optional<byte[]> image = bodies.finger(person, position, 1);
    if (image.isPresent()) {
      BufferedImage picture = Images.decode(image.get());
      String name = name(position) + "-1.";
      put(
          zip,
          name + "wsq",
          WsqWriter.write(Images.decodeGrey(image.get()), PPI, WsqWriter.EXCHANGE_BIT_RATE));
      put(zip, name + "bmp", written(picture, "bmp"));
      put(zip, name + "jpg", written(picture, "jpg"));
    }
  }

  private String name(FingerPosition position) {
    return String.format(
        Locale.ROOT, "%02d-%s", position.code(), words.apply("demo.zip.finger." + position));
  }

  private static byte[] written(BufferedImage picture, String type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, type, bytes)) {
      throw new IllegalStateException("no writer for " + type);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
