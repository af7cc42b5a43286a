package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.registry.Sheet.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** F-1.06: semula, menjadi, dasar perubahan. */
@Component
@Order(160)
class ElementForm implements EventForm {

  private static final String ELEMENT = "elemen";
  private static final String AFTER = "menjadi";

  @Override
  public String word() {
    return "perubahan-elemen";
  }

  @Override
  public String paper() {
    return "F-1.06";
  }

  @Override
  public List<String> people() {
    return List.of(FamilyForm.ONE);
  }

  @Override
  public String usualProof() {
    return "";
  }

  @Override
  public Sheet draw(Entry entry, SheetWriter sheet) {
    sheet.block("person").person(FamilyForm.ONE, "");
    Optional<Person> person = entry.person(FamilyForm.ONE);
    if (person.isEmpty()) {
      return sheet.unfinished();
    }
    sheet.block("element").select(ELEMENT, "", elements(entry));
    Optional<Element> element = element(entry);
    if (element.isEmpty()) {
      return sheet.unfinished();
    }
    String before = element.get().isProtected() ? "" : Shown.of(person.get(), element.get());
    sheet.known("semula", "", before.isEmpty() ? entry.word("registry.protected") : before);
    after(sheet, element.get());
    sheet.date("tanggal", "", Shown.day(entry.today()));
    return Proof.draw(sheet, this).done();
  }

  private static void after(SheetWriter sheet, Element element) {
    Optional<CodeList> list = F101.list(element);
    if (list.isPresent()) {
      sheet.codes(AFTER, "", list.get(), "");
    } else if (element.kind() == Element.Kind.DATE) {
      sheet.date(AFTER, "", "");
    } else {
      sheet.text(AFTER, "");
    }
  }

  private static List<Option> elements(Entry entry) {
    List<Option> elements = new ArrayList<>();
    F101.COLUMNS.forEach((element, number) -> {
      if (element.isChangedByStatement()) {
        elements.add(
            new Option(
                element.name(), number + " " + entry.word("registry.element." + element.name())));
      }
    });
    return elements;
  }

  private static Optional<Element> element(Entry entry) {
    return F101.COLUMNS.keySet().stream()
        .filter(element -> element.name().equals(entry.typed().text(ELEMENT)))
        .findFirst();
  }

  @Override
  public Optional<Plan> read(Entry entry) {
    Optional<Nik> who = entry.whom(FamilyForm.ONE);
    Optional<Element> element = element(entry);
    if (element.isEmpty()) {
      entry.errors().add(ELEMENT, "registry.typed.code-empty");
      return Optional.empty();
    }
    Optional<String> after = BiodataFields.read(entry, element.get(), AFTER, true);
    Optional<LocalDate> day = entry.past("tanggal");
    return entry.errors().isEmpty()
        ? Optional.of(
            new Plan.Happens(
                new LifeEvent.ElementStated(
                    who.orElseThrow(), element.get(), after.orElseThrow(), day.orElseThrow())))
        : Optional.empty();
  }
}
