package id.adminduk.formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIOServiceProvider;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jnbis.api.model.Bitmap;
import org.jnbis.internal.WsqDecoder;

/** Decodes pixels of bytes whose header {@link Images} has already accepted. */
final class PixelDecoder {

  private PixelDecoder() {}

  static BufferedImage decode(byte[] bytes, ImageFacts facts) {
    return switch (facts.type()) {
      case WSQ -> greyImage(decodeWsq(bytes, facts));
      case PNG, JPEG, BMP, TIFF -> decodeByJdk(bytes, facts);
    };
  }

  static GreyRaster grey(byte[] bytes, ImageFacts facts) {
    return facts.type() == ImageType.WSQ
        ? decodeWsq(bytes, facts)
        : greyOf(decodeByJdk(bytes, facts));
  }

  private static GreyRaster decodeWsq(byte[] bytes, ImageFacts facts) {
    try {
      Bitmap bitmap = new WsqDecoder().decode(bytes);
      return new GreyRaster(facts.width(), facts.height(), bitmap.getPixels());
    } catch (RuntimeException broken) {
      throw new MalformedImage("WSQ cannot be decoded", broken);
    }
  }

  private static BufferedImage decodeByJdk(byte[] bytes, ImageFacts facts) {
    return decodeByJdk(bytes, facts, 1);
  }

  /** Takes every n-th pixel of every n-th line, so that a large photo never stands in memory. */
  static BufferedImage decodeByJdk(byte[] bytes, ImageFacts facts, int every) {
    return decodeByJdk(bytes, facts, every, 0);
  }

  /** Takes one of several pages, the first being 0. */
  static BufferedImage decodeByJdk(byte[] bytes, ImageFacts facts, int every, int page) {
    ImageReader reader = reader(facts.type());
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture(bytes, facts.type())))) {
      // Backwards too: a later page may lie before its directory.
      reader.setInput(in, page == 0, true);
      ImageReadParam how = reader.getDefaultReadParam();
      how.setSourceSubsampling(every, every, 0, 0);
      BufferedImage image = reader.read(page, how);
      if (image.getWidth() != (facts.width() + every - 1) / every
          || image.getHeight() != (facts.height() + every - 1) / every) {
        throw new MalformedImage(
            ImageVerdict.Reason.CORRUPT, "decoded size differs from the header");
      }
      return image;
    } catch (MalformedImage known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw new MalformedImage(facts.type() + " cannot be decoded", broken);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] picture(byte[] bytes, ImageType type) {
    try {
      return type == ImageType.PNG ? PngHeader.essence(bytes) : bytes;
    } catch (Refused changed) {
      throw new IllegalStateException("the image changed while it was read", changed);
    }
  }

  /** Takes the JDK's own reader, whatever else has been put on the class path. */
  private static ImageReader reader(ImageType type) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mimeType());
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (isJdk(reader.getOriginatingProvider())) {
        return reader;
      }
    }
    throw new IllegalStateException("this JDK has no reader for " + type);
  }

  static ImageWriter writer(ImageType type) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByMIMEType(type.mimeType());
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (isJdk(writer.getOriginatingProvider())) {
        return writer;
      }
    }
    throw new IllegalStateException("this JDK has no writer for " + type);
  }

  private static boolean isJdk(IIOServiceProvider provider) {
    return "java.desktop".equals(provider.getClass().getModule().getName());
  }

  static byte[] toPng(BufferedImage image) {
    BufferedImage plain = isGrey(image) ? greyImage(greyOf(image)) : onWhite(image);
    ImageWriter writer = writer(ImageType.PNG);
    return write(plain, writer, writer.getDefaultWriteParam());
  }

  static byte[] toJpeg(BufferedImage image, float quality) {
    ImageWriter writer = writer(ImageType.JPEG);
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    return write(image, writer, how);
  }

  private static byte[] write(BufferedImage image, ImageWriter writer, ImageWriteParam how) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static BufferedImage greyImage(GreyRaster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, raster.width(), raster.height(), raster.pixels());
    return image;
  }

  static BufferedImage onWhite(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return plain;
  }

  private static boolean isGrey(BufferedImage image) {
    return image.getColorModel().getNumColorComponents() == 1
        && !(image.getColorModel() instanceof IndexColorModel);
  }

  /**
   * Takes grey samples as they are: Java's own conversion treats BYTE_GRAY as linear light and
   * would change every value.
   */
  static GreyRaster greyOf(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] grey = new byte[width * height];
    if (isGrey(image)) {
      Raster raster = image.getRaster();
      int excess = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        raster.getSamples(0, y, width, 1, 0, row);
        for (int x = 0; x < width; x++) {
          grey[y * width + x] = (byte) (row[x] >> excess);
        }
      }
      return new GreyRaster(width, height, grey);
    }
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        grey[y * width + x] = (byte) luma(row[x]);
      }
    }
    return new GreyRaster(width, height, grey);
  }

  private static int luma(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    return (299 * red + 587 * green + 114 * blue + 500) / 1000;
  }
}
