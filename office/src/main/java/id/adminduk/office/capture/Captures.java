package id.adminduk.office.capture;

import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The face of the capture desk: what was recorded and sealed, by random reference. */
public interface Captures {

  /** Finds the latest sealed recording of a file. */
  Optional<SealedCapture> sealedOf(CaseId caseId);

  /** Finds who signed the latest sealed recording of a file off. */
  Optional<OfficerId> sealedBy(CaseId caseId);

  /** Gives the numbers of those of these files that have a sealed recording; one query. */
  Map<CaseId, CaseNumber> numbersOf(Collection<CaseId> files);

  /** Finds the latest sealed recording of a resident, whichever file it was made for. */
  Optional<SealedCapture> latestOf(Nik nik);

  /** Finds the random reference of a resident who was enlisted before. */
  Optional<UUID> subjectOf(Nik nik);

  /**
   * Gives the resident a random reference, or the one already given; inside the caller's
   * transaction.
   *
   * <p>The pair of NIK and reference rests in this room only, so that the gallery never knows whom
   * it holds (promise S6).
   */
  UUID enlistSubject(Nik nik);
}
