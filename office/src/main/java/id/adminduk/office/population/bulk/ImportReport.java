package id.adminduk.office.population.bulk;

import java.util.List;

/**
 * What a dry run found.
 *
 * @param digest SHA-256 of the file, hexadecimal; an import is of these very bytes
 * @param people rows without the header
 * @param errors how many faults keep the file out
 * @param warnings how many do not
 * @param faults the first {@link PeopleImport#FAULTS_SHOWN} of both, in the order of the file
 */
public record ImportReport(
    String digest, int people, int families, long errors, long warnings, List<CellFault> faults) {

  public ImportReport {
    faults = List.copyOf(faults);
  }

  /** Says whether the file may be imported. */
  public boolean isClean() {
    return errors == 0;
  }
}
