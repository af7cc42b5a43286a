package id.adminduk.formats;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * Sheets with writing nobody can read, turned and photographed badly; drawn without a typeface, so
 * that they are the same on every machine.
 */
final class InventedPages {

  static final int WIDTH = 1240;
  static final int HEIGHT = 1754;

  /** What is on a sheet. */
  enum Sheet {
    LETTER,
    FORM,
    FEW_LINES
  }

  private InventedPages() {}

  /** Draws a sheet turned clockwise by so many degrees, with a shadow, stains and grain. */
  static BufferedImage turned(Sheet sheet, double degrees, RandomGenerator chance) {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(246, 244, 238));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    pen.setColor(new Color(30, 30, 40));
    switch (sheet) {
      case LETTER -> lines(pen, 150, 34, chance);
      case FEW_LINES -> lines(pen, 600, 6, chance);
      case FORM -> {
        lines(pen, 150, 6, chance);
        grid(pen);
        lines(pen, 1000, 10, chance);
      }
    }
    pen.dispose();
    spoil(page, chance);
    return page;
  }

  private static void lines(Graphics2D pen, int top, int count, RandomGenerator chance) {
    pen.setStroke(new BasicStroke(2.4f));
    for (int line = 0; line < count; line++) {
      int base = top + line * 42;
      double x = 130 + (line % 7 == 0 ? 60 : 0);
      double end = line % 7 == 6 ? 500 + chance.nextInt(400) : 1100;
      while (x < end) {
        for (int letter = 2 + chance.nextInt(8); letter > 0 && x < end; letter--) {
          x += letter(pen, x, base, chance);
        }
        x += 11;
      }
    }
  }

  /** A stem, with or without ascender or descender, and perhaps a bowl; like writing from afar. */
  private static double letter(Graphics2D pen, double x, int base, RandomGenerator chance) {
    int kind = chance.nextInt(7);
    if (kind != 3) {
      double top = kind == 0 ? base - 22 : base - 14;
      double foot = kind == 1 ? base + 7 : base;
      pen.draw(new Line2D.Double(x, top, x, foot));
    }
    if (kind > 1) {
      pen.draw(new Ellipse2D.Double(x, base - 14, 9, 14));
    }
    return 8 + chance.nextInt(6);
  }

  private static void grid(Graphics2D pen) {
    pen.setStroke(new BasicStroke(1.6f));
    for (int row = 0; row < 12; row++) {
      pen.draw(new Rectangle2D.Double(130, 430 + row * 44, 970, 44));
      pen.draw(new Line2D.Double(480, 430 + row * 44, 480, 474 + row * 44));
    }
  }

  private static void spoil(BufferedImage page, RandomGenerator chance) {
    double fall = chance.nextDouble() * 0.35;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double light = 1 - fall * x / WIDTH - 0.1 * y / HEIGHT;
        int grain = chance.nextInt(17) - 8;
        int rgb = page.getRGB(x, y);
        int red = shade(rgb >> 16 & 0xff, light, grain);
        int green = shade(rgb >> 8 & 0xff, light, grain);
        int blue = shade(rgb & 0xff, light, grain);
        page.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    for (int stain = 0; stain < 30; stain++) {
      int at = chance.nextInt(WIDTH - 6);
      int down = chance.nextInt(HEIGHT - 6);
      for (int i = 0; i < 25; i++) {
        page.setRGB(at + i % 5, down + i / 5, 0x303030);
      }
    }
  }

  private static int shade(int value, double light, int grain) {
    return Math.clamp(Math.round(value * light) + grain, 0, 255);
  }
}
