package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a file, append-only, each line together with its audit entry. */
@Component
class EventLog {

  private static final String SYSTEM = "";
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;
  private final AuditTrail audit;

  EventLog(JdbcClient jdbc, JsonMapper json, Clock clock, AuditTrail audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.audit = audit;
  }

  void append(
      CaseId caseId,
      CaseNumber number,
      String event,
      Optional<RowKey> row,
      Optional<Officer> by,
      Map<String, String> facts) {
    jdbc.sql(
            """
            insert into applications.event (case_id, at, event, row_key, officer, actor, facts)
            values (:case, :at, :event, :row, cast(:officer as uuid), :actor, cast(:facts as jsonb))
            """)
        .param("case", caseId.value())
        .param("at", CaseStore.utc(clock.instant()))
        .param("event", event)
        .param("row", row.map(RowKey::value).orElse(null), Types.VARCHAR)
        .param(
            "officer",
            by.map(officer -> officer.id().value().toString()).orElse(null),
            Types.VARCHAR)
        .param("actor", by.map(Officer::name).orElse(SYSTEM))
        .param("facts", json.writeValueAsString(facts))
        .update();
    audit.append(
        by.map(officer -> AuditEntry.of(event, officer.id(), number, rowFact(row)))
            .orElseGet(() -> AuditEntry.bySystem(event, number, rowFact(row))));
  }

  List<CaseView.TimelineEntry> of(CaseId id) {
    return jdbc.sql(
            """
            select at, event, row_key, actor, facts from applications.event
            where case_id = :case order by id
            """)
        .param("case", id.value())
        .query((row, number) ->
            new CaseView.TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                Optional.ofNullable(row.getString("row_key")).map(RowKey::new),
                row.getString("actor"),
                json.readValue(row.getString("facts"), FACTS)))
        .list();
  }

  /** The trail gets the row and nothing personal; the facts stay with the file. */
  private static Map<String, String> rowFact(Optional<RowKey> row) {
    return row.map(key -> Map.of("row", key.value())).orElse(Map.of());
  }
}
