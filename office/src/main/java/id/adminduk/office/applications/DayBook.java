package id.adminduk.office.applications;

import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the daily book and the registers are written from (rule R19). */
@Component
public class DayBook {

  /** What happened to a file on a day. */
  public enum What {
    ACCEPTED("case-accepted"),
    RETURNED("returned"),
    CLOSED("case-closed"),
    CANCELLED("case-cancelled");

    private final String event;

    What(String event) {
      this.event = event;
    }

    private static What of(String event) {
      for (What what : values()) {
        if (what.event.equals(event)) {
          return what;
        }
      }
      throw new IllegalStateException("no line of the daily book: " + event);
    }
  }

  /**
   * One line of the daily book.
   *
   * @param actor who did it; empty for the system
   * @param place box and ordner, empty when not noted
   */
  public record Line(
      Instant at,
      What what,
      CaseNumber number,
      String service,
      String namaPemohon,
      String actor,
      String place) {}

  /**
   * One file in a register.
   *
   * @param place box and ordner, empty when not noted
   */
  public record Entry(
      CaseNumber number,
      Instant receivedAt,
      String namaPemohon,
      CaseStatus status,
      Optional<Instant> closedAt,
      String place) {}

  /** A register extract is a month of a busy service at most. */
  public static final int MOST = 20_000;

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Offices offices;

  DayBook(JdbcClient jdbc, Catalogue catalogue, Offices offices) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.offices = offices;
  }

  /** Lists what happened on a day of the office, by service and time. */
  public List<Line> of(LocalDate day) {
    return jdbc.sql(
            """
            select e.at, e.event, e.actor, c.number, c.service, c.revision,
              coalesce(c.nama_pemohon, '') as nama_pemohon,
              coalesce((select a.box || ' / ' || a.ordner from applications.archive_place a
                        where a.case_id = c.id order by a.id desc limit 1), '') as place
            from applications.event e join applications.case_file c on c.id = e.case_id
            where e.event in ('case-accepted', 'case-closed', 'returned', 'case-cancelled')
              and e.at >= :from and e.at < :to and c.office = :office
            order by c.service, e.at, e.id
            """)
        .param("from", CaseStore.utc(start(day)))
        .param("to", CaseStore.utc(start(day.plusDays(1))))
        .param("office", offices.here().code().value())
        .query(this::line)
        .list();
  }

  /** Lists the files of a service received from one day to another, both counted, by number. */
  public List<Entry> register(ServiceCode service, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select c.number, c.received_at, coalesce(c.nama_pemohon, '') as nama_pemohon, c.status,
              c.closed_at,
              coalesce((select a.box || ' / ' || a.ordner from applications.archive_place a
                        where a.case_id = c.id order by a.id desc limit 1), '') as place
            from applications.case_file c
            where c.office = :office and c.service = :service
              and c.received_at >= :from and c.received_at < :to
            order by c.number limit :most
            """)
        .param("office", offices.here().code().value())
        .param("service", service.value())
        .param("from", CaseStore.utc(start(first)))
        .param("to", CaseStore.utc(start(last.plusDays(1))))
        .param("most", MOST)
        .query((row, number) ->
            new Entry(
                new CaseNumber(row.getString("number")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("nama_pemohon"),
                CaseStatus.valueOf(row.getString("status")),
                CaseStore.instant(row, "closed_at"),
                row.getString("place")))
        .list();
  }

  private Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        What.of(row.getString("event")),
        new CaseNumber(row.getString("number")),
        catalogue.revision(new RevisionId(row.getString("revision"))).title(),
        row.getString("nama_pemohon"),
        row.getString("actor"),
        row.getString("place"));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(offices.here().hours().zone()).toInstant();
  }
}
