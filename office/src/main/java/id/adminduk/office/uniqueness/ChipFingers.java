package id.adminduk.office.uniqueness;

import id.adminduk.formats.FingerPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the two fingers a card carries: right and left index, else the next useful, thumbs last
 * (domain.md 4.1 and trap 13).
 */
final class ChipFingers {

  private static final int HOW_MANY = 2;
  private static final List<FingerPosition> BY_USE =
      List.of(
          FingerPosition.RIGHT_INDEX,
          FingerPosition.LEFT_INDEX,
          FingerPosition.RIGHT_MIDDLE,
          FingerPosition.LEFT_MIDDLE,
          FingerPosition.RIGHT_RING,
          FingerPosition.LEFT_RING,
          FingerPosition.RIGHT_LITTLE,
          FingerPosition.LEFT_LITTLE,
          FingerPosition.RIGHT_THUMB,
          FingerPosition.LEFT_THUMB);

  private ChipFingers() {}

  /**
   * Gives at most two, one of each hand where both hands have one that is not a thumb; empty when
   * nothing was recorded.
   */
  static List<FingerPosition> choose(List<FingerPosition> recorded) {
    List<FingerPosition> useful = new ArrayList<>(BY_USE);
    useful.retainAll(recorded);
    if (useful.size() <= HOW_MANY) {
      return List.copyOf(useful);
    }
    FingerPosition first = useful.getFirst();
    FingerPosition second =
        useful.stream()
            .filter(finger -> isRight(finger) != isRight(first) && !isThumb(finger))
            .findFirst()
            .orElse(useful.get(1));
    return List.of(first, second);
  }

  private static boolean isRight(FingerPosition finger) {
    return finger.code() <= FingerPosition.RIGHT_LITTLE.code();
  }

  private static boolean isThumb(FingerPosition finger) {
    return finger == FingerPosition.RIGHT_THUMB || finger == FingerPosition.LEFT_THUMB;
  }
}
