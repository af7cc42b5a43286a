package id.adminduk.office.queue;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TicketStore {

  private final JdbcClient jdbc;

  TicketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The counter row is locked until the commit, so the day's numbers have no gap. */
  Ticket insert(UUID id, OfficeCode office, LocalDate day, String service, Instant at) {
    int number =
        jdbc.sql(
                """
                insert into queue.day_counter (office, day, last) values (:office, :day, 1)
                on conflict (office, day) do update set last = day_counter.last + 1
                returning last
                """)
            .param("office", office.value())
            .param("day", day)
            .query(Integer.class)
            .single();
    String label = "A-%03d".formatted(number);
    jdbc.sql(
            """
            insert into queue.ticket (id, office, day, number, label, service, taken_at)
            values (:id, :office, :day, :number, :label, :service, :at)
            """)
        .param("id", id)
        .param("office", office.value())
        .param("day", day)
        .param("number", number)
        .param("label", label)
        .param("service", service)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return new Ticket(id, label, service, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Optional<Ticket> find(UUID id) {
    return jdbc.sql("select * from queue.ticket where id = :id")
        .param("id", id)
        .query(TicketStore::ticket)
        .optional();
  }

  Optional<Ticket> ofCase(CaseNumber number) {
    return jdbc.sql(
            "select * from queue.ticket where case_number = :number order by taken_at limit 1")
        .param("number", number.value())
        .query(TicketStore::ticket)
        .optional();
  }

  void attach(UUID id, CaseNumber number) {
    jdbc.sql("update queue.ticket set case_number = :number where id = :id")
        .param("id", id)
        .param("number", number.value())
        .update();
  }

  long waitingCount(OfficeCode office, LocalDate day) {
    return jdbc.sql(
            """
            select count(*) from queue.ticket
            where office = :office and day = :day and called_at is null
              and case_number is not null
            """)
        .param("office", office.value())
        .param("day", day)
        .query(Long.class)
        .single();
  }

  List<Ticket> waiting(OfficeCode office, LocalDate day) {
    return jdbc.sql(
            """
            select * from queue.ticket
            where office = :office and day = :day and called_at is null
              and case_number is not null
            order by number limit 100
            """)
        .param("office", office.value())
        .param("day", day)
        .query(TicketStore::ticket)
        .list();
  }

  List<Ticket> called(OfficeCode office, LocalDate day) {
    return jdbc.sql(
            """
            select * from queue.ticket
            where office = :office and day = :day and called_at is not null
            order by called_at desc, number desc limit 8
            """)
        .param("office", office.value())
        .param("day", day)
        .query(TicketStore::ticket)
        .list();
  }

  /**
   * Calls the first who waits for one of these services.
   *
   * @param services codes; empty is all
   */
  Optional<Ticket> callNext(
      OfficeCode office, LocalDate day, List<String> services, String counter, Instant at) {
    return jdbc.sql(
            """
            update queue.ticket set called_at = :at, counter = :counter
            where id = (
              select id from queue.ticket
              where office = :office and day = :day and called_at is null
                and case_number is not null
                and (cardinality(:services::text[]) = 0 or service = any (:services))
              order by number limit 1 for update skip locked)
            returning *
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("counter", counter)
        .param("services", services.toArray(String[]::new))
        .param("office", office.value())
        .param("day", day)
        .query(TicketStore::ticket)
        .optional();
  }

  private static Ticket ticket(ResultSet row, int number) throws SQLException {
    return new Ticket(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getString("service"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("called_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("counter")),
        Optional.ofNullable(row.getString("case_number")));
  }
}
