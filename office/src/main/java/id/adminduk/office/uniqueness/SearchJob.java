package id.adminduk.office.uniqueness;

import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.StepId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One recording on its way through the centre.
 *
 * @param step the row that the answer closes; absent where the SOP draws none
 * @param failures how often a worker tried and failed
 * @param lease names the claim; who comes back with another one was too slow and changes nothing
 */
record SearchJob(
    UUID id,
    UUID subject,
    Optional<CaseId> caseId,
    Optional<StepId> step,
    Instant sentAt,
    int failures,
    OfficeCode office,
    Optional<PersonId> recordedBy,
    UUID lease) {}
