package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Malformed;

/** Says that a file as a whole cannot be read; single bad cells are {@link CellFault}s. */
public final class MalformedFile extends Malformed {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  enum Why {
    ENCODING,
    HEADER,
    EMPTY,
    TOO_LARGE,
    QUOTES,
    XLSX
  }

  MalformedFile(Why why, String detail) {
    super(
        "malformed.import-" + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        detail);
  }
}
