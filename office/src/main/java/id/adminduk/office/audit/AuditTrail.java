package id.adminduk.office.audit;

import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.premises.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the trail, only inside the transaction of the act itself; tells who saw whom. */
@Component
public class AuditTrail {

  private static final int OFFICE_DIGITS = 4;
  private static final String MET_BY_ACCOUNT =
      """
      select case_number, min(at) as first, max(at) as last, count(*) as times,
        array_agg(distinct act || coalesce(':' || (facts->>'kind'), '')) as contents
      from audit.entry
      where officer = :who and at >= :from and at < :until and office = :office
        and case_number is not null
      group by case_number order by first, case_number
      """;
  private static final String MET_BY_FACT =
      """
      select case_number, min(at) as first, max(at) as last, count(*) as times,
        array_agg(distinct act || coalesce(':' || (facts->>'kind'), '')) as contents
      from audit.entry
      where facts->>:fact = :who and at >= :from and at < :until and office = :office
        and case_number is not null
      group by case_number order by first, case_number
      """;

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
            values (:at, :act, cast(:officer as uuid), :case, cast(:facts as jsonb))
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("act", entry.act())
        .param(
            "officer",
            entry.officer().map(officer -> officer.value().toString()).orElse(null),
            Types.VARCHAR)
        .param("case", entry.caseNumber().map(number -> number.value()).orElse(null), Types.VARCHAR)
        .param("facts", json.writeValueAsString(complete(entry.facts())))
        .update();
  }

  /** Adds which office and from where; both are sealed with the rest. */
  private static Map<String, String> complete(Map<String, String> facts) {
    Map<String, String> complete = new TreeMap<>(Origin.facts());
    String scope = Scope.current().setting();
    if (scope.length() == OFFICE_DIGITS) {
      complete.put("office", scope);
    }
    complete.putAll(facts);
    return complete;
  }

  /**
   * Says whether this account left this act in this file from the same session since then; repeated
   * openings of one page are one sight.
   */
  public boolean hasSince(String act, OfficerId officer, CaseNumber number, Instant since) {
    return jdbc.sql(
            """
            select exists (select from audit.entry
              where case_number = :case and officer = :officer and act = :act and at >= :since
                and coalesce(facts->>'session', '') = :session)
            """)
        .param("case", number.value())
        .param("officer", officer.value())
        .param("act", act)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("session", Origin.facts().getOrDefault("session", ""))
        .query(Boolean.class)
        .single();
  }

  /** Lists which officers worked on these files or looked into them, newest first. */
  public List<Sight> sightsOf(Collection<CaseNumber> cases, OfficeCode office) {
    if (cases.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select at, officer, case_number, act,
              coalesce(facts->>'why', '') as why, coalesce(facts->>'kind', '') as kind
            from audit.entry
            where case_number in (:cases) and officer is not null and office = :office
            order by at desc, id desc
            """)
        .param("cases", cases.stream().map(CaseNumber::value).toList())
        .param("office", office.value())
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

  /** Lists when an act was done in a file by no officer, newest first: the citizen's own hand. */
  public List<Instant> byNobody(String act, CaseNumber number, OfficeCode office) {
    return jdbc.sql(
            """
            select at from audit.entry
            where case_number = :case and act = :act and officer is null and office = :office
            order by at desc, id desc
            """)
        .param("case", number.value())
        .param("act", act)
        .param("office", office.value())
        .query((row, line) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .list();
  }

  /**
   * Lists the files of this office that a stolen account, session, machine or kit met from one
   * moment until before another, by first meeting (S20).
   *
   * <p>Only accounts have an index: a million rows are read in seconds, and an index more would
   * cost every act of every day (docs/decisions/0008).
   */
  public List<SeenCase> metBy(Suspect suspect, Instant from, Instant until, OfficeCode office) {
    JdbcClient.StatementSpec statement =
        switch (suspect) {
          case Suspect.Account account ->
              jdbc.sql(MET_BY_ACCOUNT).param("who", account.officer().value());
          case Suspect.Session session -> metBy("session", session.name());
          case Suspect.Machine machine -> metBy("address", machine.address());
          case Suspect.Kit kit -> metBy("kit", kit.number());
        };
    return statement
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("office", office.value())
        .query(AuditTrail::seen)
        .list();
  }

  private JdbcClient.StatementSpec metBy(String fact, String value) {
    return jdbc.sql(MET_BY_FACT).param("fact", fact).param("who", value);
  }

  private static SeenCase seen(ResultSet row, int number) throws SQLException {
    return new SeenCase(
        new CaseNumber(row.getString("case_number")),
        row.getObject("first", OffsetDateTime.class).toInstant(),
        row.getObject("last", OffsetDateTime.class).toInstant(),
        row.getLong("times"),
        List.of((String[]) row.getArray("contents").getArray()));
  }
}
