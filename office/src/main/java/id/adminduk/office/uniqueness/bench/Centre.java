package id.adminduk.office.uniqueness.bench;

import java.util.Optional;
import java.util.UUID;

/** What the bench asks of the data centre it stands in. */
public interface Centre {

  /** Marks a record as being worked on by people; inside a unit of work. */
  void inHumanHands(UUID subject);

  /**
   * Searches everybody once more for a record's person; inside a unit of work.
   *
   * @return the search that was written; empty when the gallery is not whole
   */
  Optional<UUID> searchAgain(UUID job, UUID subject);

  /** Carries concluded adjudications out as soon as the running transaction is committed. */
  void concluded();
}
