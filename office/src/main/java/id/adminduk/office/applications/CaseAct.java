package id.adminduk.office.applications;

/** What an officer may do with an open row besides finishing it, or with the file as a whole. */
public enum CaseAct {
  /** Work on the row: its own form. */
  WORK,
  /** Take the row up from the pile, under one's own name. */
  TAKE,
  /** Put a row one has taken back to the pile. */
  RELEASE,
  /** Stop the staff clock: network down, or the official away (rule R20). */
  HOLD,
  /** Let a held row go on. */
  RESUME,
  /** Give the file up, with reason and proof (domain.md 1.2). */
  CANCEL
}
