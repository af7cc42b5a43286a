package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Roles an official has handed to another officer for a time (pelaksana harian, Plh.).
 *
 * @param until excluded; the delegation ends by itself then
 * @param endedAt when it was ended before its time
 */
public record Delegation(
    UUID id,
    OfficerId from,
    String fromName,
    OfficerId to,
    String toName,
    Set<Role> roles,
    Instant since,
    Instant until,
    String reason,
    Optional<Instant> endedAt) {

  /** Nobody signs or decides in a role of the counter for somebody else: a colleague has it too. */
  public static final Set<Role> DELEGABLE = Set.of(Role.KASI, Role.KABID, Role.SEKDIS, Role.KADIS);

  public Delegation {
    roles = Set.copyOf(roles);
  }

  /** Says whether the delegate acts now. */
  public boolean isActive(Instant now) {
    return endedAt.isEmpty() && !now.isBefore(since) && now.isBefore(until);
  }

  /** Says whether it can still be ended. */
  public boolean isOver(Instant now) {
    return endedAt.isPresent() || !now.isBefore(until);
  }
}
