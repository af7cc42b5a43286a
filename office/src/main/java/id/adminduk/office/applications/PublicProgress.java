package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * What the receipt's QR shows to anybody: no name, no NIK, no reason (rule R12, domain.md 5).
 *
 * @param currentRow 1-based position among {@code rows}; one past the last when done
 */
public record PublicProgress(
    CaseNumber number,
    String service,
    String officeName,
    CaseStatus status,
    int currentRow,
    List<String> rows,
    boolean waitingForCentre,
    Instant dueAt) {

  public PublicProgress {
    rows = List.copyOf(rows);
  }
}
