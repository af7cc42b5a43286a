package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.util.UUID;

/**
 * One blangko and what its chip must hold, for one opening of row 8.
 *
 * @param operator who put the blangko into the printer
 * @param chip 1..8192 bytes as written by {@code ChipCodec}; also kept in the vault
 */
@SuppressWarnings("ArrayRecordComponent") // handed from vault to encoder, never compared
record Assignment(
    StepId step,
    CaseNumber number,
    UUID subject,
    SerialNumber serial,
    OfficerId operator,
    byte[] chip) {

  /** Tells no content: it would end in a log. */
  @Override
  public String toString() {
    return "Assignment[" + number + ", " + serial + "]";
  }
}
