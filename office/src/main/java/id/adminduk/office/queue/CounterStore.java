package id.adminduk.office.queue;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of counters and seats. */
@Component
class CounterStore {

  /** A counter with who sits there, from whatever day; names are found elsewhere. */
  record Line(Counter counter, @Nullable OfficerId officer, @Nullable Instant since) {}

  private final JdbcClient jdbc;

  CounterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the office's counters until the commit, so that two changes never mix. */
  void lock(OfficeCode office) {
    jdbc.sql("select id from queue.counter where office = :office order by id for update")
        .param("office", office.value())
        .query(UUID.class)
        .list();
  }

  List<Line> all(OfficeCode office) {
    return jdbc.sql(
            """
            select c.*, s.officer, s.since
            from queue.counter c left join queue.seat s on s.counter = c.id
            where c.office = :office order by c.number
            """)
        .param("office", office.value())
        .query(CounterStore::line)
        .list();
  }

  void put(OfficeCode office, Counter counter) {
    jdbc.sql(
            """
            insert into queue.counter (id, office, number, name, services, open)
            values (:id, :office, :number, :name, :services, :open)
            on conflict (id) do update
              set number = excluded.number, name = excluded.name, services = excluded.services,
                  open = excluded.open
            """)
        .param("id", counter.id())
        .param("office", office.value())
        .param("number", counter.number())
        .param("name", counter.name())
        .param("services", counter.services().toArray(String[]::new))
        .param("open", counter.open())
        .update();
  }

  void sit(OfficeCode office, UUID counter, OfficerId officer, Instant at) {
    leave(officer);
    free(counter);
    jdbc.sql(
            """
            insert into queue.seat (counter, office, officer, since)
            values (:counter, :office, :officer, :at)
            """)
        .param("counter", counter)
        .param("office", office.value())
        .param("officer", officer.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void leave(OfficerId officer) {
    jdbc.sql("delete from queue.seat where officer = :officer")
        .param("officer", officer.value())
        .update();
  }

  void free(UUID counter) {
    jdbc.sql("delete from queue.seat where counter = :counter").param("counter", counter).update();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    String[] services = (String[]) row.getArray("services").getArray();
    UUID officer = row.getObject("officer", UUID.class);
    OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
    return new Line(
        new Counter(
            row.getObject("id", UUID.class),
            row.getInt("number"),
            row.getString("name"),
            Arrays.asList(services),
            row.getBoolean("open"),
            Optional.empty()),
        officer == null ? null : new OfficerId(officer),
        since == null ? null : since.toInstant());
  }
}
