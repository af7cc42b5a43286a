package id.adminduk.matcher.ridge;

import id.adminduk.formats.GreyRaster;
import java.util.Arrays;

/**
 * Redraws a finger image so that its ridges stand out, at 500 dpi.
 *
 * <p>Contextual filtering after Hong, Wan and Jain (IEEE TPAMI 20(8), 1998): even light, mask,
 * direction, period, and a Gabor-type filter tuned to the two at every pixel.
 */
public final class RidgeEnhancement {

  private RidgeEnhancement() {}

  /**
   * Enhances one image.
   *
   * @param dpi resolution of the raster, 100 to 2000
   * @return ridges dark, valleys bright, everything outside the finger white; same area of glass
   */
  public static GreyRaster enhance(GreyRaster raster, double dpi) {
    Plane grey = Plane.of(raster, dpi);
    Plane even = Light.evened(grey);
    Plane mask = Light.mask(grey);
    RidgeDirection direction = RidgeDirection.of(even, mask);
    Plane period = RidgePeriod.of(even, mask, direction);
    Plane ridges = RidgeFilter.along(even, mask, direction, period);
    for (int round = 1; round < RidgeConstants.ROUNDS; round++) {
      direction = RidgeDirection.of(ridges, mask);
      ridges = RidgeFilter.along(even, mask, direction, period);
    }
    return drawn(ridges, mask);
  }

  private static GreyRaster drawn(Plane ridges, Plane mask) {
    byte[] pixels = new byte[ridges.values().length];
    Arrays.fill(pixels, (byte) 255);
    for (int i = 0; i < pixels.length; i++) {
      if (mask.values()[i] > 0) {
        double level = ridges.values()[i];
        pixels[i] = (byte) Math.round(128 + 110 * level / Math.sqrt(1 + level * level));
      }
    }
    return new GreyRaster(ridges.width(), ridges.height(), pixels);
  }
}
