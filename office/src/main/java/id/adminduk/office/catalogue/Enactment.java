package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The head of the office put a revision in force; what was so decided is never changed again.
 *
 * @param number counted from 1 within office and service
 * @param revision absent where the service ends
 * @param draft what it was made of
 * @param draftedBy who wrote in it last
 */
public record Enactment(
    OfficeCode office,
    ServiceCode service,
    int number,
    Kind kind,
    Optional<RevisionId> revision,
    UUID draft,
    String reason,
    OfficerId draftedBy,
    OfficerId approvedBy,
    Instant approvedAt,
    Instant effectiveAt) {

  /** What a decision does. */
  public enum Kind {
    /** New wording. */
    REVISION,
    /** An earlier wording again, byte for byte. */
    ROLLBACK,
    /** The office no longer takes in files for this service. */
    END
  }
}
