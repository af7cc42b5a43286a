package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People as the register knows them: all of a small world, or those an event can touch.
 *
 * <p>A family is not kept twice: it is the active people who carry the same nomor KK.
 */
public final class RegisterState {

  private static final RegisterState EMPTY = new RegisterState(new LinkedHashMap<>());

  private final Map<Nik, Person> people;

  private RegisterState(Map<Nik, Person> people) {
    this.people = Collections.unmodifiableMap(people);
  }

  /** Gives a register without anybody. */
  public static RegisterState empty() {
    return EMPTY;
  }

  /** Gives the state these people make. */
  public static RegisterState of(Collection<Person> people) {
    Map<Nik, Person> map = new LinkedHashMap<>();
    people.forEach(person -> map.put(person.nik(), person));
    return new RegisterState(map);
  }

  /** Gives everybody, also the dead and the gone. */
  public Collection<Person> people() {
    return people.values();
  }

  /** Finds a person. */
  public Optional<Person> find(Nik nik) {
    return Optional.ofNullable(people.get(nik));
  }

  /** Gives the active members of a family, head first, then the eldest. */
  public List<Person> family(NomorKk kk) {
    return familyOf(people.values(), kk);
  }

  /** Gives the families that have members, by number. */
  public Map<NomorKk, List<Person>> families() {
    Map<NomorKk, List<Person>> families = new HashMap<>();
    for (Person person : people.values()) {
      if (person.isActive()) {
        families.computeIfAbsent(person.kk(), kk -> new ArrayList<>()).add(person);
      }
    }
    return families;
  }

  /** Gives the state after these changes. */
  public RegisterState with(Changes changes) {
    Map<Nik, Person> next = new LinkedHashMap<>(people);
    Map<Nik, Map<Element, String>> touched = new LinkedHashMap<>();
    for (ElementChange change : changes.elements()) {
      Map<Element, String> elements =
          touched.computeIfAbsent(
              change.who(),
              nik -> {
                Map<Element, String> known = new EnumMap<>(Element.class);
                find(nik).ifPresent(person -> known.putAll(person.elements()));
                return known;
              });
      change
          .after()
          .ifPresentOrElse(
              value -> elements.put(change.element(), value),
              () -> elements.remove(change.element()));
    }
    touched.forEach((nik, elements) -> next.put(nik, new Person(nik, elements)));
    return new RegisterState(next);
  }

  static List<Person> familyOf(Collection<Person> people, NomorKk kk) {
    return people.stream()
        .filter(person -> person.isActive() && person.kk().equals(kk))
        .sorted(
            Comparator.comparing(Person::hubungan)
                .thenComparing(Person::born)
                .thenComparing(person -> person.nik().value()))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegisterState state && state.people.equals(people);
  }

  @Override
  public int hashCode() {
    return people.hashCode();
  }
}
