package id.adminduk.office.archive;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScanStore {

  private static final double HUNDREDTHS = 100;

  private final JdbcClient jdbc;
  private final Clock clock;

  ScanStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(UUID id, String requirement, double skew, UUID subject, CaseNumber number) {
    jdbc.sql(
            """
            insert into archive.scan (id, subject, case_number, requirement, taken_at, skew)
            values (:id, :subject, :number, :requirement, :at, :skew)
            """)
        .param("id", id)
        .param("subject", subject)
        .param("number", number.value())
        .param("requirement", requirement)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("skew", Math.round(skew * HUNDREDTHS))
        .update();
  }

  /** Gives the pages of a file in their order, each as it is to be shown. */
  List<ScanPage> of(CaseNumber number) {
    return jdbc.sql(
            """
            select s.id, s.requirement, s.taken_at, s.skew, coalesce(a.place, s.serial) as place,
              coalesce(a.quarters, 0) as quarters, coalesce(a.straight, true) as straight
            from archive.scan s
            left join lateral (
              select place, quarters, straight from archive.scan_arrangement
              where scan = s.id order by serial desc limit 1) a on true
            where s.case_number = :number
              and not exists (select from archive.disposal p
                join archive.disposed d on d.disposal = p.id where p.subject = s.subject)
            order by place, s.serial
            """)
        .param("number", number.value())
        .query(ScanStore::page)
        .list();
  }

  void arrange(ScanPage page, OfficerId by) {
    jdbc.sql(
            """
            insert into archive.scan_arrangement (scan, place, quarters, straight, officer, at)
            values (:scan, :place, :quarters, :straight, :officer, :at)
            """)
        .param("scan", page.id())
        .param("place", page.place())
        .param("quarters", page.quarters())
        .param("straight", page.straight())
        .param("officer", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void without(CaseNumber number, String reason, OfficerId by) {
    jdbc.sql(
            """
            insert into archive.scan_absent (case_number, reason, officer, at)
            values (:number, :reason, :officer, :at)
            """)
        .param("number", number.value())
        .param("reason", reason)
        .param("officer", by.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<String> whyWithout(CaseNumber number) {
    return jdbc.sql(
            """
            select reason from archive.scan_absent where case_number = :number
            order by serial desc limit 1
            """)
        .param("number", number.value())
        .query(String.class)
        .optional();
  }

  /** Gives whose a page is, when it belongs to the file. */
  Optional<UUID> subjectOf(CaseNumber number, UUID page) {
    return jdbc.sql("select subject from archive.scan where case_number = :number and id = :page")
        .param("number", number.value())
        .param("page", page)
        .query(UUID.class)
        .optional();
  }

  private static ScanPage page(ResultSet row, int number) throws SQLException {
    Instant at = row.getObject("taken_at", OffsetDateTime.class).toInstant();
    return new ScanPage(
        row.getObject("id", UUID.class),
        row.getString("requirement"),
        at,
        row.getLong("place"),
        row.getInt("quarters"),
        row.getInt("skew") / HUNDREDTHS,
        row.getBoolean("straight"));
  }
}
