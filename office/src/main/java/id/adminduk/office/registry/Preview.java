package id.adminduk.office.registry;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.ElementChange;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what an event changes: person by person, before and after, and what becomes due. */
@Component
class Preview {

  /** One element. */
  public record Line(String number, String label, String before, String after, String from) {}

  /**
   * One person.
   *
   * @param ref number of the page, 0 for who has none yet
   * @param fresh gets a record by this event
   */
  public record Touched(long ref, String nik, String nama, boolean fresh, List<Line> lines) {}

  /** A paper or card, and whose. */
  public record Due(String kind, String text, String about) {}

  /** All of it, ready to show. */
  public record Shape(
      List<Touched> people, List<String> newNiks, List<String> newCards, List<Due> due) {}

  private final RegisterReading reading;
  private final Texts texts;

  Preview(RegisterReading reading, Texts texts) {
    this.reading = reading;
    this.texts = texts;
  }

  /**
   * Draws changes.
   *
   * @param known who was in the register before
   */
  Shape of(Changes changes, Map<Nik, Person> known, Map<Nik, Long> refs, LocalDate today) {
    List<Touched> people = new ArrayList<>();
    Set<Nik> fresh = new LinkedHashSet<>(Promise.fresh(changes));
    for (Nik who : changes.touched()) {
      people.add(
          new Touched(
              refs.getOrDefault(who, 0L),
              who.value(),
              nama(who, changes, known),
              fresh.contains(who),
              lines(changes.of(who), today)));
    }
    List<String> newNiks =
        fresh.stream().filter(nik -> !known.containsKey(nik)).map(Nik::value).toList();
    return new Shape(people, newNiks, newCards(changes), due(changes, known));
  }

  private static String nama(Nik who, Changes changes, Map<Nik, Person> known) {
    return changes.of(who).stream()
        .filter(change -> change.element() == Element.NAMA_LENGKAP)
        .flatMap(change -> change.before().or(change::after).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(known.get(who)).map(Person::nama))
        .orElse(who.masked());
  }

  private List<Line> lines(List<ElementChange> changes, LocalDate today) {
    return changes.stream()
        .sorted(java.util.Comparator.comparing(ElementChange::element))
        .map(change ->
            new Line(
                F101.COLUMNS.getOrDefault(change.element(), ""),
                texts.of("registry.element." + change.element()),
                shown(change.element(), change.before()),
                shown(change.element(), change.after()),
                change.from().equals(today) ? "" : Shown.day(change.from())))
        .toList();
  }

  /** What art. 84 protects is changed here and not told here. */
  private String shown(Element element, Optional<String> value) {
    return element.isProtected()
        ? value.map(known -> texts.of("registry.protected")).orElse("")
        : value.map(known -> Shown.value(element, known)).orElse("");
  }

  /** A card is issued under a number that the office has not written before. */
  private List<String> newCards(Changes changes) {
    return changes.elements().stream()
        .filter(change -> change.element() == Element.NOMOR_KK)
        .flatMap(change -> change.after().stream())
        .distinct()
        .filter(kk -> !reading.isFamilyCard(new NomorKk(kk)))
        .toList();
  }

  private List<Due> due(Changes changes, Map<Nik, Person> known) {
    return changes.duties().stream()
        .map(duty ->
            new Due(
                duty.kind().name(),
                texts.of("registry.duty." + duty.kind()),
                about(duty, changes, known)))
        .toList();
  }

  private static String about(Duty duty, Changes changes, Map<Nik, Person> known) {
    return switch (duty.kind()) {
      case ISSUE_KK, CLOSE_KK -> new NomorKk(duty.about()).masked();
      case WITHDRAW_CARD,
          REPLACE_CARD,
          ISSUE_AKTA_KELAHIRAN,
          ISSUE_AKTA_KEMATIAN,
          ISSUE_AKTA_PERKAWINAN,
          ISSUE_AKTA_PERCERAIAN,
          ISSUE_AKTA_PENGAKUAN,
          ISSUE_AKTA_PENGESAHAN,
          ISSUE_LAHIR_MATI,
          NOTE_IN_MARGIN,
          ISSUE_KIA ->
          nama(new Nik(duty.about()), changes, known);
    };
  }
}
