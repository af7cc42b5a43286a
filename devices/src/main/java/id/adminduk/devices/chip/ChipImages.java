package id.adminduk.devices.chip;

import id.adminduk.formats.Images;
import id.adminduk.formats.MalformedImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Squeezes photo and signature to the few kilobytes a chip has for them. */
public final class ChipImages {
  private static final int[] PHOTO_HEIGHTS = {266, 240, 200, 160, 120};
  private static final int[] SIGNATURE_WIDTHS = {320, 260, 200, 150, 100, 64};

  /** Below this JPEG quality a smaller picture looks better than a coarser one. */
  private static final double LOWEST_QUALITY = 0.3;

  /** Pixels darker than this (of 255) are ink; high, because shrinking pales thin strokes. */
  private static final int INK = 190;

  private ChipImages() {}

  /**
   * Gives a colour JPEG of at most 3584 bytes, 266 pixels high or less, same aspect.
   *
   * @param image JPEG or PNG
   * @throws MalformedChip when it is no picture or none that can be squeezed so far
   */
  public static byte[] photo(byte[] image) {
    var source = read(image);
    for (int height : PHOTO_HEIGHTS) {
      int width = Math.max(1, Math.round((float) source.getWidth() * height / source.getHeight()));
      var scaled = scale(source, Math.min(width, 2 * height), height);
      for (double quality = 0.8; quality >= LOWEST_QUALITY; quality -= 0.05) {
        byte[] jpeg = jpeg(scaled, quality);
        if (jpeg.length <= ChipFit.Part.PHOTO.limit()) {
          return jpeg;
        }
      }
    }
    throw new MalformedChip("photo cannot be squeezed to " + ChipFit.Part.PHOTO.limit());
  }

  /**
   * Gives a black-and-white PNG of one bit a pixel and at most 1024 bytes, trimmed to the ink.
   *
   * @param image PNG or JPEG, dark ink on white or on nothing
   * @throws MalformedChip when it is no picture, has no ink, or cannot be squeezed so far
   */
  public static byte[] signature(byte[] image) {
    var ink = trimmed(read(image));
    for (int width : SIGNATURE_WIDTHS) {
      double factor =
          Math.min(1, Math.min((double) width / ink.getWidth(), width / 2.0 / ink.getHeight()));
      int w = Math.max(1, (int) Math.round(ink.getWidth() * factor));
      int h = Math.max(1, (int) Math.round(ink.getHeight() * factor));
      byte[] png = png(bilevel(scale(ink, w, h)));
      if (png.length <= ChipFit.Part.SIGNATURE.limit()) {
        return png;
      }
    }
    throw new MalformedChip("signature cannot be squeezed to " + ChipFit.Part.SIGNATURE.limit());
  }

  private static BufferedImage read(byte[] image) {
    try {
      return onWhite(Images.decode(image));
    } catch (MalformedImage e) {
      throw new MalformedChip("no usable picture: " + e.getMessage());
    }
  }

  private static BufferedImage onWhite(BufferedImage image) {
    var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = flat.createGraphics();
    g.drawImage(image, 0, 0, Color.WHITE, null);
    g.dispose();
    return flat;
  }

  /** Halves step by step, as one large bilinear step would skip pixels. */
  private static BufferedImage scale(BufferedImage source, int width, int height) {
    var current = source;
    while (current.getWidth() != width || current.getHeight() != height) {
      int w = Math.max(width, current.getWidth() / 2);
      int h = Math.max(height, current.getHeight() / 2);
      var next = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = next.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(current, 0, 0, w, h, null);
      g.dispose();
      current = next;
    }
    return current;
  }

  private static BufferedImage trimmed(BufferedImage image) {
    int left = image.getWidth();
    int top = image.getHeight();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (luma(image.getRGB(x, y)) < INK) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    if (right < 0) {
      throw new MalformedChip("signature has no ink");
    }
    return image.getSubimage(left, top, right - left + 1, bottom - top + 1);
  }

  private static int luma(int rgb) {
    return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
  }

  private static BufferedImage bilevel(BufferedImage image) {
    var bits =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        bits.setRGB(x, y, luma(image.getRGB(x, y)) < INK ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return bits;
  }

  private static byte[] jpeg(BufferedImage image, double quality) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality((float) quality);
    if (param instanceof JPEGImageWriteParam jpegParam) {
      jpegParam.setOptimizeHuffmanTables(true);
    }
    return write(writer, param, image);
  }

  private static byte[] png(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0);
    return write(writer, param, image);
  }

  private static byte[] write(ImageWriter writer, ImageWriteParam param, BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
