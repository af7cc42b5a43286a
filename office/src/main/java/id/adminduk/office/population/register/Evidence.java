package id.adminduk.office.population.register;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why something is written: who writes, in which file, on what ground and by which paper.
 *
 * @param officer empty when the system acts, such as an import
 * @param caseNumber the file; empty only for acts outside any file
 * @param reason short word of the ground, such as the form's column "dasar perubahan"
 * @param document number of the akta, letter or ruling; may be empty
 * @param today the office's day
 */
public record Evidence(
    Optional<OfficerId> officer,
    Optional<CaseNumber> caseNumber,
    String reason,
    String document,
    LocalDate today) {}
