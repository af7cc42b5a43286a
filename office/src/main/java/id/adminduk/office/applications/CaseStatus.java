package id.adminduk.office.applications;

/** Where a file stands as a whole. */
public enum CaseStatus {
  /** Somebody in the office, or the centre, has it. */
  RUNNING,
  /** The applicant has it, with a deficiency note. */
  RETURNED,
  /** Every row is done. */
  CLOSED,
  /** Given up, with a reason. */
  CANCELLED
}
