package id.adminduk.office.registry;

/** Figures of a form that are kept and not reckoned with. */
final class Counts {

  private static final int DIGITS = 6;

  private Counts() {}

  static void read(Entry entry, String field, int least, int most) {
    String typed = entry.typed().text(field);
    if (typed.isEmpty()) {
      return;
    }
    boolean fits =
        typed.matches("\\d+")
            && typed.length() <= DIGITS
            && Integer.parseInt(typed) >= least
            && Integer.parseInt(typed) <= most;
    if (!fits) {
      entry.errors().add(field, "registry.typed.figure", least, most);
    }
  }
}
