package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files whose work is over, by when it ended; the years of retention count from there. */
@Component
public class ClosedFiles {

  /** A file and when it was closed or cancelled. */
  public record Closed(CaseNumber number, Instant at) {}

  private final JdbcClient jdbc;

  ClosedFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lists files closed before a moment, the oldest first. */
  public List<Closed> before(Instant moment, int most) {
    return jdbc.sql(
            """
            select number, closed_at from applications.case_file
            where status in ('CLOSED', 'CANCELLED') and closed_at < :moment
            order by closed_at, number limit :most
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, line) ->
            new Closed(
                new CaseNumber(row.getString("number")),
                row.getObject("closed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Gives when a file was closed; empty while it is not. */
  public Optional<Closed> of(CaseNumber number) {
    return jdbc.sql(
            """
            select number, closed_at from applications.case_file
            where number = :number and status in ('CLOSED', 'CANCELLED')
            """)
        .param("number", number.value())
        .query((row, line) ->
            new Closed(
                new CaseNumber(row.getString("number")),
                row.getObject("closed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
