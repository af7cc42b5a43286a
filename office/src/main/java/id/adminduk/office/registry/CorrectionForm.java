package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-2.01, pembetulan akta: what the akta kelahiran says wrong (UU 23/2006 art. 71). */
@Component
@Order(75)
class CorrectionForm implements EventForm {

  @Override
  public String word() {
    return "pembetulan-akta";
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
    return "SURAT KETERANGAN KELAHIRAN";
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("person").person("orang", "");
    Optional<Person> person = entry.person("orang");
    if (person.isEmpty()) {
      return sheet.unfinished();
    }
    sheet.block("correction");
    for (Element element : LifeEvent.AktaCorrected.OF_BIRTH) {
      String field = F101.field(element);
      if (element == Element.JENIS_KELAMIN) {
        sheet.radio(field, "", Choices.sexes(), person.get().must(element));
      } else if (element.kind() == Element.Kind.DATE) {
        sheet.date(field, "", Shown.of(person.get(), element));
      } else {
        sheet.text(field, "", person.get().get(element).orElse(""));
      }
    }
    sheet.text("nomorAktaLahir", "", person.get().get(Element.AKTA_LAHIR).orElse(""));
    sheet.date("tanggal", "", Shown.day(entry.today()));
    return Proof.draw(Witnesses.draw(sheet), this).done();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> who = entry.whom("orang");
    Map<Element, String> mended = new EnumMap<>(Element.class);
    for (Element element : LifeEvent.AktaCorrected.OF_BIRTH) {
      BiodataFields.read(entry, element)
          .filter(value ->
              entry
                  .person("orang")
                  .flatMap(person -> person.get(element))
                  .filter(value::equals)
                  .isEmpty())
          .ifPresent(value -> mended.put(element, value));
    }
    Optional<LocalDate> day = entry.past("tanggal");
    Witnesses.read(entry, people());
    if (mended.isEmpty() && entry.errors().isEmpty()) {
      entry.errors().add(F101.field(Element.NAMA_LENGKAP), "registry.typed.nothing-mended");
    }
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.AktaCorrected(who.orElseThrow(), mended, day.orElseThrow())))
        : Optional.empty();
  }
}
