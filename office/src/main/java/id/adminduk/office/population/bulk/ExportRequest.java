package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish to take people out, and how far it is.
 *
 * @param region code of the office, a district or a village
 * @param askedPerson behind the account that asked
 * @param isOpen agreed to, not fetched, not older than a day
 */
public record ExportRequest(
    UUID id,
    String region,
    String reason,
    OfficerId askedBy,
    UUID askedPerson,
    Instant askedAt,
    Optional<OfficerId> approvedBy,
    Optional<Instant> approvedAt,
    Optional<Instant> takenAt,
    boolean isOpen) {

  /** Where it stands; the words are {@code export.state.<name>}. */
  public enum State {
    WAITING,
    OPEN,
    TAKEN,
    CLOSED
  }

  /** Says where it stands. */
  public State state() {
    if (takenAt.isPresent()) {
      return State.TAKEN;
    }
    return approvedAt.isEmpty() ? State.WAITING : isOpen ? State.OPEN : State.CLOSED;
  }
}
