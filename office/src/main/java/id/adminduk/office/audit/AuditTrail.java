package id.adminduk.office.audit;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficerId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the trail, only inside the transaction of the act itself; tells who saw whom. */
@Component
public class AuditTrail {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Appends one entry.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(AuditEntry entry) {
    jdbc.sql(
            """
            insert into audit.entry (at, act, officer, case_number, facts)
            values (:at, :act, :officer, :case, cast(:facts as jsonb))
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("act", entry.act())
        .param("officer", entry.officer().map(officer -> officer.value()).orElse(null))
        .param("case", entry.caseNumber().map(number -> number.value()).orElse(null))
        .param("facts", json.writeValueAsString(entry.facts()))
        .update();
  }

  /** Lists which officers worked on these files or looked into them, newest first. */
  public List<Sight> sightsOf(Collection<CaseNumber> cases) {
    if (cases.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select at, officer, case_number, act,
              coalesce(facts->>'why', '') as why, coalesce(facts->>'kind', '') as kind
            from audit.entry
            where case_number in (:cases) and officer is not null
            order by at desc, id desc
            """)
        .param("cases", cases.stream().map(CaseNumber::value).toList())
        .query((row, number) ->
            new Sight(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new OfficerId(row.getObject("officer", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                row.getString("act"),
                row.getString("why"),
                row.getString("kind")))
        .list();
  }

  /**
   * Lists the files an account met from one moment until before another, by first meeting (S20).
   */
  public List<SeenCase> seenBy(OfficerId officer, Instant from, Instant until) {
    return jdbc.sql(
            """
            select case_number, min(at) as first, max(at) as last, count(*) as times,
              array_agg(distinct act || coalesce(':' || (facts->>'kind'), '')) as contents
            from audit.entry
            where officer = :officer and at >= :from and at < :until and case_number is not null
            group by case_number order by first, case_number
            """)
        .param("officer", officer.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new SeenCase(
                new CaseNumber(row.getString("case_number")),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getLong("times"),
                List.of((String[]) row.getArray("contents").getArray())))
        .list();
  }
}
