package id.adminduk.office.catalogue.form;

import id.adminduk.office.catalogue.Manuscript;
import id.adminduk.office.catalogue.Requirement;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.util.Locale;
import java.util.stream.Collectors;

/** The form's own Indonesian: it hangs on the wall whatever language the officer reads. */
final class Wording {

  private Wording() {}

  static String of(Requirement requirement) {
    return switch (requirement.origin()) {
      case PRINTED -> requirement.text();
      case REGULATION -> requirement.text() + " (menurut peraturan, tidak tercetak)";
    };
  }

  static String of(Manuscript manuscript) {
    return switch (manuscript) {
      case WHOLE -> "Naskah: utuh.";
      case DAMAGED -> "Naskah: sebagian hilang saat dipindai.";
      case TITLE_AND_TOTAL ->
          "Naskah: tinggal judul dan total waktu. Semua langkah di sini rekonstruksi.";
      case TITLE_ONLY -> "Naskah: tinggal judul. Semua langkah di sini rekonstruksi.";
      case SCRAP -> "Naskah: sobekan tanpa judul. Isinya di sini dugaan.";
    };
  }

  /** Gives what of a row is not in the print; empty when all is. */
  static String reconstructed(SopRow row) {
    return row.reconstructed().isEmpty()
        ? ""
        : row.reconstructed().stream()
            .map(part -> part.word().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ", "rekonstruksi: ", ""));
  }

  static String number(Sop sop, RowKey key) {
    String printed = sop.row(key).printedNumber();
    return printed.isEmpty() ? key.value() : printed;
  }
}
