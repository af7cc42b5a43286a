package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param marks footnotes on what the print leaves open, shown beside the row
 * @param reconstructed the parts of the row that the print does not show
 * @param printReadyOnly the office does this row only once the centre says PRINT_READY_RECORD,
 *     although the SOP draws no row that waits for it
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
    List<String> marks,
    Set<RowPart> reconstructed,
    boolean printReadyOnly) {

  public SopRow {
    completeness = List.copyOf(completeness);
    marks = List.copyOf(marks);
    reconstructed = Collections.unmodifiableSet(sorted(reconstructed));
  }

  private static Set<RowPart> sorted(Set<RowPart> parts) {
    Set<RowPart> sorted = EnumSet.noneOf(RowPart.class);
    sorted.addAll(parts);
    return sorted;
  }

  /** Says whether the SOP draws a diamond here. */
  public boolean isDecision() {
    return onNo.isPresent();
  }

  /** Gives what others call the row by: its number, or its key where the print has none. */
  public String reference() {
    return printedNumber.isBlank() ? key.value() : printedNumber;
  }

  /** Puts the printed number before words, where there is one. */
  public String numbered(String words) {
    return printedNumber.isBlank() ? words : printedNumber + ". " + words;
  }
}
