package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.life.ReportingDeadline;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.population.search.FoundPerson;
import id.adminduk.office.population.search.PeopleSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the page "what this changes" shows around the changes. */
@Component
class PreviewPage {

  /** A field that travels to the next page unseen. */
  public record Carried(String name, String value) {}

  /** Somebody who may be the same person as the new one. */
  public record Other(long ref, String nik, String nama, String born, String village) {}

  /** Whether the report came in time (UU 23/2006; a flag, no fine). */
  public record Reported(String kind, String text) {}

  private static final int FEW = 5;

  private final Preview preview;
  private final RegistryDesk registry;
  private final RegisterReading reading;
  private final PeopleSearch search;

  PreviewPage(
      Preview preview, RegistryDesk registry, RegisterReading reading, PeopleSearch search) {
    this.preview = preview;
    this.registry = registry;
    this.reading = reading;
    this.search = search;
  }

  Map<String, Object> model(Entry entry, Plan plan, Changes changes) {
    Map<Nik, Person> known = new HashMap<>(entry.people());
    Set<Nik> unseen = new LinkedHashSet<>(changes.touched());
    unseen.addAll(about(changes));
    if (plan instanceof Plan.Leaves leaves) {
      unseen.addAll(leaves.movers());
    }
    unseen.removeAll(known.keySet());
    known.putAll(registry.seen(unseen, "preview", entry.officer(), entry.caseNumber()));
    Map<String, Object> model = new HashMap<>();
    model.put("shape", preview.of(changes, known, reading.refs(known.keySet()), entry.today()));
    model.put("promise", Promise.of(changes, entry.today()));
    model.put("carried", carried(entry));
    model.put("others", others(plan, entry));
    model.put("letter", letter(plan, known, entry));
    model.put("deadline", deadline(plan, entry));
    return model;
  }

  /** Says whether it is reported in time; nothing where the law sets no deadline. */
  private static List<Reported> deadline(Plan plan, Entry entry) {
    return plan instanceof Plan.Happens(LifeEvent event)
        ? ReportingDeadline.of(event).stream()
            .map(one -> reported(one, one.daysLate(event.day(), entry.today()), entry))
            .toList()
        : List.of();
  }

  private static Reported reported(ReportingDeadline deadline, int late, Entry entry) {
    String text =
        late > 0
            ? entry.word(
                "registry.preview.reported-late", late, deadline.days(), deadline.legalBase())
            : entry.word(
                "registry.preview.reported-in-time", deadline.days(), deadline.legalBase());
    String more =
        late > 0 && deadline == ReportingDeadline.BIRTH
            ? " " + entry.word("registry.preview.reported-decision")
            : "";
    return new Reported(late > 0 ? "waiting" : "done", text + more);
  }

  private static List<Nik> about(Changes changes) {
    return changes.duties().stream().flatMap(duty -> Entry.number(duty.about()).stream()).toList();
  }

  private static List<Carried> carried(Entry entry) {
    List<Carried> carried = new ArrayList<>();
    entry
        .typed()
        .fields()
        .forEach((name, values) -> {
          if (!Set.of("langkah", "janji", "kunci", "ganti", "bukanSama").contains(name)) {
            values.forEach(value -> carried.add(new Carried(name, value)));
          }
        });
    return carried;
  }

  /** Says whether somebody in the register may be the new person. */
  boolean mustLookAtOthers(Plan plan) {
    return !likely(plan).isEmpty();
  }

  private List<FoundPerson> likely(Plan plan) {
    return plan instanceof Plan.Happens(LifeEvent event)
        ? switch (event) {
          case LifeEvent.Birth birth -> search.likely(birth.nama(), birth.day(), Optional.empty());
          case LifeEvent.FirstRecord first -> likely(first.biodata());
          default -> List.of();
        }
        : List.of();
  }

  private List<FoundPerson> likely(Map<Element, String> biodata) {
    return search.likely(
        biodata.getOrDefault(Element.NAMA_LENGKAP, ""),
        LocalDate.parse(biodata.getOrDefault(Element.TANGGAL_LAHIR, LocalDate.EPOCH.toString())),
        Optional.empty());
  }

  private List<Other> others(Plan plan, Entry entry) {
    List<FoundPerson> likely = likely(plan).stream().limit(FEW).toList();
    List<Nik> niks = likely.stream().map(FoundPerson::nik).toList();
    registry.seen(niks, "duplicate", entry.officer(), entry.caseNumber());
    Map<Nik, Long> refs = reading.refs(niks);
    return likely.stream()
        .map(person ->
            new Other(
                refs.getOrDefault(person.nik(), 0L),
                person.nik().value(),
                person.nama(),
                person.tempatLahir() + ", " + Shown.day(person.tanggalLahir()),
                person.kelurahanDesa()))
        .toList();
  }

  /** Says what a letter will say; nothing for an event. */
  private static List<String> letter(Plan plan, Map<Nik, Person> known, Entry entry) {
    if (!(plan instanceof Plan.Leaves leaves)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        entry.word(
            "registry.letter.will",
            Shown.region(leaves.to().wilayah()),
            Shown.day(entry.today().plusDays(leaves.days()))));
    leaves.movers().stream()
        .map(known::get)
        .filter(java.util.Objects::nonNull)
        .forEach(person -> lines.add(person.nama() + ", " + person.hubungan().printed()));
    return lines;
  }
}
