package id.adminduk.office.applications;

/** Why a row stands still without anybody's fault; stops the staff clock (rule R20). */
public enum WaitReason {
  CENTRE,
  APPLICANT,
  NETWORK,
  OFFICIAL_ABSENT
}
