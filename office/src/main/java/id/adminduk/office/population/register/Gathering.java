package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.life.RegisterState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Brings together everybody an event can touch: whom it names, their families, spouses, parents and
 * children.
 */
@Component
class Gathering {

  private record Circle(Set<Nik> people, Set<NomorKk> cards) {}

  private final PeopleStore store;

  Gathering(PeopleStore store) {
    this.store = store;
  }

  /** Gives the state for a look. */
  RegisterState look(LifeEvent event) {
    Named named = Named.in(event);
    Circle circle = circle(named);
    return state(store.find(circle.people(), circle.cards()), named);
  }

  /**
   * Gives the state and holds cards, then people, each in one order, until the commit; so two
   * events about one family follow one another.
   */
  RegisterState hold(LifeEvent event) {
    Named named = Named.in(event);
    Circle seen = circle(named);
    store.holdCards(seen.cards());
    Circle held = circle(named);
    while (!seen.cards().containsAll(held.cards())) {
      store.holdCards(held.cards());
      seen = held;
      held = circle(named);
    }
    return state(store.hold(held.people(), held.cards()), named);
  }

  private RegisterState state(List<Person> circle, Named named) {
    List<Person> all = new ArrayList<>(circle);
    Set<Nik> there = new LinkedHashSet<>(circle.stream().map(Person::nik).toList());
    store.childrenOf(named.people()).stream()
        .filter(child -> there.add(child.nik()))
        .forEach(all::add);
    return RegisterState.of(all);
  }

  private Circle circle(Named named) {
    List<Person> first = store.find(named.people(), named.cards());
    Set<NomorKk> cards = new LinkedHashSet<>(named.cards());
    cards.addAll(cardsOf(first));
    List<Person> families = store.find(named.people(), cards);
    Set<Nik> people = new TreeSet<>(java.util.Comparator.comparing(Nik::value));
    people.addAll(named.people());
    families.forEach(person ->
        Stream.of(person.spouse(), person.mother(), person.father())
            .forEach(relative -> relative.ifPresent(people::add)));
    cards.addAll(cardsOf(store.find(people, List.of())));
    return new Circle(people, cards);
  }

  private static List<NomorKk> cardsOf(Collection<Person> people) {
    return people.stream().filter(Person::isActive).map(Person::kk).distinct().toList();
  }
}
