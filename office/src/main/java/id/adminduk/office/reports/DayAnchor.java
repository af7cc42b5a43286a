package id.adminduk.office.reports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The head of the sealed audit trail at the end of a day, for the foot of the daily book: what is
 * printed cannot be changed in the database any more. A room that can read the ledger provides the
 * bean; without one the place stays empty.
 */
public interface DayAnchor {

  /**
   * What the paper carries.
   *
   * @param text the line a verifier types
   * @param qrDataUri the same as a picture
   */
  record Mark(String text, String qrDataUri) {}

  /** Gives the mark of a day, empty when nothing was sealed. */
  Optional<Mark> of(LocalDate day);
}
