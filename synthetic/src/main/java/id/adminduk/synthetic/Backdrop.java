package id.adminduk.synthetic;

import java.awt.Color;

/**
 * Wall behind a KTP-el portrait: red for an odd birth year, blue for an even one, orange for a
 * foreigner with a permanent stay permit (ITAP).
 *
 * <p>No regulation gives the exact colours; these are plain saturated ones that a hue test takes.
 */
public enum Backdrop {
  RED(new Color(0xC8141E)),
  BLUE(new Color(0x1268C4)),
  ORANGE(new Color(0xF08018));

  private final Color colour;

  Backdrop(Color colour) {
    this.colour = colour;
  }

  Color colour() {
    return colour;
  }
}
