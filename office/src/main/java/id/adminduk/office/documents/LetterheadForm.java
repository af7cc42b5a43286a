package id.adminduk.office.documents;

import id.adminduk.formats.ImageType;
import id.adminduk.formats.ImageVerdict;
import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Judges what was typed and uploaded for a letterhead. */
final class LetterheadForm {

  static final int LONGEST = 120;
  static final int LONGEST_CLOSING = 300;

  /** 17 mm at 600 dpi. */
  private static final int LOGO_SIDE = 400;

  private LetterheadForm() {}

  /** Lists the fields that cannot be printed, by their Indonesian words. */
  static List<String> unfit(Letterhead words) {
    List<String> unfit = new ArrayList<>();
    check(unfit, "baris pemerintah", words.government(), 3, LONGEST);
    check(unfit, "nama", words.name(), 3, LONGEST);
    check(unfit, "alamat", words.address(), 3, LONGEST);
    check(unfit, "tempat", words.place(), 2, 60);
    check(unfit, "penutup", words.closing(), 0, LONGEST_CLOSING);
    return unfit;
  }

  private static void check(
      List<String> unfit, String field, String typed, int shortest, int longest) {
    if (typed.length() < shortest || typed.length() > longest || !Purposes.isPrintable(typed)) {
      unfit.add(field);
    }
  }

  /**
   * Makes a small opaque PNG of a logo, and nothing but pixels: whatever else the file carried
   * stays out of the papers.
   *
   * @return empty when it is no PNG or JPEG
   */
  static Optional<byte[]> logo(byte[] file) {
    boolean known =
        Images.inspect(file) instanceof ImageVerdict.Accepted(var facts)
            && (facts.type() == ImageType.PNG || facts.type() == ImageType.JPEG);
    if (!known) {
      return Optional.empty();
    }
    try {
      return Optional.of(small(Images.decode(file)));
    } catch (MalformedImage broken) {
      return Optional.empty();
    }
  }

  private static byte[] small(BufferedImage logo) {
    double scale = Math.min(1, (double) LOGO_SIDE / Math.max(logo.getWidth(), logo.getHeight()));
    int width = Math.max(1, (int) (logo.getWidth() * scale));
    int height = Math.max(1, (int) (logo.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(logo, 0, 0, width, height, null);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(small, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }
}
