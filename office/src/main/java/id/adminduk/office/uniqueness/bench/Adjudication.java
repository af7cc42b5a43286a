package id.adminduk.office.uniqueness.bench;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One record in question.
 *
 * @param serial what people call it: AJ-12
 * @param number under which every sight is audited; the file's, or one of its own
 * @param office where the person was recorded
 * @param recordedBy the person who signed the recording off
 * @param dueAt 24 hours after the opening (S7 row 3)
 * @param search whose candidates are judged; absent when there was nothing to search
 */
public record Adjudication(
    UUID id,
    long serial,
    UUID subject,
    UUID job,
    CaseNumber number,
    OfficeCode office,
    PersonId recordedBy,
    Cause cause,
    Instant openedAt,
    Instant dueAt,
    Optional<UUID> search,
    Optional<Claim> claim,
    Optional<Conclusion> conclusion) {

  /** Why people must look. */
  public enum Cause {
    /** Between "same" and "different". */
    SIMILAR,
    /** Neither finger nor iris could be compared. */
    NOTHING_TO_SEARCH
  }

  /** Who works on it, and until when nobody else may. */
  record Claim(OfficerId officer, PersonId person, Instant until) {}

  boolean isConcluded() {
    return conclusion.isPresent();
  }

  boolean isHeldBy(Officer officer, Instant now) {
    return claim
        .filter(held -> held.officer().equals(officer.id()) && now.isBefore(held.until()))
        .isPresent();
  }

  boolean isHeldByAnother(Officer officer, Instant now) {
    return claim
        .filter(held -> !held.officer().equals(officer.id()) && now.isBefore(held.until()))
        .isPresent();
  }

  /** Says why this officer may not judge it: four eyes are counted over people, not accounts. */
  Optional<AdjudicationRefusal> objectsTo(Officer officer, List<Opinion> opinions) {
    if (isConcluded()) {
      return Optional.of(new AdjudicationRefusal.AlreadyConcluded(serial));
    }
    if (officer.office().equals(office)) {
      return Optional.of(new AdjudicationRefusal.OwnOffice(serial));
    }
    if (officer.person().equals(recordedBy)) {
      return Optional.of(new AdjudicationRefusal.RecordedBySame(serial));
    }
    return opinions.stream().anyMatch(one -> one.person().equals(officer.person()))
        ? Optional.of(new AdjudicationRefusal.SamePerson(serial))
        : Optional.empty();
  }
}
