package id.adminduk.office.catalogue;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the heads of offices put in force; rows are added and never changed. */
@Repository
public class Enactments {

  private final JdbcClient database;
  private final Revisions revisions;

  Enactments(JdbcClient database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  /** Lists the decisions about a service of an office, newest first. */
  public List<Enactment> all(OfficeCode office, ServiceCode service) {
    return database
        .sql(
            """
            select * from catalogue.enactment where office = :office and service = :service
            order by number desc
            """)
        .param("office", office.value())
        .param("service", service.value())
        .query(Enactments::enactment)
        .list();
  }

  /** Lists what is in force at a moment, at most one decision a service of each office. */
  public List<Enactment> inForce(Instant at) {
    return database
        .sql(
            """
            select distinct on (office, service) * from catalogue.enactment
            where effective_at <= :at order by office, service, number desc
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Enactments::enactment)
        .list();
  }

  /**
   * A wording the program keeps.
   *
   * @param office whose procedure it is
   * @param since when it was first read from a file, or approved
   */
  public record Kept(RevisionId revision, OfficeCode office, Instant since) {}

  /** Lists every wording of a service ever kept, of all offices, oldest first. */
  public List<Kept> kept(ServiceCode service) {
    return database
        .sql(
            """
            select digest, office, loaded_at from catalogue.revision where service = :service
            order by loaded_at, digest
            """)
        .param("service", service.value())
        .query((row, number) ->
            new Kept(
                new RevisionId(row.getString("digest")),
                new OfficeCode(row.getString("office")),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Puts a wording in force; the caller has made sure that it may.
   *
   * @param content the file of the wording; kept under its digest
   */
  public Enactment enact(
      Decision decision, Optional<Sop> sop, String content, Officer by, Instant now) {
    sop.ifPresent(wording -> revisions.keep(new Shelf.Binder(wording, content), now));
    return database
        .sql(
            """
            insert into catalogue.enactment
              (office, service, number, kind, digest, draft, reason, drafted_by, drafted_person,
               approved_by, approved_person, approved_at, effective_at)
            select :office, :service, coalesce(max(number), 0) + 1, :kind, :digest, :draft, :reason,
              :draftedBy, :draftedPerson, :approvedBy, :approvedPerson, :now, :effective
            from catalogue.enactment where office = :office and service = :service
            returning *
            """)
        .param("office", decision.office().value())
        .param("service", decision.service().value())
        .param("kind", decision.kind().name())
        .param("digest", sop.map(wording -> wording.revision().digest()).orElse(null))
        .param("draft", decision.draft())
        .param("reason", decision.reason())
        .param("draftedBy", decision.draftedBy().value())
        .param("draftedPerson", decision.draftedPerson().value())
        .param("approvedBy", by.id().value())
        .param("approvedPerson", by.person().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("effective", decision.effectiveAt().atOffset(ZoneOffset.UTC))
        .query(Enactments::enactment)
        .single();
  }

  /** What is decided, before it has its number. */
  public record Decision(
      OfficeCode office,
      ServiceCode service,
      Enactment.Kind kind,
      UUID draft,
      String reason,
      OfficerId draftedBy,
      PersonId draftedPerson,
      Instant effectiveAt) {}

  private static Enactment enactment(ResultSet row, int number) throws SQLException {
    return new Enactment(
        new OfficeCode(row.getString("office")),
        new ServiceCode(row.getString("service")),
        row.getInt("number"),
        Enactment.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("digest")).map(RevisionId::new),
        row.getObject("draft", UUID.class),
        row.getString("reason"),
        new OfficerId(row.getObject("drafted_by", UUID.class)),
        new OfficerId(row.getObject("approved_by", UUID.class)),
        row.getObject("approved_at", OffsetDateTime.class).toInstant(),
        row.getObject("effective_at", OffsetDateTime.class).toInstant());
  }
}
