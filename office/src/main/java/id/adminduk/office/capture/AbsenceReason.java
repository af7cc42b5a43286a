package id.adminduk.office.capture;

/** Why a finger, an eye or a signature cannot be taken (domain.md 4.1). */
enum AbsenceReason {
  AMPUTATED(false),
  DAMAGED(false),
  /** A bandage or a wound: the finger is there and will be back. */
  TEMPORARY(true),
  UNABLE(true);

  private final boolean needsNote;

  AbsenceReason(boolean needsNote) {
    this.needsNote = needsNote;
  }

  /** Says whether the reason explains nothing without words of the operator. */
  boolean needsNote() {
    return needsNote;
  }
}
