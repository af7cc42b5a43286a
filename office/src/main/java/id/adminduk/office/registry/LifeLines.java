package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Said;
import id.adminduk.office.population.register.TimeLine;
import id.adminduk.office.web.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws a time line: what changed when, true since when, by which paper, file and officer. */
@Component
class LifeLines {

  /** One element that changed. */
  public record Change(String label, String before, String after) {}

  /**
   * One line, newest first.
   *
   * @param since days on which it is true, when not the day of recording
   * @param form the form behind it, or empty
   */
  public record Line(
      String recorded,
      String since,
      String kind,
      String reason,
      String document,
      String file,
      String officer,
      String form,
      List<Change> changes) {}

  private final EntryStore entries;
  private final Officers officers;
  private final Offices offices;
  private final Texts texts;

  LifeLines(EntryStore entries, Officers officers, Offices offices, Texts texts) {
    this.entries = entries;
    this.officers = officers;
    this.offices = offices;
    this.texts = texts;
  }

  List<Line> of(TimeLine timeLine) {
    Map<Long, UUID> forms =
        entries.behind(timeLine.entries().stream().map(TimeLine.Entry::event).toList());
    Map<String, String> names = new HashMap<>();
    Map<Element, String> now = new EnumMap<>(Element.class);
    List<Line> lines = new ArrayList<>();
    for (TimeLine.Entry entry : timeLine.entries()) {
      Said said = entry.said();
      lines.addFirst(
          new Line(
              at(said.recorded()),
              Shown.day(said.from()),
              kind(entry.kind()),
              entry.reason(),
              entry.document(),
              entry.caseNumber().orElse(""),
              entry.officer().map(id -> names.computeIfAbsent(id, this::name)).orElse(""),
              Optional.ofNullable(forms.get(entry.event())).map(UUID::toString).orElse(""),
              changes(said, now)));
      said.elements()
          .forEach((element, value) ->
              value.ifPresentOrElse(v -> now.put(element, v), () -> now.remove(element)));
    }
    return lines;
  }

  String at(Instant instant) {
    return Day.WITH_TIME.format(instant.atZone(offices.here().hours().zone()));
  }

  /** Gives the day of the office. */
  String day(Instant instant) {
    return Shown.day(instant.atZone(offices.here().hours().zone()).toLocalDate());
  }

  /** Gives the word of an event; a kind that has none yet is shown as it is kept. */
  String kind(String kind) {
    return texts.orElse("registry.happened." + kind, kind);
  }

  String name(String officer) {
    return officers.find(new OfficerId(UUID.fromString(officer))).map(Officer::name).orElse("-");
  }

  private List<Change> changes(Said said, Map<Element, String> before) {
    List<Change> changes = new ArrayList<>();
    new TreeMap<>(said.elements())
        .forEach((element, value) ->
            changes.add(
                new Change(
                    texts.of("registry.element." + element),
                    shown(element, Optional.ofNullable(before.get(element))),
                    shown(element, value))));
    return changes;
  }

  private String shown(Element element, Optional<String> value) {
    return element.isProtected()
        ? value.map(known -> texts.of("registry.protected")).orElse("")
        : value.map(known -> Shown.value(element, known)).orElse("");
  }
}
