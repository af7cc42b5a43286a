package id.adminduk.office.vault;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A destruction of a person's key, from the wish to the tombstone; names nobody.
 *
 * @param endedBy who decided or withdrew
 * @param state whether it waits, is done, or came to nothing
 */
public record Destruction(
    UUID id,
    CaseNumber number,
    String reason,
    Instant askedAt,
    OfficerId askedBy,
    State state,
    Optional<Instant> endedAt,
    Optional<OfficerId> endedBy) {

  /** How far it has come. */
  public enum State {
    WAITING,
    DONE,
    WITHDRAWN
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }
}
