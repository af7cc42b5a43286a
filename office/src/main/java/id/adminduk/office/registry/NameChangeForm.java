package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, perubahan nama: only by a court (UU 23/2006 art. 52). */
@Component
@Order(70)
class NameChangeForm implements EventForm {

  @Override
  public String word() {
    return "perubahan-nama";
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("orang");
  }

  @Override
  public String usualProof() {
    return "PENETAPAN PENGADILAN NEGERI";
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("person").person("orang", "");
    Optional<Person> person = entry.person("orang");
    if (person.isEmpty()) {
      return sheet.unfinished();
    }
    sheet
        .block("ruling")
        .known("namaLama", "", person.get().nama())
        .text("nama", "")
        .check("namaTegas")
        .text("pengadilan", "")
        .text("nomorPenetapan", "")
        .date("tanggal", "", "");
    return Proof.draw(sheet, this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> who = entry.whom("orang");
    String nama = Names.read(entry, "nama");
    entry.typed().must("nomorPenetapan", entry.errors());
    Optional<LocalDate> day = entry.past("tanggal");
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.NameChange(
                    who.orElseThrow(), nama, entry.typed().ticked("namaTegas"), day.orElseThrow())))
        : Optional.empty();
  }
}
