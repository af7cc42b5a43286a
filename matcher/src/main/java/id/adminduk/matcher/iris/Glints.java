package id.adminduk.matcher.iris;

/** Takes the mirror images of lamps out of a picture, before anything is looked for in it. */
final class Glints {

  private Glints() {}

  /**
   * Replaces small bright spots by the level of their neighbourhood.
   *
   * <p>Opening (erosion, then dilation) knows what is smaller than its square; only what stands far
   * above the opened picture is replaced, so that the fine texture stays as it was.
   */
  static Grid removed(Grid grid, double unit) {
    int reach = Math.max(2, (int) Math.round(IrisConstants.GLINT_REACH * unit));
    Grid opened = grid.extreme(reach, true).extreme(reach, false);
    boolean[] bright = new boolean[grid.levels.length];
    for (int i = 0; i < bright.length; i++) {
      bright[i] = grid.levels[i] - opened.levels[i] > IrisConstants.GLINT_RISE;
    }
    int halo = Math.max(1, (int) Math.round(IrisConstants.GLINT_HALO * unit));
    Grid out = grid.copy();
    for (int y = 0; y < grid.height; y++) {
      for (int x = 0; x < grid.width; x++) {
        if (bright[y * grid.width + x]) {
          cover(out, opened, x, y, halo);
        }
      }
    }
    return out;
  }

  private static void cover(Grid out, Grid opened, int x, int y, int halo) {
    for (int row = Math.max(0, y - halo); row <= Math.min(out.height - 1, y + halo); row++) {
      int from = row * out.width + Math.max(0, x - halo);
      int to = row * out.width + Math.min(out.width - 1, x + halo);
      for (int at = from; at <= to; at++) {
        out.levels[at] = Math.min(out.levels[at], opened.levels[at]);
      }
    }
  }
}
