package id.adminduk.synthetic;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * A drawn face in front of the wall that KTP-el prescribes, 600 x 800 JPEG.
 *
 * <p>Openly an illustration, so that no demonstration can be mistaken for a real resident; its
 * geometry (frontal, centred, eyes level, even wall) follows ICAO portrait rules.
 */
final class Portrait {
  static final int WIDTH = 600;
  static final int HEIGHT = 800;
  private static final float QUALITY = 0.9f;

  private final Chance person;
  private final Looks looks;

  Portrait(Chance person, Looks looks) {
    this.person = person;
    this.looks = looks;
  }

  byte[] jpeg(Backdrop backdrop) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = image.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paper.setColor(backdrop.colour());
    paper.fillRect(0, 0, WIDTH, HEIGHT);
    Chance chance = person.child(3_000);
    double scale = looks.child() ? 1.28 : 1.42;
    paper.translate(WIDTH / 2.0, looks.child() ? 400 : 372);
    paper.scale(scale, scale);
    draw(new Pen(paper), chance);
    paper.dispose();
    return encoded(image);
  }

  private void draw(Pen pen, Chance chance) {
    Palette palette = Palette.draw(chance.child(1), looks);
    Face face = new Face(chance.child(2), looks, palette);
    Headdress headdress = Headdress.draw(chance.child(3), looks, palette);
    headdress.behind(pen);
    new Clothes(chance.child(4), looks, palette).wear(pen, face);
    face.draw(pen);
    headdress.front(pen);
    face.glasses(pen);
  }

  private static byte[] encoded(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
