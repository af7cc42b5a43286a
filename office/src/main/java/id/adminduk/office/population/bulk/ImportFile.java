package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file somebody sent, and how far it is.
 *
 * @param name as it was called, for the eye only
 * @param bytes its size
 * @param digest SHA-256, hexadecimal
 * @param day the office's day on which it counts
 * @param progress rows looked at while it is checked, people brought in while it is imported
 * @param problem message key of what makes it unreadable or stopped it
 * @param toldBy who said that it shall be imported
 */
public record ImportFile(
    UUID id,
    String name,
    long bytes,
    String digest,
    State state,
    LocalDate day,
    int people,
    int families,
    long errors,
    long warnings,
    int progress,
    Optional<String> problem,
    OfficerId sentBy,
    Instant sentAt,
    Optional<OfficerId> toldBy,
    Optional<Instant> endedAt) {

  /** Where it stands; the words are {@code import.state.<name>}. */
  public enum State {
    /** Every cell is being looked at; nothing is written. */
    CHECKING,
    /** Could be imported, once somebody says so. */
    CLEAN,
    FAULTY,
    UNREADABLE,
    RUNNING,
    DONE,
    WITHDRAWN
  }

  /** Says whether something is being done with it right now. */
  public boolean isAtWork() {
    return (state == State.CHECKING || state == State.RUNNING) && problem.isEmpty();
  }

  /** Says whether it can be imported: clean, or stopped in the middle. */
  public boolean mayBegin() {
    return state == State.CLEAN || (state == State.RUNNING && problem.isPresent());
  }

  /** Says whether it can be given up; an import that has begun is brought to its end. */
  public boolean mayBeWithdrawn() {
    return switch (state) {
      case CLEAN, FAULTY, UNREADABLE -> true;
      case CHECKING -> problem.isPresent();
      case RUNNING, DONE, WITHDRAWN -> false;
    };
  }

  /** Gives how much is done, 0 to 100; while it is checked nobody knows how much there is. */
  public int percent() {
    return people == 0 ? 0 : (int) (100L * Math.min(progress, people) / people);
  }
}
