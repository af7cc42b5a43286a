package id.adminduk.office.archive;

import id.adminduk.office.archive.Documents.DocumentId;
import id.adminduk.office.archive.Documents.Issued;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** Counts the pages of files that are not destroyed; a file without any is left out. */
  Map<CaseNumber, Integer> pagesLeft(Collection<CaseNumber> numbers) {
    Map<CaseNumber, Integer> left = new HashMap<>();
    jdbc.sql(
            """
            select s.case_number, count(*) as pages from archive.scan s
            where s.case_number = any (:numbers)
              and not exists (select from archive.disposal p
                join archive.disposed d on d.disposal = p.id where p.subject = s.subject)
            group by s.case_number
            """)
        .param("numbers", words(numbers))
        .query(row -> {
          left.put(new CaseNumber(row.getString("case_number")), row.getInt("pages"));
        });
    return left;
  }

  /** Gives the papers of files that are not destroyed, in the order of their issue. */
  Map<CaseNumber, List<Issued>> documentsLeft(Collection<CaseNumber> numbers) {
    return jdbc
        .sql(
            """
            select id, kind, case_number, issued_at from archive.document
            where case_number = any (:numbers) and destroyed_at is null order by serial
            """)
        .param("numbers", words(numbers))
        .query(DocumentStore::issued)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Issued::number));
  }

  private static String[] words(Collection<CaseNumber> numbers) {
    return numbers.stream().map(CaseNumber::value).toArray(String[]::new);
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
