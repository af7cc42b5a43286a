package id.adminduk.office.documents;

/** Where a paper stands; also the word for the act that brought it there. */
enum PaperState {
  /** Drawn up, waits for the initials of the head of division. */
  DRAFTED,
  /** Initialled, waits for the signature. */
  INITIALLED,
  /** Signed and the newest. */
  ACTIVE,
  /** Signed, and a newer one was issued. */
  SUPERSEDED,
  /** Signed, and declared void. */
  REVOKED,
  /** Given up before it was signed; its number stays with it. */
  WITHDRAWN;

  boolean isSigned() {
    return switch (this) {
      case ACTIVE, SUPERSEDED, REVOKED -> true;
      case DRAFTED, INITIALLED, WITHDRAWN -> false;
    };
  }
}
