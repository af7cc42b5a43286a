package id.adminduk.office.capture;

import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.Resident;
import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * The cloth behind the resident: red for an odd birth year, blue for an even one, orange for
 * foreigners (Dukcapil's public statements, domain.md 2.5).
 *
 * <p>No official colour value is published, so the bands are wide and the result is advice.
 */
enum Backdrop {
  RED(340, 18),
  BLUE(190, 262),
  ORANGE(14, 48);

  /** From this share of the edge on the colour counts as seen. */
  static final int ENOUGH_PERCENT = 50;

  private static final double SIDE = 0.08;
  private static final double TOP = 0.06;
  private static final double SHOULDERS = 0.6;
  private static final float LEAST_SATURATION = 0.35f;
  private static final float LEAST_VALUE = 0.25f;

  private final int hueFrom;
  private final int hueTo;

  Backdrop(int hueFrom, int hueTo) {
    this.hueFrom = hueFrom;
    this.hueTo = hueTo;
  }

  /** Uses the birth year of the biodata, not of the NIK. */
  static Backdrop of(Resident resident) {
    if (resident.kewarganegaraan() == Kewarganegaraan.WNA) {
      return ORANGE;
    }
    return resident.tanggalLahir().getYear() % 2 == 0 ? BLUE : RED;
  }

  /** Measures the percentage of edge pixels above the shoulders that carry this colour. */
  int percentOfEdge(BufferedImage photo) {
    int side = (int) (photo.getWidth() * SIDE);
    int top = (int) (photo.getHeight() * TOP);
    int bottom = (int) (photo.getHeight() * SHOULDERS);
    long edge = 0;
    long coloured = 0;
    for (int y = 0; y < bottom; y += 2) {
      for (int x = 0; x < photo.getWidth(); x += 2) {
        if (y < top || x < side || x >= photo.getWidth() - side) {
          edge++;
          coloured += holds(photo.getRGB(x, y)) ? 1 : 0;
        }
      }
    }
    return edge == 0 ? 0 : (int) Math.round(100.0 * coloured / edge);
  }

  private boolean holds(int rgb) {
    float[] hsv = Color.RGBtoHSB((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, null);
    float hue = hsv[0] * 360;
    boolean inBand =
        hueFrom <= hueTo ? hue >= hueFrom && hue <= hueTo : hue >= hueFrom || hue <= hueTo;
    return inBand && hsv[1] >= LEAST_SATURATION && hsv[2] >= LEAST_VALUE;
  }
}
