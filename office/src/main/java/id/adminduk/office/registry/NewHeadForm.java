package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.02 I.A.2: another head, and with it another number. */
@Component
@Order(100)
final class NewHeadForm extends FamilyForm {

  @Override
  public String word() {
    return "ganti-kepala";
  }

  @Override
  public String usualProof() {
    return "KK LAMA";
  }

  @Override
  void draw(Entry entry, List<Person> family, SheetWriter sheet) {
    List<Nik> heads = family.stream().filter(Person::isHead).map(Person::nik).toList();
    sheet.member("kepala", Choices.adults(Choices.without(family, heads), entry), "");
  }

  @Override
  Optional<LifeEvent> event(Entry entry, List<Person> family, LocalDate day) {
    Optional<Nik> head = Choices.chosen(entry, "kepala", family);
    if (head.isEmpty()) {
      entry.errors().add("kepala", "registry.typed.head-empty");
    }
    return head.map(nik -> new LifeEvent.NewHead(family.getFirst().kk(), nik, day));
  }
}
