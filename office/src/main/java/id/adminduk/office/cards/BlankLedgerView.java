package id.adminduk.office.cards;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger as people read it: newest first, a delivery as one line. */
@Component
class BlankLedgerView {

  private static final int SHOWN = 100;

  private final JdbcClient jdbc;
  private final Officers officers;

  BlankLedgerView(JdbcClient jdbc, Officers officers) {
    this.jdbc = jdbc;
    this.officers = officers;
  }

  /**
   * One line.
   *
   * @param serials one serial, or first and last of a delivery
   * @param note BAST number, spoil reason or file number
   */
  record Line(
      Instant at,
      LedgerEntry.Kind kind,
      String serials,
      long pieces,
      String note,
      String officer) {}

  /** Gives the newest lines. */
  List<Line> newest() {
    return jdbc.sql(
            """
            select max(id) as id, at, kind, officer, min(serial) as first, max(serial) as last,
              count(*) as pieces,
              concat_ws(' ', bast, nullif(reason, ''), case_number) as note
            from cards.blank_entry
            group by at, kind, officer, bast, reason, case_number,
              case when kind = 'RECEIVED' then 0 else id end
            order by 1 desc limit :shown
            """)
        .param("shown", SHOWN)
        .query(this::line)
        .list();
  }

  private Line line(ResultSet row, int number) throws SQLException {
    String first = row.getString("first");
    String last = row.getString("last");
    UUID officer = row.getObject("officer", UUID.class);
    return new Line(
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
        LedgerEntry.Kind.valueOf(row.getString("kind")),
        first.equals(last) ? first : first + " – " + last,
        row.getLong("pieces"),
        row.getString("note"),
        Optional.ofNullable(officer)
            .flatMap(id -> officers.find(new OfficerId(id)))
            .map(Officer::name)
            .orElse("–"));
  }
}
