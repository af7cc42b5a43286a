package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.applications.CasePeople;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.web.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All the register says about one person, in the order of F-1.01. */
@Component
class ResidentPage {

  /**
   * One column of the form.
   *
   * @param ref page of the person a number names, or 0
   */
  public record Line(String number, String label, String value, long ref) {}

  /** Something due, and since when. */
  public record Due(String kind, String text, String since, String event) {}

  /** Who belongs to the person. */
  public record Relative(long ref, String relation, String nama, String status) {}

  private final RegisterReading reading;
  private final LifeEvents lives;
  private final LifeLines lines;
  private final CasePeople cases;
  private final EventMenu menu;
  private final Texts texts;

  ResidentPage(
      RegisterReading reading,
      LifeEvents lives,
      LifeLines lines,
      CasePeople cases,
      EventMenu menu,
      Texts texts) {
    this.reading = reading;
    this.lives = lives;
    this.lines = lines;
    this.cases = cases;
    this.menu = menu;
    this.texts = texts;
  }

  /**
   * Gives the page.
   *
   * @param open whether what art. 84 protects is shown, with a reason noted before
   */
  Map<String, Object> model(Person person, long ref, Officer officer, boolean open) {
    Map<String, Object> model = new HashMap<>();
    List<Relative> relatives = relatives(person);
    model.put("ref", ref);
    model.put("nama", person.nama());
    model.put("nik", person.nik().value());
    model.put("kk", person.kk().value());
    model.put("status", person.status().name());
    model.put("active", person.isActive());
    model.put(
        "died",
        person.get(Element.TANGGAL_MENINGGAL).isPresent()
            ? Shown.of(person, Element.TANGGAL_MENINGGAL)
            : "");
    model.put("address", Shown.address(person));
    model.put("biodata", biodata(person, open));
    model.put("protectedOpen", open);
    model.put("relatives", relatives);
    model.put("due", due(person));
    model.put("files", cases.casesOf(person.nik()).stream().map(CaseNumber::value).toList());
    model.put("lines", lines.of(lives.timeLine(person.nik())));
    model.put("mayWrite", RegistryDoor.mayWrite(officer));
    model.put("menu", person.isActive() ? menu.ofPerson() : List.of());
    return model;
  }

  private List<Line> biodata(Person person, boolean open) {
    Map<Nik, Long> refs = reading.refs(parents(person));
    boolean foreign =
        person.get(Element.KEWARGANEGARAAN).filter(value -> !value.equals("WNI")).isPresent();
    List<Line> biodata = new ArrayList<>();
    F101.COLUMNS.forEach((element, number) -> {
      if (foreign || !F101.FOREIGN.contains(element) || person.get(element).isPresent()) {
        String value =
            element.isProtected() && !open
                ? texts.of("registry.protected")
                : Shown.of(person, element);
        long ref =
            element.kind() == Element.Kind.NIK
                ? person
                    .get(element)
                    .map(Nik::new)
                    .map(nik -> refs.getOrDefault(nik, 0L))
                    .orElse(0L)
                : 0L;
        biodata.add(new Line(number, texts.of("registry.element." + element), value, ref));
      }
    });
    return biodata;
  }

  private static Set<Nik> parents(Person person) {
    Set<Nik> parents = new LinkedHashSet<>();
    person.mother().ifPresent(parents::add);
    person.father().ifPresent(parents::add);
    return parents;
  }

  private List<Relative> relatives(Person person) {
    Map<Nik, String> relations = new java.util.LinkedHashMap<>();
    person.spouse().ifPresent(nik -> relations.put(nik, "spouse"));
    person.mother().ifPresent(nik -> relations.put(nik, "mother"));
    person.father().ifPresent(nik -> relations.put(nik, "father"));
    List<Person> children = reading.childrenOf(person.nik());
    children.forEach(child -> relations.putIfAbsent(child.nik(), "child"));
    Map<Nik, Person> people = new HashMap<>();
    reading.people(relations.keySet()).forEach(one -> people.put(one.nik(), one));
    Map<Nik, Long> refs = reading.refs(relations.keySet());
    List<Relative> relatives = new ArrayList<>();
    relations.forEach((nik, relation) ->
        Optional.ofNullable(people.get(nik))
            .ifPresent(one ->
                relatives.add(
                    new Relative(
                        refs.getOrDefault(nik, 0L),
                        texts.of("registry.relation." + relation),
                        one.nama(),
                        one.status() == StatusPenduduk.AKTIF ? "" : one.status().name()))));
    return relatives;
  }

  private List<Due> due(Person person) {
    Set<Duty> newest = new HashSet<>();
    List<RegisterReading.Owed> owed =
        reading.owed(person.nik(), person.kk()).stream()
            .filter(one -> newest.add(one.duty()))
            .toList();
    Set<Duty.Kind> kinds = EnumSet.noneOf(Duty.Kind.class);
    newest.forEach(duty -> kinds.add(duty.kind()));
    return owed.stream()
        .filter(one -> !isOvertaken(one.duty().kind(), kinds))
        .map(one ->
            new Due(
                one.duty().kind().name(),
                texts.of("registry.duty." + one.duty().kind()),
                lines.day(one.since()),
                lines.kind(one.kind())))
        .toList();
  }

  /** A card that comes back is not replaced, and a number that is closed is not printed anew. */
  private static boolean isOvertaken(Duty.Kind kind, Set<Duty.Kind> all) {
    return switch (kind) {
      case REPLACE_CARD, ISSUE_KIA -> all.contains(Duty.Kind.WITHDRAW_CARD);
      case ISSUE_KK -> all.contains(Duty.Kind.CLOSE_KK);
      default -> false;
    };
  }
}
