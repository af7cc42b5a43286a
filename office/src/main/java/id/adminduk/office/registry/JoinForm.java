package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.02 I.B.1: members are written on another family's card (numpang KK). */
@Component
@Order(90)
final class JoinForm extends FamilyForm {

  @Override
  public String word() {
    return "numpang-kk";
  }

  @Override
  public String usualProof() {
    return "PERNYATAAN KEPALA KELUARGA";
  }

  @Override
  void draw(Entry entry, List<Person> family, SheetWriter sheet) {
    List<String> self = entry.person(ONE).map(p -> List.of(p.nik().value())).orElse(List.of());
    sheet
        .members(MEMBERS, family, self)
        .text("kk", "")
        .member(NEW_HEAD, Choices.adults(family, entry), "");
  }

  @Override
  Optional<LifeEvent> event(Entry entry, List<Person> family, LocalDate day) {
    Set<Nik> going = some(entry, family);
    Optional<NomorKk> into = entry.card("kk");
    return into.map(
        kk -> new LifeEvent.Join(going, kk, day, Choices.chosen(entry, NEW_HEAD, family)));
  }
}
