package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.02 I.A.1 and 3: members found a family of their own at the same address. */
@Component
@Order(80)
final class SplitForm extends FamilyForm {

  @Override
  public String word() {
    return "pisah-kk";
  }

  @Override
  public String usualProof() {
    return "KK LAMA";
  }

  @Override
  void draw(Entry entry, List<Person> family, SheetWriter sheet) {
    List<String> self = entry.person(ONE).map(p -> List.of(p.nik().value())).orElse(List.of());
    sheet
        .members(MEMBERS, family, self)
        .member("kepala", Choices.adults(family, entry), self.isEmpty() ? "" : self.getFirst())
        .member(NEW_HEAD, Choices.adults(family, entry), "");
  }

  @Override
  Optional<LifeEvent> event(Entry entry, List<Person> family, LocalDate day) {
    Set<Nik> going = some(entry, family);
    Optional<Nik> head = Choices.chosen(entry, "kepala", family);
    if (head.isEmpty()) {
      entry.errors().add("kepala", "registry.typed.head-empty");
      return Optional.empty();
    }
    if (!going.contains(head.get()) && !going.isEmpty()) {
      entry.errors().add("kepala", "registry.typed.head-stays");
    }
    return Optional.of(
        new LifeEvent.Split(going, head.get(), day, Choices.chosen(entry, NEW_HEAD, family)));
  }
}
