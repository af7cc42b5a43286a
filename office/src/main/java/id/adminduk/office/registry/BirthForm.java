package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.registry.Sheet.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, kelahiran: parents, then the child, then the card it is written on. */
@Component
@Order(10)
class BirthForm implements EventForm {

  private static final String OTHER = "lain";

  private final RegisterReading reading;

  BirthForm(RegisterReading reading) {
    this.reading = reading;
  }

  @Override
  public String word() {
    return "kelahiran";
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
    return "SURAT KETERANGAN KELAHIRAN";
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
    sheet.block("parents").person("ibu", "").person("ayah", "").check("tanpaOrangTua");
    if (entry.person("ibu").isEmpty()
        && entry.person("ayah").isEmpty()
        && !entry.typed().ticked("tanpaOrangTua")) {
      return sheet.unfinished();
    }
    sheet
        .block("child")
        .text("nama", "1")
        .check("namaTegas")
        .radio("jenisKelamin", "2", Choices.sexes(), "")
        .codes("tempatDilahirkan", "3", CodeList.TEMPAT_DILAHIRKAN, "")
        .text("tempatLahir", "4")
        .date("tanggal", "5", "")
        .text("pukul", "6")
        .codes("jenisKelahiran", "7", CodeList.JENIS_KELAHIRAN, "1 TUNGGAL")
        .number("anakKe", "8", entry.person("ibu").map(this::next).orElse(""))
        .codes("penolong", "9", CodeList.PENOLONG_KELAHIRAN, "")
        .number("berat", "10", "")
        .number("panjang", "11", "");
    List<Option> cards = cards(entry);
    sheet.block("card").radio("keluarga", "", cards, cards.getFirst().code()).text("kk", "");
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  private String next(Person mother) {
    return String.valueOf(reading.childrenOf(mother.nik()).size() + 1);
  }

  private static List<Option> cards(Entry entry) {
    List<Option> cards = new ArrayList<>();
    for (String parent : List.of("ibu", "ayah")) {
      entry
          .person(parent)
          .filter(Person::isActive)
          .map(Person::kk)
          .filter(kk -> cards.stream().noneMatch(card -> card.code().equals(kk.value())))
          .ifPresent(kk -> cards.add(new Option(kk.value(), Choices.card(entry.family(kk), kk))));
    }
    cards.add(new Option(OTHER, entry.word("registry.choice.lain")));
    return cards;
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Typed typed = entry.typed();
    Optional<Nik> ibu = entry.maybeWhom("ibu");
    Optional<Nik> ayah = entry.maybeWhom("ayah");
    String nama = Names.read(entry, "nama");
    Optional<JenisKelamin> sex = typed.constant("jenisKelamin", JenisKelamin.class, entry.errors());
    typed.code("tempatDilahirkan", CodeList.TEMPAT_DILAHIRKAN, entry.today(), entry.errors());
    String place = typed.must("tempatLahir", entry.errors());
    Optional<LocalDate> day = entry.past("tanggal");
    Hours.read(entry, "pukul");
    typed.code("jenisKelahiran", CodeList.JENIS_KELAHIRAN, entry.today(), entry.errors());
    typed.maybeCode("penolong", CodeList.PENOLONG_KELAHIRAN, entry.today(), entry.errors());
    Counts.read(entry, "anakKe", 1, 30);
    Counts.read(entry, "berat", 300, 8000);
    Counts.read(entry, "panjang", 20, 80);
    Witnesses.read(entry, people());
    Optional<NomorKk> into =
        typed.text("keluarga").equals(OTHER) ? entry.card("kk") : entry.card("keluarga");
    if (!entry.errors().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan.Happens(
            new LifeEvent.Birth(
                nama,
                typed.ticked("namaTegas"),
                sex.orElseThrow(),
                place,
                day.orElseThrow(),
                ibu,
                ayah,
                into.orElseThrow())));
  }
}
