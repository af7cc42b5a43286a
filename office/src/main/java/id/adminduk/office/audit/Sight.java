package id.adminduk.office.audit;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;

/**
 * Somebody worked on a file or looked into it.
 *
 * @param act what was done or seen
 * @param purpose why, as given when protected content was opened; empty when the act says it
 * @param kind which content was opened; empty for other acts
 */
public record Sight(
    Instant at,
    OfficerId officer,
    CaseNumber caseNumber,
    String act,
    String purpose,
    String kind) {}
