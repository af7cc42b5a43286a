package id.adminduk.synthetic;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Puts all of one person on a sheet for looking: {@code ContactSheet SEED FILE.png}. */
public final class ContactSheet {
  private static final int CELL_WIDTH = 256;
  private static final int CELL_HEIGHT = 320;

  private final BufferedImage sheet =
      new BufferedImage(6 * CELL_WIDTH, 4 * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D paper = sheet.createGraphics();

  private ContactSheet() {
    paper.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  static void main(String[] arguments) throws IOException {
    var person = SyntheticPerson.of(Long.parseLong(arguments[0]));
    var sheet = new ContactSheet();
    sheet.lay(person);
    try (var out = Files.newOutputStream(Path.of(arguments[1]))) {
      ImageIO.write(sheet.sheet, "png", out);
    }
  }

  private void lay(SyntheticPerson person) throws IOException {
    for (FingerPosition finger : FingerPosition.values()) {
      int hand = finger.code() <= 5 ? 0 : 1;
      put(person.fingerprintPng(finger, 0), finger.code() - 1 - 5 * hand, hand, 1, 1);
    }
    int column = 0;
    for (Condition condition : Condition.values()) {
      byte[] touch = person.fingerprintPng(FingerPosition.RIGHT_INDEX, 1, condition);
      put(touch, column++, 2, 1, 1);
    }
    int row = 0;
    for (Backdrop backdrop : Backdrop.values()) {
      put(person.portraitJpeg(backdrop), 5, row++, 1, 1);
    }
    put(person.irisPng(EyePosition.RIGHT, 0), 0, 3, 1.66, 1);
    put(person.irisPng(EyePosition.LEFT, 0), 1.7, 3, 1.66, 1);
    put(person.signaturePng(), 3.4, 3, 2.5, 0.8);
  }

  private void put(byte[] encoded, double column, double row, double wide, double high)
      throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(encoded));
    paper.drawImage(
        image,
        (int) (column * CELL_WIDTH),
        (int) (row * CELL_HEIGHT),
        (int) (wide * CELL_WIDTH),
        (int) (high * CELL_HEIGHT),
        null);
  }
}
