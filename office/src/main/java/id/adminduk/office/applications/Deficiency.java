package id.adminduk.office.applications;

/**
 * One line of a deficiency note (rule R3).
 *
 * @param requirement key of the requirement, or empty when the fault is not with a paper
 * @param reason what kind of fault
 * @param note what the applicant should do, in the officer's words; may be empty
 */
public record Deficiency(String requirement, Reason reason, String note) {

  /** Kinds of fault: the first two by paper, the others drawn at S6 rows 4 and 6. */
  public enum Reason {
    MISSING,
    INCORRECT,
    INVALID_DATA,
    DUPLICATE_DATA
  }
}
