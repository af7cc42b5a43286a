package id.adminduk.devices.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the largest size at which texts, each wrapped to a width, fit a height together.
 *
 * @param size in points
 * @param blocks lines of each text
 */
record FittedText(float size, List<List<String>> blocks) {
  /** Baseline to baseline inside one text, in sizes. */
  static final float LINE = 1.15f;

  /** First baseline of one text to the first of the next, in sizes, when the first has one line. */
  static final float ROW = 1.36f;

  /** Below this 300 dpi give a capital fewer than ten dots: no longer readable on the card. */
  static final float SMALLEST = 3.4f;

  private static final float STEP = 0.1f;

  /** One text, its font and the width it may take, in points. */
  record Text(String text, Typeface face, float width) {}

  static FittedText fit(List<Text> texts, float largest, float height)
      throws UnprintableFace, IOException {
    for (float size = largest; size >= SMALLEST; size -= STEP) {
      var fitted = at(size, texts);
      if (fitted.height() <= height) {
        return fitted;
      }
    }
    throw new UnprintableFace("the texts do not fit the card at " + SMALLEST + " pt");
  }

  /** Gives one line of text that fits a width by size alone. */
  static FittedText line(String text, Typeface face, float largest, float width)
      throws UnprintableFace, IOException {
    return fit(List.of(new Text(text, face, width)), largest, largest * ROW);
  }

  /** Gives the distance from the first baseline of block {@code i} to that of the next. */
  float advance(int i) {
    return size * (ROW + (blocks.get(i).size() - 1) * LINE);
  }

  private float height() {
    float height = 0;
    for (int i = 0; i < blocks.size(); i++) {
      height += advance(i);
    }
    return height;
  }

  private static FittedText at(float size, List<Text> texts) throws UnprintableFace, IOException {
    var blocks = new ArrayList<List<String>>();
    for (var text : texts) {
      blocks.add(text.face().wrap(text.text(), size, text.width()));
    }
    return new FittedText(size, blocks);
  }
}
