package id.adminduk.office.vault;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.Chance;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.vault.DestructionRefusal.NoSuchHold;
import id.adminduk.office.vault.DestructionRefusal.ReasonTooShort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Legal holds. {@link KeyDestruction} asks here; should anything else try, triggers of the database
 * refuse it.
 */
@Component
public class Holds {

  private static final int SHOWN = 200;

  private final JdbcClient jdbc;
  private final VaultStore store;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Chance chance;

  Holds(
      JdbcClient jdbc,
      VaultStore store,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      Clock clock,
      Chance chance) {
    this.jdbc = jdbc;
    this.store = store;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Places a hold; several may cover one file, and each is lifted for itself.
   *
   * @param subject under which the contents lie
   */
  public Result<UUID, DestructionRefusal> place(
      UUID subject, CaseNumber number, String what, String reason, OfficerId by) {
    if (reason.strip().length() < KeyDestruction.SHORTEST_REASON) {
      return Result.refused(new ReasonTooShort(reason.strip().length()));
    }
    return unitOfWork.attempt(() -> {
      // A destruction under way ends first, or waits for this hold and then sees it.
      store.lockLiving(subject);
      UUID id = chance.uuid();
      jdbc.sql(
              """
              insert into vault.hold
                (id, subject, case_number, what, reason, placed_at, placed_by)
              values (:id, :subject, :number, :what, :reason, :at, :by)
              """)
          .param("id", id)
          .param("subject", subject)
          .param("number", number.value())
          .param("what", what)
          .param("reason", reason.strip())
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", by.value())
          .update();
      audit.append(
          AuditEntry.of("hold-placed", by, number, Map.of("what", what, "why", reason.strip())));
      return Result.done(id);
    });
  }

  /** Lifts a hold of this office. */
  public Result<CaseNumber, DestructionRefusal> lift(
      UUID id, OfficeCode office, String why, OfficerId by) {
    if (why.strip().length() < KeyDestruction.SHORTEST_REASON) {
      return Result.refused(new ReasonTooShort(why.strip().length()));
    }
    return unitOfWork.attempt(() -> {
      Optional<CaseNumber> number = open(id).filter(found -> found.office().equals(office));
      if (number.isEmpty()) {
        return Result.refused(new NoSuchHold());
      }
      jdbc.sql(
              """
              update vault.hold set lifted_at = :at, lifted_by = :by, lifted_why = :why
              where id = :id
              """)
          .param("id", id)
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .param("by", by.value())
          .param("why", why.strip())
          .update();
      audit.append(AuditEntry.of("hold-lifted", by, number.get(), Map.of("why", why.strip())));
      return Result.done(number.get());
    });
  }

  private Optional<CaseNumber> open(UUID id) {
    return jdbc.sql(
            "select case_number from vault.hold where id = :id and lifted_at is null for update")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  /** Says whether a hold stands over these contents, or over this file. */
  public boolean covers(UUID subject, CaseNumber number) {
    return jdbc.sql(
            """
            select exists (select from vault.hold
              where (subject = :subject or case_number = :number) and lifted_at is null)
            """)
        .param("subject", subject)
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  /** Says whether a hold stands over this file. */
  public boolean covers(CaseNumber number) {
    return jdbc.sql(
            """
            select exists (select from vault.hold
              where case_number = :number and lifted_at is null)
            """)
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  /** Lists the holds over a file, the newest first, lifted ones too. */
  public List<Hold> of(CaseNumber number) {
    return jdbc.sql("select * from vault.hold where case_number = :number order by serial desc")
        .param("number", number.value())
        .query(Holds::hold)
        .list();
  }

  /** Lists the holds of an office, standing ones first, then the newest. */
  public List<Hold> of(OfficeCode office) {
    return jdbc.sql(
            """
            select * from vault.hold where case_number like :office || '-%'
            order by (lifted_at is null) desc, serial desc limit :most
            """)
        .param("office", office.value())
        .param("most", SHOWN)
        .query(Holds::hold)
        .list();
  }

  private static Hold hold(ResultSet row, int line) throws SQLException {
    OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
    return new Hold(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("what"),
        row.getString("reason"),
        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
        new OfficerId(row.getObject("placed_by", UUID.class)),
        lifted == null
            ? Optional.empty()
            : Optional.of(
                new Hold.Lifted(
                    lifted.toInstant(),
                    new OfficerId(row.getObject("lifted_by", UUID.class)),
                    row.getString("lifted_why"))));
  }
}
