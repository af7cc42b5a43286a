package id.adminduk.office.documents;

import java.util.List;
import java.util.Map;

/**
 * What an officer typed for a paper that the register alone cannot fill.
 *
 * @param typed by the names of the form's fields; a name of another type's form is not looked at
 */
record Given(Map<String, String> typed) {

  static final Given NOTHING = new Given(Map.of());

  static final String PURPOSE = "keperluan";
  static final String EVENT = "peristiwa";
  static final String COUNTRY = "negara";
  static final String ISSUER = "penerbit";
  static final String FOREIGN_NUMBER = "nomorLuar";
  static final String FOREIGN_DAY = "tanggalLuar";

  Given {
    typed = Map.copyOf(typed);
  }

  /** Lists the fields of a type's form; empty when the register says it all. */
  static List<String> fields(PaperType type) {
    return switch (type) {
      case KETERANGAN_KEPENDUDUKAN -> List.of(PURPOSE);
      case TANDA_BUKTI_PELAPORAN -> List.of(EVENT, COUNTRY, ISSUER, FOREIGN_NUMBER, FOREIGN_DAY);
      default -> List.of();
    };
  }

  /** Gives a field with single spaces; empty when nothing was typed. */
  String of(String field) {
    return typed.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
  }
}
