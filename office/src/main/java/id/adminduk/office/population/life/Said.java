package id.adminduk.office.population.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What one event said about one person.
 *
 * @param order of recording, growing
 * @param from first day on which it is true (valid time)
 * @param recorded when the register learnt it (record time)
 * @param elements new values; empty where one ended
 */
public record Said(
    long order, LocalDate from, Instant recorded, Map<Element, Optional<String>> elements) {

  public Said {
    elements = Map.copyOf(elements);
  }
}
