package id.adminduk.office.population.codes;

import java.time.LocalDate;

/**
 * One line of a list.
 *
 * @param number as printed on the form, from 1
 * @param from first day of this wording
 * @param until last day, or {@link LocalDate#MAX}
 */
public record Code(CodeList list, int number, String text, LocalDate from, LocalDate until) {

  /** Says whether this wording was in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
