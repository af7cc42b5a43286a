package id.adminduk.office.web;

import id.adminduk.office.access.Officer;
import java.util.List;

/** A room's own entries in the navigation; rooms provide beans. */
public interface NavItems {

  /**
   * One entry.
   *
   * @param order smaller stands higher
   * @param labelKey message key
   * @param icon name of a symbol in the sprite
   * @param count how much waits behind it; 0 shows nothing
   */
  record Item(int order, String href, String labelKey, String icon, long count) {}

  /** Gives the entries this officer works with; empty for others. */
  List<Item> itemsFor(Officer officer);
}
