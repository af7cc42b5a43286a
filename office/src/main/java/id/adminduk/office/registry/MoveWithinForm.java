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

/** F-1.03 within the office's region: no letter, the card keeps its number if all go. */
@Component
@Order(110)
final class MoveWithinForm extends MoveForm {

  MoveWithinForm() {
    super(false);
  }

  @Override
  public String word() {
    return "pindah-dalam";
  }

  @Override
  void drawRest(Entry entry, List<Person> family, SheetWriter sheet) {
    sheet
        .member(FamilyForm.NEW_HEAD, Choices.adults(family, entry), "")
        .date("tanggal", "", Shown.day(entry.today()));
  }

  @Override
  Optional<Plan> plan(Entry entry, Set<Nik> movers, LifeEvent.Place to, List<Person> family) {
    Optional<LocalDate> day = entry.past("tanggal");
    Optional<Nik> head = Choices.chosen(entry, FamilyForm.NEW_HEAD, family);
    if (!to.wilayah().startsWith(entry.officer().office().value())) {
      entry.errors().add("wilayah", "registry.typed.region-outside");
    }
    return day.map(known -> new Plan.Happens(new LifeEvent.MoveWithin(movers, to, known, head)));
  }
}
