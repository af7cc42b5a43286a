package id.adminduk.office.vault;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A legal hold: what it covers is not destroyed until it is lifted.
 *
 * @param what what is held, in words: the file, or one document of it; names nobody
 */
public record Hold(
    UUID id,
    CaseNumber number,
    String what,
    String reason,
    Instant placedAt,
    OfficerId placedBy,
    Optional<Lifted> lifted) {

  /** The end of a hold. */
  public record Lifted(Instant at, OfficerId by, String why) {}
}
