package id.adminduk.office.documents;

import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.registry.WrittenForms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Extracts of the registers of acknowledged and legitimised children. */
@Component
class ChildQuote {

  private final EventReading events;
  private final WrittenForms forms;
  private final RegisterStore book;

  ChildQuote(EventReading events, WrittenForms forms, RegisterStore book) {
    this.events = events;
    this.forms = forms;
    this.book = book;
  }

  Optional<Quoted> acknowledgement(Person child) {
    return events
        .owing(child, Duty.Kind.ISSUE_AKTA_PENGAKUAN)
        .map(event -> {
          Map<String, Object> content = child(child, event);
          return EventReading.quoted(EventSubject.of(event.event()), event, "PA", child, content);
        });
  }

  Optional<Quoted> legitimation(Person child) {
    return events
        .owing(child, Duty.Kind.ISSUE_AKTA_PENGESAHAN)
        .map(event -> {
          Map<String, Object> content = child(child, event);
          Optional<Person> mother = child.mother().flatMap(events::find);
          content.put(
              "tanggalKawin",
              mother
                  .flatMap(one -> one.get(Element.TANGGAL_KAWIN))
                  .map(day -> InWords.date(LocalDate.parse(day)))
                  .orElse("-"));
          content.put("aktaKawin", mother.flatMap(one -> one.get(Element.AKTA_KAWIN)).orElse("-"));
          return EventReading.quoted(EventSubject.of(event.event()), event, "PS", child, content);
        });
  }

  private Map<String, Object> child(Person child, Happening event) {
    Map<String, String> form = forms.behind(event.event());
    Map<String, Object> content = new LinkedHashMap<>(EventReading.person(child));
    content.put("ayah", parent(child.father().flatMap(events::find), child, Element.NAMA_AYAH));
    content.put("ibu", parent(child.mother().flatMap(events::find), child, Element.NAMA_IBU));
    content.put("aktaLahir", birth(child, form));
    content.put("pengadilan", Spoken.typed(form.getOrDefault("pengadilan", "")));
    content.put("penetapan", Spoken.typed(form.getOrDefault("nomorPenetapan", "")));
    EventReading.day(content, event.day());
    content.put(AktaQuote.PARTIES, List.of(child.nama()));
    return content;
  }

  private static Map<String, Object> parent(Optional<Person> known, Person child, Element name) {
    return known
        .map(person -> Map.<String, Object>of("nama", person.nama(), "nik", person.nik().value()))
        .orElseGet(() -> Map.of("nama", EventReading.name(child, name), "nik", ""));
  }

  /** Gives the number of the akta kelahiran: of this book, of the register, or as typed. */
  private String birth(Person child, Map<String, String> form) {
    return events
        .newest(child, "Birth", line -> line.said().elements().containsKey(Element.NAMA_LENGKAP))
        .flatMap(event -> book.ofEvent(event.event()))
        .map(RegisterEntry::number)
        .or(() -> child.get(Element.AKTA_LAHIR))
        .or(() -> Optional.ofNullable(form.get("nomorAktaLahir")))
        .filter(number -> !number.isBlank())
        .orElse("-");
  }
}
