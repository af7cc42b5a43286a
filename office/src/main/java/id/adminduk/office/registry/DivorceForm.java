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

/** F-2.01, perceraian; the spouse is known, and one of the two leaves the card. */
@Component
@Order(40)
class DivorceForm implements EventForm {

  @Override
  public String word() {
    return "perceraian";
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("suami", "istri");
  }

  @Override
  public String usualProof() {
    return "PUTUSAN PENGADILAN";
  }

  @Override
  public void begin(Person person, Typed typed) {
    typed.set(person.isFemale() ? "istri" : "suami", person.nik().value());
  }

  @Override
  public boolean supplement(Entry entry) {
    return Spouses.fill(entry, "suami", "istri");
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("couple").person("suami", "1").person("istri", "2");
    if (entry.person("suami").isEmpty() || entry.person("istri").isEmpty()) {
      return sheet.unfinished();
    }
    sheet
        .block("divorce")
        .text("nomorAktaKawin", "3")
        .text("pengadilan", "5")
        .text("nomorPutusan", "6")
        .date("tanggal", "7", "")
        .radio("tercatat", "", MarriageForm.recorded(entry), "TERCATAT");
    if (together(entry)) {
      sheet
          .block("after")
          .member("keluar", Spouses.couple(entry), "")
          .members("ikut", others(entry), List.of());
    }
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  private static boolean together(Entry entry) {
    return Spouses.couple(entry).stream().map(Person::kk).distinct().count() == 1;
  }

  private static List<Person> others(Entry entry) {
    Set<Nik> two = Set.copyOf(Spouses.couple(entry).stream().map(Person::nik).toList());
    return Choices.without(entry.familyOf(Spouses.couple(entry).getFirst()), two);
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Typed typed = entry.typed();
    Optional<Nik> husband = entry.whom("suami");
    Optional<Nik> wife = entry.whom("istri");
    typed.must("nomorPutusan", entry.errors());
    Optional<LocalDate> day = entry.past("tanggal");
    Witnesses.read(entry, people());
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.Divorce(
                    husband.orElseThrow(),
                    wife.orElseThrow(),
                    day.orElseThrow(),
                    !typed.text("tercatat").equals("BELUM"),
                    Choices.chosen(entry, "keluar", Spouses.couple(entry)),
                    Choices.ticked(entry, "ikut", others(entry)))))
        : Optional.empty();
  }
}
