package id.adminduk.formats;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * How far a page lies askew: the turn under which the lower edges of its strokes gather in the
 * fewest rows (projection profile).
 *
 * <p>Edges and not darkness, so that the shadow of a telephone over the paper does not count. Only
 * seven degrees to either side are looked at: a paper further round was laid so on purpose.
 */
final class PageSkew {

  /** Degrees to either side. */
  static final double MOST = 7;

  /** Long side of the picture that is looked at, in pixels. */
  private static final int LOOKED_AT = 1_100;

  private static final double COARSE = 0.5;
  private static final double FINE = 0.05;

  /** How much darker than the pixel below a stroke is at its lower edge, of 255. */
  private static final int EDGE = 28;

  /** Fewer edges than this are a stain, not writing. */
  private static final int FEWEST_EDGES = 250;

  /** How far the best turn must stand out from the middle of all; writing gives 2 and more. */
  private static final double OUTSTANDING = 1.35;

  private PageSkew() {}

  /**
   * Measures a page.
   *
   * @return degrees clockwise that the page is turned, within {@link #MOST}; 0 when no lines show
   */
  static double of(BufferedImage page) {
    int[][] edges = edges(reduced(page));
    if (edges[0].length < FEWEST_EDGES) {
      return 0;
    }
    double best = 0;
    double most = -1;
    double sum = 0;
    int tried = 0;
    for (double turn = -MOST; turn <= MOST + 1e-9; turn += COARSE) {
      double gathered = gathered(edges, turn);
      sum += gathered;
      tried++;
      if (gathered > most) {
        most = gathered;
        best = turn;
      }
    }
    if (most < OUTSTANDING * sum / tried) {
      return 0;
    }
    double middle = best;
    for (double turn = middle - COARSE; turn <= middle + COARSE + 1e-9; turn += FINE) {
      double gathered = gathered(edges, turn);
      if (gathered > most) {
        most = gathered;
        best = turn;
      }
    }
    return Math.clamp(Math.round(best * 100) / 100.0, -MOST, MOST);
  }

  private static GreyRaster reduced(BufferedImage page) {
    double scale = Math.min(1, LOOKED_AT / (double) Math.max(page.getWidth(), page.getHeight()));
    int width = Math.max(1, (int) Math.round(page.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(page.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(page, 0, 0, width, height, null);
    pen.dispose();
    return PixelDecoder.greyOf(small);
  }

  /** Gives the places of lower edges, across and down, from the middle of the picture. */
  private static int[][] edges(GreyRaster grey) {
    int margin = Math.max(2, Math.min(grey.width(), grey.height()) / 50);
    int[] across = new int[grey.width() * grey.height()];
    int[] down = new int[across.length];
    int count = 0;
    for (int y = margin; y < grey.height() - margin - 1; y++) {
      for (int x = margin; x < grey.width() - margin; x++) {
        if (grey.at(x, y + 1) - grey.at(x, y) > EDGE) {
          across[count] = x - grey.width() / 2;
          down[count++] = y - grey.height() / 2;
        }
      }
    }
    return new int[][] {Arrays.copyOf(across, count), Arrays.copyOf(down, count)};
  }

  /** Gives how unevenly the edges fall on rows when the page is turned back by so much. */
  private static double gathered(int[][] edges, double degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    int half = 2 * LOOKED_AT;
    double[] rows = new double[2 * half + 2];
    for (int i = 0; i < edges[0].length; i++) {
      double row = edges[1][i] * cosine - edges[0][i] * sine + half;
      int whole = (int) row;
      // Shared between two rows by nearness, or whole turns would be favoured over small ones.
      rows[whole] += 1 - (row - whole);
      rows[whole + 1] += row - whole;
    }
    double sum = 0;
    for (double row : rows) {
      sum += row * row;
    }
    return sum;
  }
}
