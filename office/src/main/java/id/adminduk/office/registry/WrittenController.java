package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Id;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.Happening;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.web.Answers;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was written with one form, and what comes next; the form as it was typed. */
@Controller
class WrittenController {

  /** Somebody whose page changed. */
  public record Changed(long ref, String nama, String nik, String relation, boolean active) {}

  /** A field as it was typed. */
  public record Answer(String label, String value) {}

  private static final String PAGE = "registry/written";

  private final EntryStore store;
  private final RegisterReading reading;
  private final RegistryDesk desk;
  private final LifeLines lines;
  private final Answers answers;
  private final Texts texts;

  WrittenController(
      EntryStore store,
      RegisterReading reading,
      RegistryDesk desk,
      LifeLines lines,
      Answers answers,
      Texts texts) {
    this.store = store;
    this.reading = reading;
    this.desk = desk;
    this.lines = lines;
    this.answers = answers;
    this.texts = texts;
  }

  @GetMapping("/penduduk/catatan/{id}")
  ModelAndView show(@PathVariable String id, Officer officer) {
    if (!RegistryDoor.mayRead(officer)) {
      return answers.refused(new RegistryRefusal.NotOfTheRegister(), "/");
    }
    return Id.read(id)
        .flatMap(store::find)
        .map(entry -> new ModelAndView(PAGE, model(entry, officer)))
        .orElseGet(() -> answers.refused(new RegistryRefusal.NotOnThisShelf(), "/penduduk"));
  }

  private Map<String, Object> model(EntryStore.Written entry, Officer officer) {
    Map<String, Object> model = new HashMap<>();
    model.put("word", entry.form());
    model.put("draft", String.join("", entry.fields().getOrDefault("draf", List.of())));
    model.put("letter", entry.letter().orElse(""));
    model.put("typed", typed(entry));
    model.put("people", List.of());
    model.put("due", List.of());
    model.put("file", "");
    model.put("mayWrite", RegistryDoor.mayWrite(officer));
    entry.event().flatMap(reading::event).ifPresent(event -> happened(event, officer, model));
    return model;
  }

  private void happened(Happening event, Officer officer, Map<String, Object> model) {
    Optional<CaseNumber> file = event.caseNumber();
    Set<Nik> about = new LinkedHashSet<>(event.touched());
    List<Duty> duties = reading.duties(event.event());
    duties.forEach(duty -> Entry.number(duty.about()).ifPresent(about::add));
    Map<Nik, Person> people = desk.seen(about, "written", officer, file);
    Map<Nik, Long> refs = reading.refs(people.keySet());
    List<Changed> changed = new ArrayList<>();
    event.touched().stream()
        .flatMap(nik -> Optional.ofNullable(people.get(nik)).stream())
        .forEach(person ->
            changed.add(
                new Changed(
                    refs.getOrDefault(person.nik(), 0L),
                    person.nama(),
                    person.nik().value(),
                    person.hubungan().printed() + ", KK " + person.kk().masked(),
                    person.isActive())));
    model.put("people", changed);
    model.put("due", duties.stream().map(duty -> due(duty, people)).toList());
    model.put("file", file.map(CaseNumber::value).orElse(""));
    model.put("day", Shown.day(event.day()));
    model.put("recorded", lines.at(event.recorded()));
    model.put("officer", event.officer().map(lines::name).orElse(""));
    model.put("reason", event.reason());
    model.put("document", event.document());
  }

  private Preview.Due due(Duty duty, Map<Nik, Person> people) {
    String whose =
        Entry.number(duty.about())
            .map(people::get)
            .map(Person::nama)
            .orElseGet(() -> new NomorKk(duty.about()).masked());
    return new Preview.Due(duty.kind().name(), texts.of("registry.duty." + duty.kind()), whose);
  }

  /** A choice is kept by its code and shown by its words. */
  private String worded(String value) {
    return texts.orElse(
        "registry.choice." + value, texts.orElse("registry.element." + value, value));
  }

  /** Numbers of people stay masked; the rest as it was typed. */
  private List<Answer> typed(EntryStore.Written entry) {
    List<Answer> typed = new ArrayList<>();
    entry
        .fields()
        .forEach((name, values) -> {
          String value =
              values.stream()
                  .filter(one -> !one.isBlank())
                  .map(this::worded)
                  .collect(Collectors.joining(", "))
                  .replaceAll("\\b(\\d{6})\\d{6}(\\d{4})\\b", "$1••••••$2");
          if (!value.isEmpty() && !name.startsWith("e-") && !name.equals("draf")) {
            typed.add(new Answer(texts.orElse("registry.field." + name, name), value));
          }
        });
    return typed;
  }
}
