package id.adminduk.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays out the wavelet packet tree of WSQ: which rectangles are split, in which order, and where
 * the sixty subbands end up (IAFIS-IC-0110 v3, figures 2 and 3).
 *
 * <p>A high-pass band has its frequencies in reverse, so splitting it again puts its high half
 * first; that keeps the subbands in order of frequency.
 */
final class WsqBands {

  /** Bands 0..59 are coded; the diagonal quarter of the first split is never sent. */
  static final int COUNT = 60;

  /**
   * A rectangle of coefficients.
   *
   * @param flipX whether a split puts the high-pass half to the left
   * @param flipY whether a split puts the high-pass half on top
   */
  record Area(int x, int y, int width, int height, boolean flipX, boolean flipY) {

    /** Gives the four areas of a split: top left, top right, bottom left, bottom right. */
    List<Area> quarters() {
      int left = flipX ? width / 2 : (width + 1) / 2;
      int top = flipY ? height / 2 : (height + 1) / 2;
      return List.of(
          new Area(x, y, left, top, false, false),
          new Area(x + left, y, width - left, top, true, false),
          new Area(x, y + top, left, height - top, false, true),
          new Area(x + left, y + top, width - left, height - top, true, true));
    }
  }

  private final List<Area> splits = new ArrayList<>();
  private final List<Area> bands;

  private WsqBands(int width, int height) {
    List<Area> first = split(new Area(0, 0, width, height, false, false));
    List<Area> second = split(first.get(0));
    List<Area> third = split(second.get(0));
    List<Area> fourth = split(third.get(0));
    List<Area> found = new ArrayList<>(split(fourth.get(0)));
    found.addAll(fourth.subList(1, 4));
    third.subList(1, 4).forEach(area -> found.addAll(split(area)));
    found.addAll(sixteen(second.get(1)));
    found.addAll(sixteen(second.get(2)));
    found.add(second.get(3));
    found.addAll(split(first.get(1)));
    found.addAll(split(first.get(2)));
    bands = Collections.unmodifiableList(found);
  }

  static WsqBands of(int width, int height) {
    return new WsqBands(width, height);
  }

  /** Gives the rectangles to split, outermost first. */
  List<Area> splits() {
    return Collections.unmodifiableList(splits);
  }

  /** Gives the sixty subbands in the order of the file. */
  List<Area> bands() {
    return bands;
  }

  private List<Area> split(Area area) {
    splits.add(area);
    return area.quarters();
  }

  private List<Area> sixteen(Area area) {
    List<Area> found = new ArrayList<>();
    split(area).forEach(quarter -> found.addAll(split(quarter)));
    return found;
  }
}
