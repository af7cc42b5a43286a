package id.adminduk.office.documents;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.life.ReportingDeadline;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.registry.WrittenForms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Extracts of the registers of births, stillbirths and deaths: each quotes one event.
 *
 * <p>What an older register or an import brought has no event here and cannot be quoted.
 */
@Component
class AktaQuote {

  /** Field with the names an entry of the register is listed under. */
  static final String PARTIES = "pihak";

  private final EventReading events;
  private final MarginNotes notes;
  private final WrittenForms forms;

  AktaQuote(EventReading events, MarginNotes notes, WrittenForms forms) {
    this.events = events;
    this.notes = notes;
    this.forms = forms;
  }

  Optional<Quoted> birth(Person child, ZoneId zone) {
    return events
        .newest(child, "Birth", line -> line.said().elements().containsKey(Element.NAMA_LENGKAP))
        .map(event -> birth(event, events.asBorn(child), zone));
  }

  private Quoted birth(Happening event, Person child, ZoneId zone) {
    Map<String, String> form = forms.behind(event.event());
    boolean late =
        ReportingDeadline.BIRTH.daysLate(event.day(), event.recorded().atZone(zone).toLocalDate())
            > 0;
    Map<String, Object> content = EventReading.person(child);
    content.put("pukul", form.getOrDefault("pukul", ""));
    content.put("anakKe", ordinal(form.getOrDefault("anakKe", "")));
    content.put("ayah", EventReading.name(child, Element.NAMA_AYAH));
    content.put("ibu", EventReading.name(child, Element.NAMA_IBU));
    content.put("nikIbu", EventReading.name(child, Element.NIK_IBU));
    content.put("tercatat", areMarried(child));
    content.put("terlambat", late);
    content.put(PARTIES, List.of(child.nama()));
    content.put("catatan", notes.ofBirth(child.nik()));
    return EventReading.quoted(
        EventSubject.of(event.event()), event, late ? "LT" : "LU", child, content);
  }

  /** A stillbirth is quoted from the page of the mother; the child has no name and no number. */
  Optional<Quoted> stillbirth(Person mother) {
    return events
        .owing(mother, Duty.Kind.ISSUE_LAHIR_MATI)
        .map(event -> {
          Map<String, String> told = events.told(event.event());
          Map<String, String> form = forms.behind(event.event());
          Map<String, Object> content = new LinkedHashMap<>();
          content.put("ibu", EventReading.person(mother));
          content.put(
              "ayah",
              Optional.ofNullable(told.get("ayah"))
                  .map(Nik::new)
                  .flatMap(events::find)
                  .map(Person::nama)
                  .orElse(""));
          content.put("tempat", told.getOrDefault("tempat", "-"));
          content.put(
              "jenisKelamin",
              Optional.ofNullable(told.get("jenisKelamin"))
                  .map(JenisKelamin::valueOf)
                  .map(JenisKelamin::printed)
                  .orElse("-"));
          content.put("pukul", form.getOrDefault("pukul", ""));
          content.put("lamaKandungan", form.getOrDefault("lamaKandungan", ""));
          content.put(
              "penolong",
              Spoken.coded(
                  CodeList.PENOLONG_KELAHIRAN, form.getOrDefault("penolong", ""), event.day()));
          EventReading.day(content, event.day());
          content.put(PARTIES, List.of("ANAK DARI " + mother.nama()));
          return EventReading.quoted(EventSubject.of(event.event()), event, "LM", mother, content);
        });
  }

  Optional<Quoted> death(Person dead) {
    return events
        .newest(
            dead, "Death", line -> line.said().elements().containsKey(Element.TANGGAL_MENINGGAL))
        .map(event -> {
          Map<String, String> form = forms.behind(event.event());
          LocalDate day = event.day();
          Map<String, Object> content = EventReading.person(dead);
          content.put("hariMati", InWords.weekday(day));
          content.put("tanggalMati", InWords.date(day));
          content.put("tanggalMatiKata", InWords.day(day));
          content.put("pukul", form.getOrDefault("pukul", ""));
          content.put("tempatMati", Spoken.typed(form.getOrDefault("tempatMati", "")));
          content.put("ayah", EventReading.name(dead, Element.NAMA_AYAH));
          content.put("ibu", EventReading.name(dead, Element.NAMA_IBU));
          content.put(PARTIES, List.of(dead.nama()));
          return EventReading.quoted(EventSubject.of(event.event()), event, "KM", dead, content);
        });
  }

  private static String ordinal(String typed) {
    return typed.matches("[1-9]\\d?") ? InWords.number(Integer.parseInt(typed)) : "";
  }

  /** Says whether the parents' marriage is recorded, as far as the register knows the mother. */
  private boolean areMarried(Person child) {
    return child
        .mother()
        .flatMap(events::find)
        .map(mother -> mother.marital() != StatusPerkawinan.KAWIN_BELUM_TERCATAT)
        .orElse(true);
  }
}
