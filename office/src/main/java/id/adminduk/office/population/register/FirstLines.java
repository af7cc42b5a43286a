package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes what an older register told of a person.
 *
 * <p>A register of cards knows no parents and no spouses; who brings it in may add them once, as
 * long as nothing has happened here. Afterwards only events change anything.
 */
@Component
public class FirstLines {

  private final PeopleStore people;
  private final EventStore events;

  FirstLines(PeopleStore people, EventStore events) {
    this.people = people;
    this.events = events;
  }

  /**
   * Adds elements to the first line of somebody's history; called again, it changes nothing.
   *
   * @param elements what is said further; enumerated elements carry the constant's name
   */
  @Transactional
  public void complete(Nik nik, Map<Element, String> elements) {
    List<TimeLine.Entry> lines = events.lines(nik);
    if (lines.size() != 1) {
      return;
    }
    Person person = people.find(List.of(nik), List.of()).getFirst();
    Map<Element, String> fresh = new EnumMap<>(Element.class);
    elements.forEach((element, value) -> {
      if (!person.get(element).equals(Optional.of(value))) {
        fresh.put(element, value);
      }
    });
    if (fresh.isEmpty()) {
      return;
    }
    Person complete = person;
    for (Map.Entry<Element, String> further : fresh.entrySet()) {
      complete = complete.with(further.getKey(), Optional.of(further.getValue()));
    }
    people.save(complete);
    events.addTo(lines.getFirst(), nik, fresh);
  }
}
