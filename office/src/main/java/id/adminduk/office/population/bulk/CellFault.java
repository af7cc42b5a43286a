package id.adminduk.office.population.bulk;

/**
 * Something wrong at one place of a file.
 *
 * @param line from 1, the header included
 * @param column its header; empty when the whole row is meant
 */
public record CellFault(int line, String column, Kind kind) {

  /** What is wrong; the words are {@code import.fault.<name>} in the message files. */
  public enum Kind {
    MISSING,
    NOT_A_NIK,
    NOT_A_KK,
    NIK_TWICE_IN_FILE,
    NIK_IN_REGISTER,
    KK_IN_REGISTER,
    KK_AS_NIK,
    NOT_A_DAY,
    DAY_IN_FUTURE,
    NOT_IN_LIST,
    UNKNOWN_REGION,
    REGION_OF_ANOTHER_OFFICE,
    FORMULA,
    UNFIT,
    CELLS_DO_NOT_MATCH_HEADER,
    NO_HEAD_IN_FAMILY,
    TWO_HEADS_IN_FAMILY,
    /** Only a warning: the law lets a NIK differ from the biodata (domain.md 2.1). */
    NIK_DIFFERS_FROM_BIODATA;

    /** Says whether the file can be imported all the same. */
    public boolean isWarning() {
      return this == NIK_DIFFERS_FROM_BIODATA;
    }
  }
}
