package id.adminduk.office.documents;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.TimeLine;
import id.adminduk.office.registry.WrittenForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Extracts of the registers of marriages and divorces: one entry, and an extract for each of the
 * two (domain.md S20).
 *
 * <p>Muslims marry at the KUA and part before the religious court, which issue their own papers
 * (domain.md 9, trap 19).
 */
@Component
class CoupleQuote {

  private final EventReading events;
  private final MarginNotes notes;
  private final WrittenForms forms;
  private final RegisterStore book;

  CoupleQuote(EventReading events, MarginNotes notes, WrittenForms forms, RegisterStore book) {
    this.events = events;
    this.notes = notes;
    this.forms = forms;
    this.book = book;
  }

  Optional<Quoted> marriage(Person one) {
    return isMuslim(one)
        ? Optional.empty()
        : events
            .newest(one, "Marriage", line -> says(line, StatusPerkawinan.KAWIN_TERCATAT))
            .flatMap(event -> other(event, one).map(other -> marriage(event, one, other)));
  }

  private Quoted marriage(Happening event, Person one, Person other) {
    Map<String, String> form = forms.behind(event.event());
    Map<String, Object> content = couple(one, other);
    Person husband = one.isFemale() ? other : one;
    Person wife = one.isFemale() ? one : other;
    content.put("ayahSuami", EventReading.name(husband, Element.NAMA_AYAH));
    content.put("ibuSuami", EventReading.name(husband, Element.NAMA_IBU));
    content.put("ayahIstri", EventReading.name(wife, Element.NAMA_AYAH));
    content.put("ibuIstri", EventReading.name(wife, Element.NAMA_IBU));
    EventReading.day(content, event.day());
    content.put("agama", FamilyQuote.belief(husband));
    content.put("pemuka", Spoken.typed(form.getOrDefault("pemukaAgama", "")));
    content.put("catatan", notes.ofMarriage(event, one.nik(), other.nik()));
    return EventReading.quoted(subject(event, one), event, "KW", one, content);
  }

  Optional<Quoted> divorce(Person one) {
    return isMuslim(one)
        ? Optional.empty()
        : events
            .newest(one, "Divorce", line -> says(line, StatusPerkawinan.CERAI_HIDUP_TERCATAT))
            .flatMap(event -> other(event, one).map(other -> divorce(event, one, other)));
  }

  private Quoted divorce(Happening event, Person one, Person other) {
    Map<String, String> form = forms.behind(event.event());
    Map<String, Object> content = couple(one, other);
    EventReading.day(content, event.day());
    content.put("pengadilan", Spoken.typed(form.getOrDefault("pengadilan", "")));
    content.put("putusan", Spoken.typed(form.getOrDefault("nomorPutusan", event.document())));
    content.put(
        "aktaKawin",
        wedding(event, one.nik(), other.nik())
            .flatMap(wedding -> book.ofEvent(wedding.event()))
            .map(RegisterEntry::number)
            .or(() -> one.get(Element.AKTA_KAWIN))
            .or(() -> Optional.ofNullable(form.get("nomorAktaKawin")))
            .filter(number -> !number.isBlank())
            .orElse("-"));
    content.put(
        "tanggalKawin",
        one.get(Element.TANGGAL_KAWIN)
            .map(day -> InWords.date(java.time.LocalDate.parse(day)))
            .orElse("-"));
    return EventReading.quoted(subject(event, one), event, "CR", one, content);
  }

  /** Gives the wedding that a divorce ended, when it was written here. */
  Optional<Happening> wedding(Happening divorce, Nik one, Nik other) {
    return events.life(one).stream()
        .filter(line -> line.kind().equals("Marriage") && line.event() < divorce.event())
        .filter(line -> isWith(line, other))
        .reduce((first, second) -> second)
        .flatMap(line -> events.event(line.event()));
  }

  private static boolean isWith(TimeLine.Entry line, Nik other) {
    return line.said()
        .elements()
        .getOrDefault(Element.PASANGAN, Optional.empty())
        .filter(other.value()::equals)
        .isPresent();
  }

  /** Gives the other of the two: who was told to be married, or parted, in the same event. */
  Optional<Person> other(Happening event, Person one) {
    Element day = event.kind().equals("Divorce") ? Element.TANGGAL_CERAI : Element.TANGGAL_KAWIN;
    return event.touched().stream()
        .filter(nik -> !nik.equals(one.nik()))
        .filter(nik -> events.said(nik, event.event(), day).isPresent())
        .findFirst()
        .flatMap(events::find);
  }

  private static EventSubject subject(Happening event, Person one) {
    return new EventSubject(
        event.event(), one.isFemale() ? EventSubject.WIFE : EventSubject.HUSBAND);
  }

  private static Map<String, Object> couple(Person one, Person other) {
    Person husband = one.isFemale() ? other : one;
    Person wife = one.isFemale() ? one : other;
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("suami", EventReading.person(husband));
    content.put("istri", EventReading.person(wife));
    content.put("untuk", one.isFemale() ? "ISTRI" : "SUAMI");
    content.put(AktaQuote.PARTIES, List.of(husband.nama(), wife.nama()));
    return content;
  }

  private static boolean isMuslim(Person one) {
    return one.must(Element.AGAMA).equals(Agama.ISLAM.name());
  }

  private static boolean says(TimeLine.Entry line, StatusPerkawinan status) {
    return line.said()
        .elements()
        .getOrDefault(Element.STATUS_PERKAWINAN, Optional.empty())
        .filter(status.name()::equals)
        .isPresent();
  }
}
