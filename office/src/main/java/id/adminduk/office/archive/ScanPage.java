package id.adminduk.office.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * One page, without its picture.
 *
 * @param place by which the pages of a file are in order
 * @param quarters turns clockwise, 0 to 3
 * @param skew degrees clockwise that it lay askew
 * @param straight whether it is shown straightened
 */
public record ScanPage(
    UUID id,
    String requirement,
    Instant at,
    long place,
    int quarters,
    double skew,
    boolean straight) {

  /** A page lies straight enough when nobody would see the difference, in degrees. */
  private static final double STRAIGHT_ENOUGH = 0.2;

  /** Says whether it lay visibly askew. */
  public boolean isAskew() {
    return Math.abs(skew) >= STRAIGHT_ENOUGH;
  }

  /** Gives the degrees clockwise by which it is turned when it is shown. */
  double turn() {
    return straight && isAskew() ? -skew : 0;
  }

  ScanPage turned(int by) {
    return new ScanPage(id, requirement, at, place, (quarters + by) % 4, skew, straight);
  }

  ScanPage straight(boolean shown) {
    return new ScanPage(id, requirement, at, place, quarters, skew, shown);
  }

  ScanPage at(long newPlace) {
    return new ScanPage(id, requirement, at, newPlace, quarters, skew, straight);
  }
}
