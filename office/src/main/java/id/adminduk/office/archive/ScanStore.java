package id.adminduk.office.archive;

import id.adminduk.office.archive.Scans.Page;
import id.adminduk.office.kernel.CaseNumber;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScanStore {

  private final JdbcClient jdbc;

  ScanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Page page, UUID subject, CaseNumber number) {
    jdbc.sql(
            """
            insert into archive.scan (id, subject, case_number, requirement, taken_at)
            values (:id, :subject, :number, :requirement, :at)
            """)
        .param("id", page.id())
        .param("subject", subject)
        .param("number", number.value())
        .param("requirement", page.requirement())
        .param("at", page.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Page> of(CaseNumber number) {
    return jdbc.sql(
            """
            select id, requirement, taken_at from archive.scan
            where case_number = :number order by serial
            """)
        .param("number", number.value())
        .query((row, line) ->
            new Page(
                row.getObject("id", UUID.class),
                row.getString("requirement"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Gives whose a page is, when it belongs to the file. */
  Optional<UUID> subjectOf(CaseNumber number, UUID page) {
    return jdbc.sql("select subject from archive.scan where case_number = :number and id = :page")
        .param("number", number.value())
        .param("page", page)
        .query(UUID.class)
        .optional();
  }

  Optional<UUID> subject(CaseNumber number) {
    return jdbc.sql("select subject from archive.scan where case_number = :number limit 1")
        .param("number", number.value())
        .query(UUID.class)
        .optional();
  }
}
