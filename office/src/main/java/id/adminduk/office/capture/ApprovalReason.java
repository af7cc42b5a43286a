package id.adminduk.office.capture;

/** What an operator may not decide alone (domain.md 4.1). */
enum ApprovalReason {
  /** Not one finger could be captured: the 1:N search has nothing to search with. */
  NO_FINGER,
  /** The resident cannot sign, so nothing of theirs stands under the statement of truth. */
  NO_SIGNATURE,
  /** The second impression of an index finger is not the finger that was recorded. */
  VERIFICATION_FAILED
}
