package id.adminduk.office.catalogue.revising;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.Enactment;
import id.adminduk.office.catalogue.RevisionId;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

  private static final String ALL =
      """
      select d.*, array(select h.person from catalogue.draft_hand h where h.draft = d.id) as hands
      from catalogue.draft d
      """;

  private final JdbcClient database;

  DraftStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Draft> atWork(OfficeCode office, ServiceCode service) {
    return database
        .sql(
            ALL
                + " where office = :office and service = :service"
                + " and state in ('OPEN', 'PROPOSED')")
        .param("office", office.value())
        .param("service", service.value())
        .query(DraftStore::draft)
        .optional();
  }

  /** Locks the draft until the transaction ends; two who write or judge at once wait. */
  Optional<Draft> lock(OfficeCode office, ServiceCode service) {
    return database
        .sql(
            ALL
                + " where office = :office and service = :service"
                + " and state in ('OPEN', 'PROPOSED') for update of d")
        .param("office", office.value())
        .param("service", service.value())
        .query(DraftStore::draft)
        .optional();
  }

  List<Draft> atWork(OfficeCode office) {
    return database
        .sql(ALL + " where office = :office and state in ('OPEN', 'PROPOSED') order by service")
        .param("office", office.value())
        .query(DraftStore::draft)
        .list();
  }

  /** Gives what was in force when the approved drafts of a service were begun. */
  Set<RevisionId> bases(OfficeCode office, ServiceCode service) {
    return database
        .sql(
            """
            select distinct base from catalogue.draft
            where office = :office and service = :service and state = 'APPROVED'
              and base is not null
            """)
        .param("office", office.value())
        .param("service", service.value())
        .query((row, number) -> new RevisionId(row.getString("base")))
        .set();
  }

  /** Gives false when somebody began one at the same moment. */
  boolean begin(Draft draft) {
    return database
            .sql(
                """
                insert into catalogue.draft (id, office, service, kind, base, content, state,
                  version, started_at, changed_by, changed_at)
                values (:id, :office, :service, :kind, :base, :content, 'OPEN', 1, :at, :by, :at)
                on conflict (office, service) where state in ('OPEN', 'PROPOSED') do nothing
                """)
            .param("id", draft.id())
            .param("office", draft.office().value())
            .param("service", draft.service().value())
            .param("kind", draft.kind().name())
            .param("base", draft.base().map(RevisionId::digest).orElse(null))
            .param("content", draft.content())
            .param("at", draft.startedAt().atOffset(ZoneOffset.UTC))
            .param("by", draft.changedBy().value())
            .update()
        == 1;
  }

  /** Remembers who wrote; nobody of these persons may approve. */
  void hand(UUID draft, Officer by, Instant at) {
    database
        .sql(
            """
            insert into catalogue.draft_hand (draft, officer, person, first_at)
            values (:draft, :officer, :person, :at) on conflict do nothing
            """)
        .param("draft", draft)
        .param("officer", by.id().value())
        .param("person", by.person().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void write(UUID draft, Enactment.Kind kind, String content, Officer by, Instant at) {
    database
        .sql(
            """
            update catalogue.draft set kind = :kind, content = :content, version = version + 1,
              changed_by = :by, changed_at = :at
            where id = :id
            """)
        .param("id", draft)
        .param("kind", kind.name())
        .param("content", content)
        .param("by", by.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void propose(UUID draft, LocalDate effectiveOn, String reason) {
    database
        .sql(
            """
            update catalogue.draft set state = 'PROPOSED', version = version + 1,
              effective_on = :effective, reason = :reason, remark = ''
            where id = :id
            """)
        .param("id", draft)
        .param("effective", effectiveOn)
        .param("reason", reason)
        .update();
  }

  void giveBack(UUID draft, String remark) {
    database
        .sql(
            """
            update catalogue.draft set state = 'OPEN', version = version + 1, remark = :remark
            where id = :id
            """)
        .param("id", draft)
        .param("remark", remark)
        .update();
  }

  void end(UUID draft, Draft.State state) {
    database
        .sql("update catalogue.draft set state = :state, version = version + 1 where id = :id")
        .param("id", draft)
        .param("state", state.name())
        .update();
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    UUID[] hands = (UUID[]) row.getArray("hands").getArray();
    return new Draft(
        row.getObject("id", UUID.class),
        new OfficeCode(row.getString("office")),
        new ServiceCode(row.getString("service")),
        Enactment.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("base")).map(RevisionId::new),
        row.getString("content"),
        Draft.State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getString("reason"),
        Optional.ofNullable(row.getObject("effective_on", LocalDate.class)),
        row.getString("remark"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        new OfficerId(row.getObject("changed_by", UUID.class)),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        Arrays.stream(hands).map(PersonId::new).collect(Collectors.toSet()));
  }
}
