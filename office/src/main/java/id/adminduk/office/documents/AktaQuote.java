package id.adminduk.office.documents;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.population.register.TimeLine;
import id.adminduk.office.registry.WrittenForms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Extracts of the registers of births, deaths and marriages: each quotes one event of the register.
 *
 * <p>What an older register or an import brought has no event here and cannot be quoted.
 */
@Component
class AktaQuote {

  /** UU 23/2006 art. 27: reported later, it is a late birth (type LT). */
  private static final long DAYS_OF_BIRTH = 60;

  private final LifeEvents lives;
  private final RegisterReading reading;
  private final WrittenForms forms;

  AktaQuote(LifeEvents lives, RegisterReading reading, WrittenForms forms) {
    this.lives = lives;
    this.reading = reading;
    this.forms = forms;
  }

  Optional<Quoted> birth(Person child, ZoneId zone) {
    return event(child, "Birth", line -> line.said().elements().containsKey(Element.NAMA_LENGKAP))
        .map(event -> {
          Map<String, String> form = forms.behind(event.event());
          boolean late =
              ChronoUnit.DAYS.between(child.born(), event.recorded().atZone(zone).toLocalDate())
                  > DAYS_OF_BIRTH;
          Map<String, Object> content = person(child);
          content.put("pukul", form.getOrDefault("pukul", ""));
          content.put("anakKe", ordinal(form.getOrDefault("anakKe", "")));
          content.put("ayah", name(child, Element.NAMA_AYAH));
          content.put("ibu", name(child, Element.NAMA_IBU));
          content.put("tercatat", areMarried(child));
          content.put("terlambat", late);
          return quoted(event, late ? "LT" : "LU", child, content);
        });
  }

  Optional<Quoted> death(Person dead) {
    return event(
            dead, "Death", line -> line.said().elements().containsKey(Element.TANGGAL_MENINGGAL))
        .map(event -> {
          Map<String, String> form = forms.behind(event.event());
          Map<String, Object> content = person(dead);
          content.put("hariMati", InWords.weekday(event.day()));
          content.put("tanggalMati", InWords.date(event.day()));
          content.put("tanggalMatiKata", InWords.day(event.day()));
          content.put("pukul", form.getOrDefault("pukul", ""));
          content.put("tempatMati", Spoken.coded(form.getOrDefault("tempatMati", "")));
          content.put("ayah", name(dead, Element.NAMA_AYAH));
          content.put("ibu", name(dead, Element.NAMA_IBU));
          return quoted(event, "KM", dead, content);
        });
  }

  /** Muslims marry at the KUA, which issues its own book (domain.md 9, trap 19). */
  Optional<Quoted> marriage(Person one) {
    if (one.must(Element.AGAMA).equals(Agama.ISLAM.name())) {
      return Optional.empty();
    }
    return lives.timeLine(one.nik()).entries().stream()
        .filter(line -> line.kind().equals("Marriage") && isRecorded(line))
        .reduce((first, second) -> second)
        .flatMap(line ->
            spouse(line)
                .flatMap(lives::find)
                .flatMap(other ->
                    reading.event(line.event()).map(event -> marriage(event, one, other))));
  }

  private Quoted marriage(Happening event, Person one, Person other) {
    Map<String, String> form = forms.behind(event.event());
    Person husband = one.isFemale() ? other : one;
    Person wife = one.isFemale() ? one : other;
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("suami", person(husband));
    content.put("istri", person(wife));
    content.put("ayahSuami", name(husband, Element.NAMA_AYAH));
    content.put("ibuSuami", name(husband, Element.NAMA_IBU));
    content.put("ayahIstri", name(wife, Element.NAMA_AYAH));
    content.put("ibuIstri", name(wife, Element.NAMA_IBU));
    content.put("hari", InWords.weekday(event.day()));
    content.put("tanggal", InWords.date(event.day()));
    content.put("tanggalKata", InWords.day(event.day()));
    content.put("agama", FamilyQuote.belief(husband));
    content.put("pemuka", Spoken.coded(form.getOrDefault("pemukaAgama", "")));
    return quoted(event, "KW", husband, content);
  }

  private static boolean isRecorded(TimeLine.Entry line) {
    return line.said()
        .elements()
        .getOrDefault(Element.STATUS_PERKAWINAN, Optional.empty())
        .filter(StatusPerkawinan.KAWIN_TERCATAT.name()::equals)
        .isPresent();
  }

  private static Optional<Nik> spouse(TimeLine.Entry line) {
    return line.said().elements().getOrDefault(Element.PASANGAN, Optional.empty()).map(Nik::new);
  }

  private Optional<Happening> event(Person person, String kind, Predicate<TimeLine.Entry> about) {
    return lives.timeLine(person.nik()).entries().stream()
        .filter(line -> line.kind().equals(kind) && about.test(line))
        .reduce((first, second) -> second)
        .flatMap(line -> reading.event(line.event()));
  }

  private static Quoted quoted(
      Happening event, String code, Person person, Map<String, Object> content) {
    content.put("dicatat", event.day().toString());
    return new Quoted(
        "event:" + event.event(),
        code,
        Optional.empty(),
        person.nama(),
        person.nik().value(),
        event.caseNumber(),
        content);
  }

  private static Map<String, Object> person(Person it) {
    LocalDate born = it.born();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("nik", it.nik().value());
    content.put("nama", it.nama());
    content.put("jenisKelamin", Spoken.of(it, Element.JENIS_KELAMIN));
    content.put("tempatLahir", Spoken.of(it, Element.TEMPAT_LAHIR));
    content.put("hariLahir", InWords.weekday(born));
    content.put("tanggalLahir", InWords.date(born));
    content.put("tanggalLahirKata", InWords.day(born));
    content.put("kewarganegaraan", Spoken.of(it, Element.KEWARGANEGARAAN));
    return content;
  }

  private static String name(Person person, Element element) {
    return person.get(element).orElse("");
  }

  private static String ordinal(String typed) {
    return typed.matches("[1-9]\\d?") ? InWords.number(Integer.parseInt(typed)) : "";
  }

  /** Says whether the parents' marriage is recorded, as far as the register knows the mother. */
  private boolean areMarried(Person child) {
    return child
        .mother()
        .flatMap(lives::find)
        .map(mother -> mother.marital() != StatusPerkawinan.KAWIN_BELUM_TERCATAT)
        .orElse(true);
  }
}
