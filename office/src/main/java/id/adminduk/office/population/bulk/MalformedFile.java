package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Malformed;

/** Says that a file as a whole cannot be read; single bad cells are {@link CellFault}s. */
public final class MalformedFile extends Malformed {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it, and the words for it. */
  enum Why {
    ENCODING("malformed.import-encoding"),
    HEADER("malformed.import-header"),
    EMPTY("malformed.import-empty"),
    TOO_LARGE("malformed.import-too-large"),
    QUOTES("malformed.import-quotes"),
    XLSX("malformed.import-xlsx");

    private final String key;

    Why(String key) {
      this.key = key;
    }
  }

  MalformedFile(Why why, String detail) {
    super(why.key, detail);
  }
}
