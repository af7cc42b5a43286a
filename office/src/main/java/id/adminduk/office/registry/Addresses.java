package id.adminduk.office.registry;

import id.adminduk.office.population.life.LifeEvent;
import java.util.Optional;

/** An address as F-1.01 and F-1.03 ask for it. */
final class Addresses {

  private static final int DIGITS = 3;

  private Addresses() {}

  /**
   * Reads an address.
   *
   * @param within the region a village is searched in by name, or empty for the whole country
   */
  static Optional<LifeEvent.Place> read(Entry entry, String within) {
    Typed typed = entry.typed();
    String street = typed.must("jalan", entry.errors());
    String rt = unit(entry, "rt");
    String rw = unit(entry, "rw");
    return Villages.read(typed, "wilayah", within, entry.errors())
        .map(village -> new LifeEvent.Place(street, rt, rw, village));
  }

  /** Three digits, zeros in front count: 2 is written 002. */
  private static String unit(Entry entry, String field) {
    String typed = entry.typed().text(field);
    if (!typed.matches("\\d{1,3}")) {
      entry.errors().add(field, "registry.typed.unit");
      return typed;
    }
    return "0".repeat(DIGITS - typed.length()) + typed;
  }

  static SheetWriter draw(SheetWriter sheet, Entry entry, boolean anywhere) {
    sheet.text("jalan", "").text("rt", "").text("rw", "");
    return anywhere ? sheet.regionAnywhere("wilayah", "") : sheet.region("wilayah", "", "");
  }
}
