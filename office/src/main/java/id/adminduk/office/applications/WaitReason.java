package id.adminduk.office.applications;

/** Why a row stands still without anybody's fault; stops the staff clock (rule R20). */
public enum WaitReason {
  /** Nobody has taken the file up yet; counted as queue, not as handling (domain.md 1.2). */
  QUEUE,
  CENTRE,
  APPLICANT,
  NETWORK,
  OFFICIAL_ABSENT
}
