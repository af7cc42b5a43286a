package id.adminduk.office.registry;

/** The hour of an event, 24-hour clock. */
final class Hours {

  private Hours() {}

  static void read(Entry entry, String field) {
    if (entry.typed().has(field)
        && !entry.typed().text(field).matches("([01]?\\d|2[0-3])[.:][0-5]\\d")) {
      entry.errors().add(field, "registry.typed.hour");
    }
  }
}
