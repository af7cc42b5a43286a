package id.adminduk.devices.card;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;

/**
 * Draws the islands as a field of dots, two to a degree: a placeholder for the map on the back.
 *
 * <p>Outlines are a dozen hand-set corners each, degrees east and north in turn; no map data was
 * used and no border may be read from them.
 */
final class Archipelago {
  private static final Color DOT = new Color(0x3C85B5);
  private static final double WEST = 95;
  private static final double EAST = 141.2;
  private static final double NORTH = 6;
  private static final double SOUTH = -11;

  private static final List<double[]> ISLANDS =
      List.of(
          islet(
              95.3, 5.6, 97.5, 5.2, 100.3, 2.5, 103.5, -0.5, 106, -3, 105.8, -5.8, 104.3, -5.6, 102,
              -3.8, 100, -0.8, 98.5, 1.8, 96, 3.8),
          islet(
              105.2, -6.8, 106.5, -6, 108.5, -6.6, 110.8, -6.4, 112.8, -6.9, 114.4, -7.7, 114.4,
              -8.7, 111, -8.3, 108, -7.8, 106.4, -7.4),
          islet(
              109.1, 1.5, 110, 1.9, 112, 1.4, 114.5, 1.5, 115.7, 4.2, 117.6, 4.1, 118.8, 1, 117.4,
              -0.8, 116.3, -3.8, 114.5, -4, 111.8, -3.4, 110.1, -1.3),
          islet(
              119.3, -5.5, 118.9, -3, 119.9, 0.6, 121, 1.3, 123.5, 0.9, 125.1, 1.6, 124.4, 0.3, 121,
              0.4, 120.2, -0.9, 121.5, -0.9, 123.3, -0.7, 121.8, -1.9, 122.4, -3.2, 122.8, -4.6,
              121.6, -4.7, 121, -2.8, 120.4, -3, 120.4, -5.6),
          islet(115, -8.2, 119.2, -8.3, 119, -9.1, 115.2, -8.9),
          islet(119.8, -8.2, 123.2, -8.1, 122.6, -9, 120, -8.9),
          islet(119, -9.3, 120.9, -9.9, 120.4, -10.4, 119, -9.8),
          islet(123.4, -10.4, 125, -8.9, 125.2, -9.4, 124.3, -10.4),
          islet(127.3, 1, 128, 2.2, 128.8, 0.9, 128.2, -0.8, 127.5, -0.2),
          islet(127.8, -2.8, 130.6, -2.8, 130.9, -3.8, 128.2, -3.6),
          islet(125.9, -3.1, 127.3, -3.1, 127.1, -4, 126.1, -3.9),
          islet(106, -1.6, 106.9, -2.4, 106.7, -3.1, 105.8, -2),
          islet(97.1, 1.4, 97.8, 0.9, 98.1, 0.4, 97.2, 0.9),
          islet(98.8, -1.2, 99.4, -1.7, 100.4, -3.1, 99.9, -3.1),
          islet(
              131, -0.8, 132.8, -0.4, 134.2, -0.9, 134.9, -3.3, 137.5, -1.6, 141, -2.6, 141, -9.1,
              139, -8.1, 138, -8.4, 138.6, -7, 137.5, -5.3, 135, -4.4, 132.9, -4, 133.8, -2.6, 132,
              -2.2));

  private Archipelago() {}

  static void draw(Sheet sheet, float x, float y, float width) throws IOException {
    var land = land();
    var out = sheet.out();
    float degree = (float) (width / (EAST - WEST));
    out.setStrokingColor(DOT);
    out.setLineCapStyle(1);
    out.setLineWidth(degree * 0.36f);
    for (double lat = NORTH; lat > SOUTH; lat -= 0.5) {
      for (double lon = WEST; lon < EAST; lon += 0.5) {
        if (land.contains(lon, lat)) {
          float dotX = x + (float) (lon - WEST) * degree;
          float dotY = Sheet.HEIGHT - y - (float) (NORTH - lat) * degree;
          out.moveTo(dotX, dotY);
          out.lineTo(dotX, dotY);
          out.stroke();
        }
      }
    }
  }

  private static Path2D land() {
    var land = new Path2D.Double();
    for (double[] island : ISLANDS) {
      land.moveTo(island[0], island[1]);
      for (int i = 2; i < island.length; i += 2) {
        land.lineTo(island[i], island[i + 1]);
      }
      land.closePath();
    }
    return land;
  }

  private static double[] islet(double... corners) {
    return corners;
  }
}
