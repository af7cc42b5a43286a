package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, kematian; and who leads the family after the head has died. */
@Component
@Order(20)
class DeathForm implements EventForm {

  @Override
  public String word() {
    return "kematian";
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("almarhum");
  }

  @Override
  public String usualProof() {
    return "SURAT KEMATIAN";
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("dead").person("almarhum", "1");
    Optional<Person> dead = entry.person("almarhum");
    if (dead.isEmpty()) {
      return sheet.unfinished();
    }
    sheet
        .date("tanggal", "3", "")
        .text("pukul", "4")
        .codes("sebab", "5", CodeList.SEBAB_KEMATIAN, "")
        .text("tempatMati", "6")
        .codes("yangMenerangkan", "7", CodeList.YANG_MENERANGKAN, "");
    if (dead.get().isActive() && dead.get().isHead()) {
      sheet
          .block("after")
          .member("kepalaBaru", Choices.adults(left(entry, dead.get()), entry), "")
          .text("ditampung", "");
    }
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  private static List<Person> left(Entry entry, Person dead) {
    return Choices.without(entry.familyOf(dead), Set.of(dead.nik()));
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Typed typed = entry.typed();
    Optional<Nik> who = entry.whom("almarhum");
    Optional<LocalDate> day = entry.past("tanggal");
    Hours.read(entry, "pukul");
    typed.code("sebab", CodeList.SEBAB_KEMATIAN, entry.today(), entry.errors());
    typed.maybeCode("yangMenerangkan", CodeList.YANG_MENERANGKAN, entry.today(), entry.errors());
    Optional<Nik> head =
        entry
            .person("almarhum")
            .flatMap(dead -> Choices.chosen(entry, "kepalaBaru", left(entry, dead)));
    Optional<NomorKk> takenIn = entry.maybeCard("ditampung");
    Witnesses.read(entry, people());
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.Death(who.orElseThrow(), day.orElseThrow(), head, takenIn)))
        : Optional.empty();
  }
}
