package id.adminduk.office.archive;

import id.adminduk.office.archive.Documents.DocumentId;
import id.adminduk.office.archive.Documents.Issued;
import id.adminduk.office.kernel.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DocumentStore {

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Issued issued, byte[] pdf) {
    jdbc.sql(
            """
            insert into archive.document (id, kind, case_number, issued_at, pdf)
            values (:id, :kind, :number, :at, :pdf)
            """)
        .param("id", issued.id().value())
        .param("kind", issued.kind())
        .param("number", issued.number().value())
        .param("at", issued.at().atOffset(ZoneOffset.UTC))
        .param("pdf", pdf)
        .update();
  }

  List<Issued> of(CaseNumber number) {
    return jdbc.sql(
            """
            select id, kind, case_number, issued_at from archive.document
            where case_number = :number and destroyed_at is null order by serial
            """)
        .param("number", number.value())
        .query(DocumentStore::issued)
        .list();
  }

  /** Finds by kind and year of issue, the newest first. */
  List<Issued> find(String kind, Instant from, Instant until, int most) {
    return jdbc.sql(
            """
            select id, kind, case_number, issued_at from archive.document
            where (:kind = '' or kind = :kind) and issued_at >= :from and issued_at < :until
              and destroyed_at is null
            order by serial desc limit :most
            """)
        .param("kind", kind)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(DocumentStore::issued)
        .list();
  }

  Optional<Issued> find(DocumentId id) {
    return jdbc.sql(
            """
            select id, kind, case_number, issued_at from archive.document
            where id = :id and destroyed_at is null
            """)
        .param("id", id.value())
        .query(DocumentStore::issued)
        .optional();
  }

  byte[] content(DocumentId id) {
    return jdbc.sql("select pdf from archive.document where id = :id")
        .param("id", id.value())
        .query(byte[].class)
        .single();
  }

  static Issued issued(ResultSet row, int number) throws SQLException {
    return new Issued(
        new DocumentId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        new CaseNumber(row.getString("case_number")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant());
  }
}
