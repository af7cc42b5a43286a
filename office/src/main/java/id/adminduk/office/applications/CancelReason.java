package id.adminduk.office.applications;

/** Why a file is given up; the proof says more in words. */
public enum CancelReason {
  /** The applicant asks for it in writing. */
  APPLICANT_WISH,
  /** The same matter was filed twice. */
  FILED_TWICE,
  /** The law gives the applicant no right to the document. */
  NOT_ENTITLED,
  /** The applicant has died. */
  DECEASED,
  /** Sent back or ready, and never fetched. */
  NOT_FETCHED
}
