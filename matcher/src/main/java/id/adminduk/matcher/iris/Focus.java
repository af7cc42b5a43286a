package id.adminduk.matcher.iris;

/** Measures how sharp the texture of an iris is. */
final class Focus {

  private Focus() {}

  /**
   * Mean change between neighbours two columns apart, where both are seen, grey levels. A column is
   * 2.5 pixels wide at a rim radius of 100, which is what a lens out of focus takes away first.
   */
  static double of(RubberSheet sheet) {
    double sum = 0;
    int count = 0;
    for (int at = 0; at < sheet.levels.length; at++) {
      int column = at % RubberSheet.COLUMNS;
      int next = at - column + (column + 2) % RubberSheet.COLUMNS;
      if (sheet.seen[at] && sheet.seen[next]) {
        sum += Math.abs(sheet.levels[at] - sheet.levels[next]);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
