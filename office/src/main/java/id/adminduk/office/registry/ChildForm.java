package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What F-2.01 asks when a child gets a parent: acknowledged by its father, or adopted. */
abstract sealed class ChildForm implements EventForm permits AcknowledgementForm, AdoptionForm {

  private final String parent;

  ChildForm(String parent) {
    this.parent = parent;
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("anak", parent);
  }

  /** The file is a parent's or the child's own; who heads a family is no child here. */
  @Override
  public void begin(Person person, Typed typed) {
    boolean grown = person.isHead() || person.marital() != StatusPerkawinan.BELUM_KAWIN;
    if (!grown) {
      typed.set("anak", person.nik().value());
    } else if (!person.isFemale() || !parent.equals("ayah")) {
      typed.set(parent, person.nik().value());
    }
  }

  abstract LifeEvent event(Nik child, Nik adult, LocalDate day);

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("child").person("anak", "").person(parent, "");
    if (entry.person("anak").isEmpty() || entry.person(parent).isEmpty()) {
      return sheet.unfinished();
    }
    sheet
        .block("ruling")
        .text("nomorAktaLahir", "1")
        .text("pengadilan", "")
        .text("nomorPenetapan", "")
        .date("tanggal", "", "");
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> child = entry.whom("anak");
    Optional<Nik> adult = entry.whom(parent);
    Optional<LocalDate> day = entry.past("tanggal");
    Witnesses.read(entry, people());
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(event(child.orElseThrow(), adult.orElseThrow(), day.orElseThrow())))
        : Optional.empty();
  }
}
