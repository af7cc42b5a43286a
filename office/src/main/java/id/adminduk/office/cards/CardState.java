package id.adminduk.office.cards;

/** What a finished card is (domain.md 4.4); stored by name. */
enum CardState {
  /** Chip read back and equal; waits for its owner. */
  VERIFIED,
  /** Handed over and activated by its owner's finger. */
  ACTIVE,
  /** Kept: the finger did not match (rule R10). */
  MISMATCH,
  /** To be burnt; its blangko is spoiled. */
  VOID,
  WITHDRAWN,
  LOST_REPORTED
}
