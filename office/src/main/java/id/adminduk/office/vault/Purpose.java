package id.adminduk.office.vault;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.util.Optional;

/**
 * Why protected content is looked at; a sight without one is impossible (promise S19).
 *
 * @param officer absent when the system reads for its own duty, such as building the gallery
 * @param caseNumber absent only then
 */
public record Purpose(String why, Optional<OfficerId> officer, Optional<CaseNumber> caseNumber) {

  /**
   * @throws IllegalArgumentException without a reason, or when an officer looks outside any file
   */
  public Purpose {
    if (why.isBlank() || (officer.isPresent() && caseNumber.isEmpty())) {
      throw new IllegalArgumentException("an officer's sight needs a reason and a case number");
    }
  }

  /** An officer looks, in a file. */
  public static Purpose of(String why, OfficerId officer, CaseNumber caseNumber) {
    return new Purpose(why, Optional.of(officer), Optional.of(caseNumber));
  }

  /** The system looks, for a file. */
  public static Purpose ofSystem(String why, CaseNumber caseNumber) {
    return new Purpose(why, Optional.empty(), Optional.of(caseNumber));
  }

  /** The system looks for a duty outside any file. */
  public static Purpose ofSystem(String why) {
    return new Purpose(why, Optional.empty(), Optional.empty());
  }
}
