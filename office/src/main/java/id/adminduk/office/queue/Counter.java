package id.adminduk.office.queue;

import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A counter of the hall.
 *
 * @param name what is called out and shown: Loket 1
 * @param services codes of the services it serves; empty serves all
 * @param seat who sits there today
 */
public record Counter(
    UUID id, int number, String name, List<String> services, boolean open, Optional<Seat> seat) {

  /** Who sits at a counter, and since when. */
  public record Seat(OfficerId officer, String name, Instant since) {}

  public Counter {
    services = List.copyOf(services);
  }

  boolean isFreeFor(OfficerId officer) {
    return seat.filter(taken -> !taken.officer().equals(officer)).isEmpty();
  }
}
