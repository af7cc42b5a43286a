package id.adminduk.office.cards;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to and reads the journal of printer and encoder. */
@Component
class JournalStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  JournalStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One line: what was known about a blangko, and when. */
  record Line(SerialNumber serial, JournalPoint point, String detail, Instant at) {}

  void append(
      SerialNumber serial,
      CaseNumber number,
      JournalPoint point,
      String detail,
      Optional<OfficerId> by) {
    jdbc.sql(
            """
            insert into cards.journal (serial, case_number, point, detail, at, officer)
            values (:serial, :number, :point, :detail, :at, cast(:officer as uuid))
            """)
        .param("serial", serial.value())
        .param("number", number.value())
        .param("point", point.name())
        .param("detail", detail)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("officer", by.map(OfficerId::value).orElse(null))
        .update();
  }

  /** Gives all lines of a file, oldest first. */
  List<Line> of(CaseNumber number) {
    return jdbc.sql("select * from cards.journal where case_number = :number order by id")
        .param("number", number.value())
        .query(JournalStore::line)
        .list();
  }

  /** Gives the last line of a blangko that is allocated and has no finished card yet. */
  Optional<Line> unfinished(SerialNumber serial) {
    return jdbc.sql(
            """
            select j.* from cards.journal j join cards.blank b using (serial)
            where serial = :serial and b.state = 'ALLOCATED'
              and not exists (select from cards.card c where c.serial = j.serial)
            order by j.id desc limit 1
            """)
        .param("serial", serial.value())
        .query(JournalStore::line)
        .optional();
  }

  /** Finds allocated blangko without a finished card whose last line is not younger. */
  List<SerialNumber> unfinishedSince(Instant moment) {
    return jdbc.sql(
            """
            select b.serial from cards.blank b
            where b.state = 'ALLOCATED'
              and not exists (select from cards.card c where c.serial = b.serial)
              and (select max(j.at) from cards.journal j where j.serial = b.serial) <= :moment
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new SerialNumber(row.getString(1)))
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        new SerialNumber(row.getString("serial")),
        JournalPoint.valueOf(row.getString("point")),
        row.getString("detail"),
        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant());
  }
}
