package id.adminduk.office.population.register;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.Duty;
import id.adminduk.office.population.life.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of the register ask it; nothing here writes, and the caller notes who looked. */
@Component
public class RegisterReading {

  /**
   * Something the office owes, and since when.
   *
   * @param event which made it due
   */
  public record Owed(Duty duty, long event, String kind, Instant since) {}

  private final PeopleStore people;
  private final EventStore events;
  private final JdbcClient jdbc;

  RegisterReading(PeopleStore people, EventStore events, JdbcClient jdbc) {
    this.people = people;
    this.events = events;
    this.jdbc = jdbc;
  }

  /** Gives who stands behind the number of a page, which says nothing about them. */
  public Optional<Nik> behind(long ref) {
    return jdbc.sql("select nik from population.resident where ref = :ref")
        .param("ref", ref)
        .query((row, number) -> new Nik(row.getString("nik")))
        .optional();
  }

  /** Gives the numbers of their pages; who is not in this office's register is left out. */
  public Map<Nik, Long> refs(Collection<Nik> niks) {
    Map<Nik, Long> refs = new LinkedHashMap<>();
    jdbc.sql("select nik, ref from population.resident where nik = any(:niks) order by nik")
        .param("niks", niks.stream().map(Nik::value).toArray(String[]::new))
        .query((row, number) -> Map.entry(new Nik(row.getString("nik")), row.getLong("ref")))
        .list()
        .forEach(entry -> refs.put(entry.getKey(), entry.getValue()));
    return refs;
  }

  /** Gives people with every element, in order of number. */
  public List<Person> people(Collection<Nik> niks) {
    return people.find(niks, List.of());
  }

  /** Gives who has this person as birth parent, also the dead and the gone. */
  public List<Person> childrenOf(Nik parent) {
    return people.childrenOf(List.of(parent));
  }

  /** Says whether sixteen digits are the number of a family card of this office. */
  public boolean isFamilyCard(NomorKk kk) {
    return jdbc.sql("select exists (select from population.family_card where nomor_kk = :kk)")
        .param("kk", kk.value())
        .query(Boolean.class)
        .single();
  }

  /** Gives what events made due about a person and their card, newest first. */
  public List<Owed> owed(Nik nik, NomorKk kk) {
    return jdbc.sql(
            """
            select d.kind, d.about, e.id, e.kind as event_kind, e.recorded_at
            from population.duty d join population.life_event e on e.id = d.event
            where d.about in (:nik, :kk) order by e.id desc, d.kind
            """)
        .param("nik", nik.value())
        .param("kk", kk.value())
        .query((row, number) ->
            new Owed(
                new Duty(Duty.Kind.valueOf(row.getString("kind")), row.getString("about")),
                row.getLong("id"),
                row.getString("event_kind"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Gives what an event made due. */
  public List<Duty> duties(long event) {
    return events.duties(event);
  }

  /** Gives the events written for a file, the oldest first. */
  public List<Happening> eventsOf(CaseNumber file) {
    return jdbc
        .sql("select id from population.life_event where case_number = :file order by id")
        .param("file", file.value())
        .query((row, number) -> row.getLong("id"))
        .list()
        .stream()
        .flatMap(id -> event(id).stream())
        .toList();
  }

  /**
   * Gives events that made a note in the margin of somebody's akta due, also where no element
   * changed.
   */
  public List<Long> behindMargin(Nik nik) {
    return jdbc.sql(
            """
            select event from population.duty where kind = 'NOTE_IN_MARGIN' and about = :nik
            order by event
            """)
        .param("nik", nik.value())
        .query((row, number) -> row.getLong("event"))
        .list();
  }

  /** Gives what an event was told with, by name: days, places, numbers of people. */
  public Map<String, String> told(long event) {
    Map<String, String> told = new LinkedHashMap<>();
    jdbc.sql(
            """
            select one.key, coalesce(one.value ->> 'value', one.value #>> '{}') as value
            from population.life_event e
            cross join lateral jsonb_each(e.said) as one
            where e.id = :event and jsonb_typeof(one.value) <> 'null'
            order by one.key
            """)
        .param("event", event)
        .query((row, number) -> Map.entry(row.getString("key"), row.getString("value")))
        .list()
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  /** Gives an event with whom it touched. */
  public Optional<Happening> event(long id) {
    List<Nik> touched =
        jdbc
            .sql("select nik from population.said where event = :id order by id")
            .param("id", id)
            .query((row, number) -> new Nik(row.getString("nik")))
            .list()
            .stream()
            .distinct()
            .toList();
    return jdbc.sql("select * from population.life_event where id = :id")
        .param("id", id)
        .query((row, number) -> happening(row, touched))
        .optional();
  }

  private static Happening happening(ResultSet row, List<Nik> touched) throws SQLException {
    return new Happening(
        row.getLong("id"),
        row.getString("kind"),
        row.getObject("happened_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("officer")),
        Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
        row.getString("reason"),
        row.getString("document"),
        touched);
  }
}
