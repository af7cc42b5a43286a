package id.adminduk.office.archive;

import id.adminduk.office.archive.Documents.DocumentId;
import id.adminduk.office.archive.Documents.Issued;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked to be destroyed, and what was. */
@Component
class DisposalStore {

  /** A wish as it was written down. */
  record Asked(
      UUID id, CaseNumber number, int pages, Set<UUID> documents, String basis, OfficerId by) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  DisposalStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(UUID id, Disposals.Due due, UUID subject, String basis, OfficerId by) {
    jdbc.sql(
            """
            insert into archive.disposal
              (id, case_number, subject, pages, documents, basis, asked_at, asked_by)
            values (:id, :number, :subject, :pages, :documents, :basis, :at, :by)
            """)
        .param("id", id)
        .param("number", due.number().value())
        .param("subject", subject)
        .param("pages", due.pages())
        .param(
            "documents",
            due.documents().stream().map(Issued::id).map(DocumentId::value).toArray(UUID[]::new))
        .param("basis", basis)
        .param("at", now())
        .param("by", by.value())
        .update();
  }

  Optional<Asked> newest(UUID subject) {
    return jdbc.sql(
            "select * from archive.disposal where subject = :subject order by serial desc limit 1")
        .param("subject", subject)
        .query((row, line) ->
            new Asked(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getInt("pages"),
                Set.of((UUID[]) row.getArray("documents").getArray()),
                row.getString("basis"),
                new OfficerId(row.getObject("asked_by", UUID.class))))
        .optional();
  }

  void end(List<DocumentId> documents) {
    documents.forEach(one ->
        jdbc.sql("update archive.document set pdf = null, destroyed_at = :at where id = :id")
            .param("id", one.value())
            .param("at", now())
            .update());
  }

  void done(UUID disposal, DocumentId minutes) {
    jdbc.sql(
            """
            insert into archive.disposed (disposal, minutes, at) values (:id, :minutes, :at)
            """)
        .param("id", disposal)
        .param("minutes", minutes.value())
        .param("at", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
