package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.Role;
import java.util.List;
import java.util.Optional;

/**
 * One row of the SOP table.
 *
 * @param key stable name of the row
 * @param printedNumber as printed, which may skip or repeat
 * @param activity what is done, in the office's concise words
 * @param lane index into {@link Sop#lanes()}
 * @param role the canonical role of that lane
 * @param kind what the system does here
 * @param completeness the kelengkapan column
 * @param timing the waktu column; absent when the SOP prints none
 * @param output the keluaran column; empty when the SOP prints none
 * @param note the keterangan column; empty when the SOP prints none
 * @param next the row after this one when all is well; absent at the end
 * @param onNo where a Tidak leads; present makes the row a decision
 * @param marks what OCR lost or was reconstructed, shown beside the row
 */
public record SopRow(
    RowKey key,
    String printedNumber,
    String activity,
    int lane,
    Role role,
    StepKind kind,
    List<String> completeness,
    Optional<Timing> timing,
    String output,
    String note,
    Optional<RowKey> next,
    Optional<RowKey> onNo,
    List<String> marks) {

  public SopRow {
    completeness = List.copyOf(completeness);
    marks = List.copyOf(marks);
  }

  /** Says whether the SOP draws a diamond here. */
  public boolean isDecision() {
    return onNo.isPresent();
  }
}
