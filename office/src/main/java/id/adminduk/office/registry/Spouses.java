package id.adminduk.office.registry;

import id.adminduk.office.population.life.Person;
import java.util.Optional;

/** Fills in the other of a couple, when one is known and the other field is empty. */
final class Spouses {

  private Spouses() {}

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
