package id.adminduk.office.registry;

import id.adminduk.office.population.life.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The couple of a form: husband and wife. */
final class Spouses {

  private Spouses() {}

  /** Gives those of the two who are known, the husband first. */
  static List<Person> couple(Entry entry) {
    return Stream.of("suami", "istri").flatMap(field -> entry.person(field).stream()).toList();
  }

  /** Fills in the other, when one is known and the other field is empty. */
  static boolean fill(Entry entry, String one, String other) {
    return fillOne(entry, one, other) || fillOne(entry, other, one);
  }

  private static boolean fillOne(Entry entry, String from, String to) {
    Optional<Person> known = entry.person(from);
    if (known.isEmpty() || entry.typed().has(to) || known.get().spouse().isEmpty()) {
      return false;
    }
    entry.typed().set(to, known.get().spouse().orElseThrow().value());
    return true;
  }
}
