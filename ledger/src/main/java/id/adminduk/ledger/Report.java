package id.adminduk.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param rows rows read, sealed or not
 * @param seals seals read
 * @param unsealed rows at the end that no seal covers yet
 * @param hidden rows of which only the hash was given
 * @param head digest of the last seal read, for the next verification from there
 * @param findings the first thousand
 * @param tampers how many findings there were that speak against the ledger
 */
public record Report(
    long rows,
    long seals,
    long unsealed,
    long hidden,
    Optional<String> head,
    List<Finding> findings,
    long tampers) {

  public Report {
    findings = List.copyOf(findings);
  }

  public boolean isWhole() {
    return tampers == 0;
  }
}
