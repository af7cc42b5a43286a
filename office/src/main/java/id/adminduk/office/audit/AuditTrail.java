package id.adminduk.office.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the trail, only inside the transaction of the act itself. */
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
}
