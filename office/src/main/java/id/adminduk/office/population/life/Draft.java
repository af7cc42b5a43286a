package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.StatusPenduduk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An event being written: what it changed so far, over a state that stays as it is. */
final class Draft {

  /** Sets have no order; what is written has one. */
  static final Comparator<Nik> BY_NUMBER = Comparator.comparing(Nik::value);

  private final Map<Nik, Person> people = new HashMap<>();
  private final Map<Nik, Person> before = new HashMap<>();
  private final List<ElementChange> changes = new ArrayList<>();
  private final Set<Duty> duties = new LinkedHashSet<>();

  /** Day from which everything in this event is true. */
  final LocalDate day;

  /** Day in the office on which it is written. */
  final LocalDate today;

  final Numbers numbers;

  Draft(RegisterState state, LocalDate day, LocalDate today, Numbers numbers) {
    state.people().forEach(person -> people.put(person.nik(), person));
    this.before.putAll(people);
    this.day = day;
    this.today = today;
    this.numbers = numbers;
  }

  Optional<Person> find(Nik nik) {
    return Optional.ofNullable(people.get(nik));
  }

  /** Gives somebody who was checked to be here. */
  Person get(Nik nik) {
    return find(nik).orElseThrow();
  }

  Collection<Person> everybody() {
    return people.values();
  }

  List<Person> family(NomorKk kk) {
    return RegisterState.familyOf(people.values(), kk);
  }

  Optional<Person> head(NomorKk kk) {
    return family(kk).stream().filter(Person::isHead).findFirst();
  }

  void enter(Nik nik, Map<Element, String> elements) {
    people.put(nik, new Person(nik, elements));
    for (Map.Entry<Element, String> first : new EnumMap<>(elements).entrySet()) {
      changes.add(
          new ElementChange(
              nik, first.getKey(), Optional.empty(), Optional.of(first.getValue()), day));
    }
  }

  void set(Nik nik, Element element, String value) {
    put(nik, element, Optional.of(value));
  }

  void clear(Nik nik, Element element) {
    put(nik, element, Optional.empty());
  }

  private void put(Nik nik, Element element, Optional<String> value) {
    Person person = get(nik);
    Optional<String> old = person.get(element);
    if (old.equals(value)) {
      return;
    }
    people.put(nik, person.with(element, value));
    changes.add(new ElementChange(nik, element, old, value, element.isOfCard() ? today : day));
    if (element.isOnCard() && before.containsKey(nik) && person.isActive()) {
      owe(Duty.Kind.REPLACE_CARD, nik.value());
    }
  }

  void relate(Nik nik, NomorKk kk, Hubungan hubungan) {
    set(nik, Element.NOMOR_KK, kk.value());
    set(nik, Element.HUBUNGAN, hubungan.name());
  }

  /** Ends the active life of a record; the card goes back and nothing else is asked of it. */
  void rest(Nik nik, StatusPenduduk status) {
    set(nik, Element.STATUS_PENDUDUK, status.name());
    duties.remove(new Duty(Duty.Kind.REPLACE_CARD, nik.value()));
    owe(Duty.Kind.WITHDRAW_CARD, nik.value());
  }

  void live(Nik nik, LifeEvent.Place place) {
    set(nik, Element.JALAN, place.jalan());
    set(nik, Element.RT, place.rt());
    set(nik, Element.RW, place.rw());
    set(nik, Element.WILAYAH, place.wilayah());
  }

  /** Gives where somebody lives. */
  LifeEvent.Place placeOf(Nik nik) {
    Person person = get(nik);
    return new LifeEvent.Place(
        person.must(Element.JALAN),
        person.must(Element.RT),
        person.must(Element.RW),
        person.must(Element.WILAYAH));
  }

  void owe(Duty.Kind kind, String about) {
    duties.add(new Duty(kind, about));
  }

  /**
   * Gives what came of it, each element once: a value that came back to where it was is no change.
   */
  Changes changes() {
    Map<String, ElementChange> last = new java.util.LinkedHashMap<>();
    for (ElementChange change : changes) {
      String key = change.who().value() + change.element();
      ElementChange first = last.getOrDefault(key, change);
      last.put(
          key,
          new ElementChange(
              change.who(), change.element(), first.before(), change.after(), change.from()));
    }
    List<ElementChange> net =
        last.values().stream().filter(change -> !change.before().equals(change.after())).toList();
    return new Changes(net, List.copyOf(duties));
  }
}
