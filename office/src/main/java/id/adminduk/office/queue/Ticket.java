package id.adminduk.office.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in today's queue.
 *
 * @param label what is called out: letter and number, {@code A-007}
 */
public record Ticket(
    UUID id,
    String label,
    String service,
    Instant takenAt,
    Optional<Instant> calledAt,
    Optional<String> counter,
    Optional<String> caseNumber) {}
