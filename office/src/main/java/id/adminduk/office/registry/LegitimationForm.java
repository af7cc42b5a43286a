package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, pengesahan anak: the parents married after the birth (UU 23/2006 art. 50). */
@Component
@Order(55)
class LegitimationForm implements EventForm {

  @Override
  public String word() {
    return "pengesahan-anak";
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("anak", "ibu", "ayah");
  }

  @Override
  public String usualProof() {
    return "KUTIPAN AKTA PERKAWINAN ORANG TUA";
  }

  /** The mother stands with the child, her husband with her. */
  @Override
  public boolean supplement(Entry entry) {
    Optional<Nik> mother = entry.person("anak").flatMap(Person::mother);
    if (mother.isPresent() && !entry.typed().has("ibu")) {
      entry.typed().set("ibu", mother.get().value());
      return true;
    }
    return Spouses.fill(entry, "ibu", "ayah");
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("child").person("anak", "").block("parents").person("ibu", "").person("ayah", "");
    if (people().stream().anyMatch(field -> entry.person(field).isEmpty())) {
      return sheet.unfinished();
    }
    sheet
        .block("ruling")
        .text("nomorAktaLahir", "1", known(entry, "anak", Element.AKTA_LAHIR))
        .text("nomorAktaKawin", "", known(entry, "ibu", Element.AKTA_KAWIN))
        .text("pengadilan", "")
        .text("nomorPenetapan", "")
        .date("tanggal", "", "");
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  private static String known(Entry entry, String field, Element element) {
    return entry.person(field).flatMap(person -> person.get(element)).orElse("");
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> child = entry.whom("anak");
    Optional<Nik> mother = entry.whom("ibu");
    Optional<Nik> father = entry.whom("ayah");
    Optional<LocalDate> day = entry.past("tanggal");
    Witnesses.read(entry, people());
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.Legitimation(
                    child.orElseThrow(),
                    father.orElseThrow(),
                    mother.orElseThrow(),
                    day.orElseThrow())))
        : Optional.empty();
  }
}
