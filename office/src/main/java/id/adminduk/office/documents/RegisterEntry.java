package id.adminduk.office.documents;

import id.adminduk.office.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of a register of civil registration: what a kutipan quotes.
 *
 * @param kind simple name of the event of life
 * @param code register it stands in, two letters (domain.md 2.8)
 * @param running number within register and year, from 1
 * @param number {@code RRRR-TT-DDMMYYYY-NNNN}, for the entry and all its extracts
 * @param parties whom it is about, as the list shows them
 * @param resident number of the page of who is named first
 * @param daysLate how many days too late it was reported, 0 when in time
 */
record RegisterEntry(
    UUID id,
    String kind,
    String code,
    int year,
    int running,
    String number,
    long event,
    String parties,
    long resident,
    LocalDate happenedOn,
    LocalDate reportedOn,
    int daysLate,
    OfficerId openedBy,
    Instant openedAt) {

  /** Leaves of a bound volume; the number of the volume follows from the running number. */
  private static final int LEAVES = 200;

  /** What is done to an entry. */
  enum Act {
    ENTERED,
    CANCELLED
  }

  /** What was done, by whom. */
  record Done(Act act, OfficerId officer, Instant at, String note) {}

  /** Where an entry stands. */
  enum Standing {
    /** Has its number; the extract is on its way. */
    OPEN,
    /** Written into the book by the register officer. */
    ENTERED,
    /** Every draft was withdrawn; the number stays, with the reason. */
    WITHDRAWN,
    /** Cancelled by a court. */
    CANCELLED
  }

  /**
   * An entry with its standing.
   *
   * @param since when it was written into the book or cancelled
   * @param why reason of a withdrawal, or the ruling that cancelled it
   */
  record Shown(RegisterEntry entry, Standing standing, Optional<Instant> since, String why) {}

  public int volume() {
    return (running - 1) / LEAVES + 1;
  }

  public int page() {
    return (running - 1) % LEAVES + 1;
  }

  public boolean isLate() {
    return daysLate > 0;
  }
}
