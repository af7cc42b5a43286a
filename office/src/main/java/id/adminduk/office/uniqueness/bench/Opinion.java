package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one adjudicator said.
 *
 * @param round 1 to 3
 * @param against whom the record doubles; present exactly with GANDA
 */
record Opinion(
    int round,
    Decision decision,
    Optional<UUID> against,
    String reason,
    OfficerId officer,
    PersonId person,
    OfficeCode office,
    Instant at) {

  /** Says whether two opinions come to the same: for GANDA also with the same other record. */
  boolean agreesWith(Opinion other) {
    return decision == other.decision && against.equals(other.against);
  }
}
