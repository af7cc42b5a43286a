package id.adminduk.office.catalogue;

import id.adminduk.office.kernel.OfficeCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every wording a case was ever accepted under; rows are added and never changed. */
@Repository
class Revisions {

  private final JdbcClient database;

  Revisions(JdbcClient database) {
    this.database = database;
  }

  void keep(Shelf.Binder binder, Instant now) {
    Sop sop = binder.sop();
    database
        .sql(
            """
            insert into catalogue.revision (digest, office, service, title, content, loaded_at)
            values (:digest, :office, :service, :title, :content, :now)
            on conflict (digest) do nothing
            """)
        .param("digest", sop.revision().digest())
        .param("office", sop.office().value())
        .param("service", sop.service().value())
        .param("title", sop.title())
        .param("content", binder.content())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /** Forgets what was offered before this start; the revisions themselves stay. */
  void offerNothing() {
    database.sql("delete from catalogue.current_revision").update();
  }

  void offer(Sop sop, Instant now) {
    database
        .sql(
            """
            insert into catalogue.current_revision (office, service, digest, loaded_at)
            values (:office, :service, :digest, :now)
            on conflict (office, service)
            do update set digest = excluded.digest, loaded_at = excluded.loaded_at
            """)
        .param("office", sop.office().value())
        .param("service", sop.service().value())
        .param("digest", sop.revision().digest())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  Optional<String> content(RevisionId id) {
    return database
        .sql("select content from catalogue.revision where digest = :digest")
        .param("digest", id.digest())
        .query(String.class)
        .optional();
  }

  Optional<RevisionId> offered(OfficeCode office, ServiceCode service) {
    return database
        .sql(
            """
            select digest from catalogue.current_revision
            where office = :office and service = :service
            """)
        .param("office", office.value())
        .param("service", service.value())
        .query(String.class)
        .optional()
        .map(RevisionId::new);
  }
}
