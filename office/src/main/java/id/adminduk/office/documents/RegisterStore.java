package id.adminduk.office.documents;

import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the registers and what became of them; appended, never changed. */
@Component
class RegisterStore {

  /** A running number that no entry explains. */
  record Gap(String code, int running) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RegisterStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Holds an event until the transaction ends, so that two drafts give it one number. */
  void hold(long event) {
    hold("register " + event);
  }

  /** Holds what may have been written under two events, so that one of them gets the akta. */
  void hold(String sameAs) {
    Turn.take(jdbc, 820, sameAs);
  }

  /** Gives the next running number, in the caller's transaction. */
  int next(String code, int year) {
    return jdbc.sql(
            """
            insert into documents.register_counter as c (code, year, last) values (:code, :year, 1)
            on conflict (office, code, year) do update set last = c.last + 1
            returning last
            """)
        .param("code", code)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void insert(RegisterEntry entry, @Nullable String sameAs) {
    jdbc.sql(
            """
            insert into documents.register_entry (id, kind, code, year, running, number, event,
              parties, resident, happened_on, reported_on, days_late, same_as, opened_by, opened_at)
            values (:id, :kind, :code, :year, :running, :number, :event,
              :parties, :resident, :happened, :reported, :late, :same, :by, :at)
            """)
        .param("id", entry.id())
        .param("kind", entry.kind())
        .param("code", entry.code())
        .param("year", entry.year())
        .param("running", entry.running())
        .param("number", entry.number())
        .param("event", entry.event())
        .param("parties", entry.parties())
        .param("resident", entry.resident())
        .param("happened", entry.happenedOn())
        .param("reported", entry.reportedOn())
        .param("late", entry.daysLate())
        .param("same", sameAs)
        .param("by", entry.openedBy().value())
        .param("at", entry.openedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<RegisterEntry> find(UUID id) {
    return jdbc.sql("select * from documents.register_entry where id = :id")
        .param("id", id)
        .query(RegisterStore::entry)
        .optional();
  }

  Optional<RegisterEntry> ofEvent(long event) {
    return jdbc.sql("select * from documents.register_entry where event = :event")
        .param("event", event)
        .query(RegisterStore::entry)
        .optional();
  }

  /** Gives entries that say the same happened, under whatever event. */
  List<RegisterEntry> saying(String sameAs) {
    return jdbc.sql("select * from documents.register_entry where same_as = :same")
        .param("same", sameAs)
        .query(RegisterStore::entry)
        .list();
  }

  void act(RegisterEntry entry, RegisterEntry.Act act, OfficerId by, String note) {
    jdbc.sql(
            """
            insert into documents.register_act (entry, act, officer, at, note)
            values (:entry, :act, :officer, :at, :note)
            """)
        .param("entry", entry.id())
        .param("act", act.name())
        .param("officer", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("note", note)
        .update();
  }

  List<RegisterEntry.Done> acts(UUID entry) {
    return jdbc.sql("select * from documents.register_act where entry = :entry order by serial")
        .param("entry", entry)
        .query((row, number) ->
            new RegisterEntry.Done(
                RegisterEntry.Act.valueOf(row.getString("act")),
                new OfficerId(row.getObject("officer", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note")))
        .list();
  }

  boolean is(RegisterEntry entry, RegisterEntry.Act act) {
    return acts(entry.id()).stream().anyMatch(done -> done.act() == act);
  }

  /** Gives an entry with its standing. */
  RegisterEntry.Shown shown(RegisterEntry entry) {
    return list(entry.year(), entry.code(), null, entry.running()).getFirst();
  }

  /** Gives a year's entries, by register and running number. */
  List<RegisterEntry.Shown> list(int year, @Nullable String code, @Nullable LocalDate reported) {
    return list(year, code, reported, null);
  }

  private List<RegisterEntry.Shown> list(
      int year, @Nullable String code, @Nullable LocalDate reported, @Nullable Integer running) {
    return jdbc.sql(
            """
            select e.*, last.act, last.at, last.note,
              exists (select from documents.paper p where p.event = e.event
                      and p.state <> 'WITHDRAWN') as living,
              (select a.note from documents.act a join documents.paper p on p.id = a.paper
               where p.event = e.event and a.act = 'WITHDRAWN'
               order by a.serial desc limit 1) as withdrawn
            from documents.register_entry e
            left join lateral (select * from documents.register_act a where a.entry = e.id
                               order by a.serial desc limit 1) last on true
            where e.year = :year and (cast(:code as text) is null or e.code = :code)
              and (cast(:day as date) is null or e.reported_on = :day)
              and (cast(:running as integer) is null or e.running = :running)
            order by e.code, e.running
            """)
        .param("year", year)
        .param("code", code)
        .param("day", reported)
        .param("running", running)
        .query(RegisterStore::shown)
        .list();
  }

  /** Gives running numbers of a year that have no entry; there should be none. */
  List<Gap> gaps(int year) {
    return jdbc.sql(
            """
            select c.code, n.running from documents.register_counter c
            cross join lateral generate_series(1, c.last) as n(running)
            where c.year = :year and not exists (
              select from documents.register_entry e
              where e.code = c.code and e.year = c.year and e.running = n.running)
            order by c.code, n.running limit 100
            """)
        .param("year", year)
        .query((row, number) -> new Gap(row.getString("code"), row.getInt("running")))
        .list();
  }

  private static RegisterEntry.Shown shown(ResultSet row, int number) throws SQLException {
    RegisterEntry entry = entry(row, number);
    String act = row.getString("act");
    if (act == null) {
      boolean living = row.getBoolean("living");
      String why = row.getString("withdrawn");
      return new RegisterEntry.Shown(
          entry,
          living ? RegisterEntry.Standing.OPEN : RegisterEntry.Standing.WITHDRAWN,
          Optional.empty(),
          living || why == null ? "" : why);
    }
    return new RegisterEntry.Shown(
        entry,
        RegisterEntry.Standing.valueOf(act),
        Optional.of(row.getObject("at", OffsetDateTime.class).toInstant()),
        row.getString("note"));
  }

  private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
    return new RegisterEntry(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("code"),
        row.getInt("year"),
        row.getInt("running"),
        row.getString("number"),
        row.getLong("event"),
        row.getString("parties"),
        row.getLong("resident"),
        row.getObject("happened_on", LocalDate.class),
        row.getObject("reported_on", LocalDate.class),
        row.getInt("days_late"),
        new OfficerId(row.getObject("opened_by", UUID.class)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
