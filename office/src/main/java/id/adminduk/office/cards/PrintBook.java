package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.kernel.StepId;
import java.util.Optional;

/**
 * The written record of row 8; every call is committed when it returns.
 *
 * <p>The protocol of {@link Personalisation} writes here before and after each device, so that
 * after a crash at any moment the book tells what is not known.
 */
interface PrintBook {

  /**
   * Allocates a blangko, before any device is touched.
   *
   * @param chosen the serial the operator put into the printer; absent takes the oldest
   */
  Result<PrintJob, CardRefusal> begin(StepId step, Optional<SerialNumber> chosen, Officer by);

  /** Notes an outcome that leaves the blangko where it is. */
  void note(Assignment assignment, JournalPoint point, String detail);

  /** Notes that the card came out and keeps its faces in the vault. */
  void printed(Assignment assignment, byte[] pdf);

  /** Puts the untouched blangko back; the record is print ready again. */
  void release(Assignment assignment, String detail);

  /** Books the blangko as lost; the record is print ready again. */
  void spoil(Assignment assignment, JournalPoint point, SpoilReason reason, String detail);

  /** Sets the blangko aside for two people to look at. */
  void doubt(Assignment assignment, JournalPoint point, String detail);

  /** Takes the card in and finishes the row: the chip holds what the office holds. */
  Result<CaseNumber, CardRefusal> verified(Assignment assignment, String chipUid, Officer by);
}
