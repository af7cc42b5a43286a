package id.adminduk.synthetic;

import java.awt.Color;

/** Colours of one invented face; tones of skin as seen across the archipelago. */
record Palette(Color skin, Color hair, Color iris, Color cloth, Color scarf, Color lips) {
  private static final int[] SKINS = {
    0xF0C9A4, 0xE6B78C, 0xD9A273, 0xC68A5B, 0xB0764A, 0x95603A, 0x74482B
  };
  private static final int[] HAIRS = {0x17130F, 0x1F1813, 0x2A1D14, 0x36251A};
  private static final int[] CLOTHS = {
    0xF4F4F0, 0xDDE6EE, 0x3F5F7F, 0x6B8E6E, 0x8C3B3B, 0x2F3A4A, 0xB58A3C, 0x5C4B7A, 0x3B7A78
  };
  private static final int[] SCARVES = {
    0xF2EFE9, 0x2B2D38, 0x8FA7B8, 0xB98F8F, 0x6F7F5C, 0x7A5C74, 0xC9B08A, 0x34586B, 0xA9605E
  };

  static Palette draw(Chance chance, Looks looks) {
    Color skin = pick(SKINS, chance);
    Color hair = pick(HAIRS, chance);
    double grey = Math.clamp((looks.age() - 42 + chance.normal() * 6) / 32, 0, 0.9);
    Color lips =
        mix(skin, new Color(looks.female() ? 0xB03A48 : 0xA0503F), looks.female() ? 0.6 : 0.4);
    return new Palette(
        skin,
        mix(hair, new Color(0xD6D3CE), grey),
        mix(new Color(0x2B1A10), new Color(0x5A3A1E), chance.uniform()),
        pick(CLOTHS, chance),
        pick(SCARVES, chance),
        lips);
  }

  Color shade() {
    return mix(skin, new Color(0x5A2410), 0.22);
  }

  Color light() {
    return mix(skin, Color.WHITE, 0.22);
  }

  static Color mix(Color from, Color to, double share) {
    return new Color(
        blend(from.getRed(), to.getRed(), share),
        blend(from.getGreen(), to.getGreen(), share),
        blend(from.getBlue(), to.getBlue(), share));
  }

  static Color veil(Color colour, double opacity) {
    return new Color(
        colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
  }

  private static int blend(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  private static Color pick(int[] colours, Chance chance) {
    return new Color(colours[chance.below(colours.length)]);
  }
}
