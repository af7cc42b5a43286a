package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one event does, all of it or nothing; shown before it is committed.
 *
 * @param elements in the order of doing; a person who is new appears with all first values
 * @param duties what the office owes because of it: papers to issue, cards to take back
 */
public record Changes(List<ElementChange> elements, List<Duty> duties) {

  public Changes {
    elements = List.copyOf(elements);
    duties = List.copyOf(duties);
  }

  /** Gives whom it touches, in order. */
  public Set<Nik> touched() {
    Set<Nik> touched = new LinkedHashSet<>();
    elements.forEach(change -> touched.add(change.who()));
    return touched;
  }

  /** Gives the changes of one person. */
  public List<ElementChange> of(Nik who) {
    return elements.stream().filter(change -> change.who().equals(who)).toList();
  }
}
