package id.adminduk.office.catalogue.revising;

import java.util.List;

/**
 * What became of one row, requirement or other line.
 *
 * @param key of the row; empty where the line has none
 * @param name how people call it: number and activity, or the text
 * @param cells what differs; for an added or removed line what it says
 */
public record Change(Kind kind, String key, String name, List<Cell> cells) {

  public Change {
    cells = List.copyOf(cells);
  }

  /** What may become of a line. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** Only its place is another. */
    MOVED,
    SAME
  }

  /**
   * One cell.
   *
   * @param label message key of its column
   * @param before empty when there was nothing
   * @param after empty when there is nothing left
   */
  public record Cell(String label, String before, String after) {}
}
