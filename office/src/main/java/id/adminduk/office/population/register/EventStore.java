package id.adminduk.office.population.register;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Changes;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.ElementChange;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened and what was said: appended, never changed. */
@Component
class EventStore {

  private record Line(Nik who, LocalDate from) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  EventStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Writes an event with all it changed and gives its number. */
  long append(LifeEvent event, Changes changes, Evidence evidence) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    long id =
        jdbc.sql(
                """
                insert into population.life_event
                  (kind, happened_on, recorded_at, said, officer, case_number, reason, document)
                values (:kind, :day, :now, cast(:said as jsonb), :officer, :case, :reason, :document)
                returning id
                """)
            .param("kind", event.getClass().getSimpleName())
            .param("day", event.day())
            .param("now", now)
            .param("said", json.writeValueAsString(event))
            .param("officer", evidence.officer().map(officer -> officer.value()).orElse(null))
            .param("case", evidence.caseNumber().map(number -> number.value()).orElse(null))
            .param("reason", evidence.reason())
            .param("document", evidence.document())
            .query(Long.class)
            .single();
    lines(changes).forEach((line, elements) -> say(id, line, elements, now));
    changes.duties().forEach(duty -> owe(id, duty));
    return id;
  }

  private static Map<Line, Map<String, Optional<String>>> lines(Changes changes) {
    Map<Line, Map<String, Optional<String>>> lines = new LinkedHashMap<>();
    for (ElementChange change : changes.elements()) {
      lines
          .computeIfAbsent(
              new Line(change.who(), change.from()),
              line -> new TreeMap<String, Optional<String>>())
          .put(change.element().name(), change.after());
    }
    return lines;
  }

  /** Says more in the event of a line, true from the same day. */
  void addTo(TimeLine.Entry first, Nik nik, Map<Element, String> elements) {
    Map<String, Optional<String>> said = new TreeMap<>();
    elements.forEach((element, value) -> said.put(element.name(), Optional.of(value)));
    Line line = new Line(nik, first.said().from());
    say(first.event(), line, said, clock.instant().atOffset(ZoneOffset.UTC));
  }

  private void say(
      long event, Line line, Map<String, Optional<String>> elements, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into population.said (event, nik, valid_from, recorded_at, elements)
            values (:event, :nik, :from, :now, cast(:elements as jsonb))
            """)
        .param("event", event)
        .param("nik", line.who().value())
        .param("from", line.from())
        .param("now", now)
        .param("elements", json.writeValueAsString(elements))
        .update();
  }

  private void owe(long event, Duty duty) {
    jdbc.sql("insert into population.duty (event, kind, about) values (:event, :kind, :about)")
        .param("event", event)
        .param("kind", duty.kind().name())
        .param("about", duty.about())
        .update();
  }

  /** Gives every line about a person, in order. */
  List<TimeLine.Entry> lines(Nik nik) {
    return jdbc.sql(
            """
            select s.id, s.event, s.valid_from, s.recorded_at, s.elements,
              e.kind, e.officer, e.case_number, e.reason, e.document
            from population.said s join population.life_event e on e.id = s.event
            where s.nik = :nik order by s.id
            """)
        .param("nik", nik.value())
        .query((row, number) ->
            new TimeLine.Entry(
                new Said(
                    row.getLong("id"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    elements(row.getString("elements"))),
                row.getLong("event"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("officer")),
                Optional.ofNullable(row.getString("case_number")),
                row.getString("reason"),
                row.getString("document")))
        .list();
  }

  private Map<Element, Optional<String>> elements(String text) {
    Map<Element, Optional<String>> elements = new EnumMap<>(Element.class);
    for (Map.Entry<String, JsonNode> entry : json.readTree(text).properties()) {
      JsonNode value = entry.getValue();
      elements.put(
          Element.valueOf(entry.getKey()),
          value.isNull() ? Optional.empty() : Optional.of(value.asString()));
    }
    return elements;
  }

  /** Gives who was recorded for the first time in a file. */
  List<Nik> firstRecordedIn(CaseNumber file) {
    return jdbc.sql(
            """
            select s.nik from population.life_event e join population.said s on s.event = e.id
            where e.case_number = :file and e.kind = 'FirstRecord'
              and jsonb_exists(s.elements, 'TANGGAL_LAHIR')
            order by s.id
            """)
        .param("file", file.value())
        .query((row, number) -> new Nik(row.getString("nik")))
        .list();
  }

  /** Gives what an event made due. */
  List<Duty> duties(long event) {
    return jdbc.sql("select kind, about from population.duty where event = :event order by 1, 2")
        .param("event", event)
        .query((row, number) ->
            new Duty(Duty.Kind.valueOf(row.getString("kind")), row.getString("about")))
        .list();
  }
}
