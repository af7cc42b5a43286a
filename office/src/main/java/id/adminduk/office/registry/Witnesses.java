package id.adminduk.office.registry;

/** Who reports and who saw it (F-2.01): names and numbers are kept with the form. */
final class Witnesses {

  private Witnesses() {}

  static SheetWriter draw(SheetWriter sheet) {
    return sheet
        .block("reporter")
        .text("pelapor", "")
        .text("nikPelapor", "")
        .block("witnesses")
        .text("saksi1", "")
        .text("nikSaksi1", "")
        .text("saksi2", "")
        .text("nikSaksi2", "");
  }

  /** Reads the numbers; names are kept as typed. */
  static void read(Entry entry) {
    for (String field : new String[] {"nikPelapor", "nikSaksi1", "nikSaksi2"}) {
      entry.typed().maybeNik(field, entry.errors());
    }
  }
}
