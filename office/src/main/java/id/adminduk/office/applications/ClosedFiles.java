package id.adminduk.office.applications;

import id.adminduk.office.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /**
   * Lists files closed before a moment, the oldest first.
   *
   * @param last the last one of the page before; empty for the first page
   */
  public List<Closed> before(Instant moment, Optional<Closed> last, int most) {
    return jdbc.sql(
            """
            select number, closed_at from applications.case_file
            where status in ('CLOSED', 'CANCELLED') and closed_at < :moment
              and (closed_at, number) > (:at, :number)
            order by closed_at, number limit :most
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("at", last.map(Closed::at).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
        .param("number", last.map(one -> one.number().value()).orElse(""))
        .param("most", most)
        .query(ClosedFiles::closed)
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
        .query(ClosedFiles::closed)
        .optional();
  }

  private static Closed closed(ResultSet row, int line) throws SQLException {
    return new Closed(
        new CaseNumber(row.getString("number")),
        row.getObject("closed_at", OffsetDateTime.class).toInstant());
  }
}
