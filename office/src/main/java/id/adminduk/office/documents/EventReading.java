package id.adminduk.office.documents;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.population.register.TimeLine;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the event an extract quotes and writes the people in it as an akta does. */
@Component
class EventReading {

  private final LifeEvents lives;
  private final RegisterReading reading;

  EventReading(LifeEvents lives, RegisterReading reading) {
    this.lives = lives;
    this.reading = reading;
  }

  /** Gives the newest event of a kind in somebody's life. */
  Optional<Happening> newest(Person person, String kind, Predicate<TimeLine.Entry> about) {
    return lives.timeLine(person.nik()).entries().stream()
        .filter(line -> line.kind().equals(kind) && about.test(line))
        .reduce((first, second) -> second)
        .flatMap(line -> reading.event(line.event()));
  }

  /** Gives the newest event that made a paper about somebody due, also one that said nothing. */
  Optional<Happening> owing(Person person, Duty.Kind kind) {
    return reading.owed(person.nik(), person.kk()).stream()
        .filter(owed -> owed.duty().kind() == kind)
        .filter(owed -> owed.duty().about().equals(person.nik().value()))
        .findFirst()
        .flatMap(owed -> reading.event(owed.event()));
  }

  /** Gives an element as an event said it of somebody. */
  Optional<String> said(Nik who, long event, Element element) {
    return lives.timeLine(who).entries().stream()
        .filter(line -> line.event() == event)
        .flatMap(line -> Optional.ofNullable(line.said().elements().get(element)).stream())
        .flatMap(Optional::stream)
        .findFirst();
  }

  Optional<Person> find(Nik nik) {
    return lives.find(nik);
  }

  /**
   * Gives a child as its akta kelahiran says: as the birth was written, and set right where the
   * akta was; a name a court gave later stands in the margin.
   */
  Person asBorn(Person child) {
    Map<Element, String> elements = new EnumMap<>(Element.class);
    for (TimeLine.Entry line : lives.timeLine(child.nik()).entries()) {
      if (line.kind().equals("Birth") || line.kind().equals("AktaCorrected")) {
        line.said()
            .elements()
            .forEach((element, value) -> value.ifPresent(known -> elements.put(element, known)));
      }
    }
    return new Person(child.nik(), elements);
  }

  /** Gives what the event was told with. */
  Map<String, String> told(long event) {
    return reading.told(event);
  }

  List<TimeLine.Entry> life(Nik nik) {
    return lives.timeLine(nik).entries();
  }

  Optional<Happening> event(long event) {
    return reading.event(event);
  }

  static Quoted quoted(
      EventSubject subject,
      Happening event,
      String code,
      Person person,
      Map<String, Object> content) {
    content.put("dicatat", event.day().toString());
    content.putIfAbsent("catatan", List.of());
    return new Quoted(
        subject.text(),
        code,
        Optional.empty(),
        person.nama(),
        person.nik().value(),
        event.caseNumber(),
        content);
  }

  /** Writes somebody: number, name, sex, place and day of birth in figures and words. */
  static Map<String, Object> person(Person it) {
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

  /** Writes the day of the event in its three forms. */
  static void day(Map<String, Object> content, LocalDate day) {
    content.put("hari", InWords.weekday(day));
    content.put("tanggal", InWords.date(day));
    content.put("tanggalKata", InWords.day(day));
  }

  static String name(Person person, Element element) {
    return person.get(element).orElse("");
  }
}
