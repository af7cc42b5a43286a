package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.MoveLetters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.03 to another office: a letter (SKPWNI); nobody has moved before the arrival. */
@Component
@Order(120)
final class MoveOutForm extends MoveForm {

  MoveOutForm() {
    super(true);
  }

  @Override
  public String word() {
    return "pindah-keluar";
  }

  @Override
  void drawRest(Entry entry, List<Person> family, SheetWriter sheet) {
    sheet.known("berlaku", "", entry.word("registry.letter.days", MoveLetters.DAYS));
  }

  @Override
  Optional<Plan> plan(Entry entry, Set<Nik> movers, LifeEvent.Place to, List<Person> family) {
    if (to.wilayah().startsWith(entry.officer().office().value())) {
      entry.errors().add("wilayah", "registry.typed.region-inside");
    }
    return Optional.of(new Plan.Leaves(movers, to, MoveLetters.DAYS));
  }
}
