package id.adminduk.office.population.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text a NIK, a nomor KK, or words of a name in any order and spelling
 * @param born a birth date, perhaps with day and month swapped
 * @param place birth place or village, or empty
 */
public record PeopleQuery(String text, Optional<LocalDate> born, String place) {

  /** Looks by a number or name alone. */
  public static PeopleQuery of(String text) {
    return new PeopleQuery(text, Optional.empty(), "");
  }
}
