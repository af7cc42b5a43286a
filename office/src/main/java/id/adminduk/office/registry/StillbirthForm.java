package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, lahir mati: the parents and the birth; nobody gets a number (UU 23/2006 art. 33). */
@Component
@Order(15)
class StillbirthForm implements EventForm {

  private static final int LEAST_WEEKS = 20;
  private static final int MOST_WEEKS = 45;

  @Override
  public String word() {
    return "lahir-mati";
  }

  @Override
  public String paper() {
    return "F-2.01";
  }

  @Override
  public List<String> people() {
    return List.of("ibu", "ayah");
  }

  @Override
  public String usualProof() {
    return "SURAT KETERANGAN LAHIR MATI DARI DOKTER ATAU BIDAN";
  }

  @Override
  public void begin(Person person, Typed typed) {
    typed.set(person.isFemale() ? "ibu" : "ayah", person.nik().value());
  }

  @Override
  public boolean supplement(Entry entry) {
    return Spouses.fill(entry, "ibu", "ayah");
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("parents").person("ibu", "").person("ayah", "");
    if (entry.person("ibu").isEmpty()) {
      return sheet.unfinished();
    }
    sheet
        .block("child")
        .radio("jenisKelamin", "2", Choices.sexes(), "")
        .codes("tempatDilahirkan", "3", CodeList.TEMPAT_DILAHIRKAN, "")
        .text("tempatLahir", "4")
        .date("tanggal", "5", "")
        .text("pukul", "6")
        .codes("jenisKelahiran", "7", CodeList.JENIS_KELAHIRAN, "1 TUNGGAL")
        .number("anakKe", "8", "")
        .codes("penolong", "9", CodeList.PENOLONG_KELAHIRAN, "")
        .number("lamaKandungan", "", "");
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Typed typed = entry.typed();
    Optional<Nik> ibu = entry.whom("ibu");
    Optional<Nik> ayah = entry.maybeWhom("ayah");
    Optional<JenisKelamin> sex = typed.constant("jenisKelamin", JenisKelamin.class, entry.errors());
    typed.code("tempatDilahirkan", CodeList.TEMPAT_DILAHIRKAN, entry.today(), entry.errors());
    String place = typed.must("tempatLahir", entry.errors());
    Optional<LocalDate> day = entry.past("tanggal");
    Hours.read(entry, "pukul");
    typed.maybeCode("penolong", CodeList.PENOLONG_KELAHIRAN, entry.today(), entry.errors());
    Counts.read(entry, "anakKe", 1, 30);
    Counts.read(entry, "lamaKandungan", LEAST_WEEKS, MOST_WEEKS);
    Witnesses.read(entry, people());
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.Stillbirth(
                    ibu.orElseThrow(), ayah, sex.orElseThrow(), place, day.orElseThrow())))
        : Optional.empty();
  }
}
