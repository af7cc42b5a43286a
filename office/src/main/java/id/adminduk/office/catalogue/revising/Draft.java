package id.adminduk.office.catalogue.revising;

import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A revision on its way.
 *
 * @param base what was in force when it was begun; absent when the office had no such service
 * @param content an SOP file, perhaps with flaws
 * @param version counted up by every change
 * @param reason why, said when it was proposed
 * @param effectiveOn the day its drafter proposes
 * @param remark why the head of the office gave it back; empty when never
 * @param hands every person who wrote in it
 */
public record Draft(
    UUID id,
    OfficeCode office,
    ServiceCode service,
    Enactment.Kind kind,
    Optional<RevisionId> base,
    String content,
    State state,
    int version,
    String reason,
    Optional<LocalDate> effectiveOn,
    String remark,
    Instant startedAt,
    OfficerId changedBy,
    Instant changedAt,
    Set<PersonId> hands) {

  public Draft {
    hands = Set.copyOf(hands);
  }

  /** Where a draft is. */
  public enum State {
    /** Being written. */
    OPEN,
    /** Before the head of the office; nobody writes in it. */
    PROPOSED,
    APPROVED,
    WITHDRAWN
  }

  /** Gives what is typed in it. */
  public Worksheet sheet() {
    return Worksheet.parse(content);
  }
}
