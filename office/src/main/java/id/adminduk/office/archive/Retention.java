package id.adminduk.office.archive;

import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.premises.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedule: how long what is kept, as this office has set it. */
@Component
public class Retention {

  public static final int MOST_YEARS = 50;

  private static final int SHORTEST_BASIS = 3;
  private static final int LONGEST_BASIS = 300;

  /** What becomes of it when its years are over. */
  public enum Fate {
    PERMANENT,
    DESTROYED
  }

  /**
   * One line of the schedule.
   *
   * @param active years after the file was closed in which it is at hand
   * @param inactive years after those
   * @param basis the decree or letter it follows; empty for a default
   * @param by who set it; absent for a default of the program
   */
  public record Rule(
      RecordKind kind,
      int active,
      int inactive,
      Fate fate,
      String basis,
      Optional<OfficerId> by,
      Optional<Instant> at) {

    /** Gives the first day on which it may go; empty when it stays. */
    public Optional<LocalDate> dueAfter(LocalDate closed) {
      return fate == Fate.PERMANENT
          ? Optional.empty()
          : Optional.of(closed.plusYears((long) active + inactive));
    }

    /** Says whether the program and not the office says so. */
    public boolean isDefault() {
      return by.isEmpty();
    }
  }

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  Retention(JdbcClient jdbc, AuditTrail audit, UnitOfWork unitOfWork, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Gives the whole schedule, in the order of the kinds. */
  public List<Rule> schedule() {
    return List.copyOf(byKind().values());
  }

  Map<RecordKind, Rule> byKind() {
    Map<RecordKind, Rule> set = new EnumMap<>(RecordKind.class);
    Arrays.stream(RecordKind.values()).forEach(kind -> set.put(kind, byDefault(kind)));
    jdbc.sql("select distinct on (kind) * from archive.retention_rule order by kind, serial desc")
        .query(Retention::rule)
        .list()
        .forEach(rule -> set.put(rule.kind(), rule));
    return set;
  }

  private static Rule byDefault(RecordKind kind) {
    return new Rule(
        kind, kind.active(), kind.inactive(), kind.fate(), "", Optional.empty(), Optional.empty());
  }

  /** Sets a line of the schedule; earlier ones stay as rows. */
  public Result<RecordKind, RetentionRefusal> set(
      RecordKind kind, int active, int inactive, Fate fate, String basis, OfficerId by) {
    String why = basis.strip();
    if (kind.isFixed()) {
      return Result.refused(new RetentionRefusal.KeptForEver());
    }
    if (active < 0
        || inactive < 0
        || active > MOST_YEARS
        || inactive > MOST_YEARS
        || (fate == Fate.DESTROYED && active + inactive == 0)) {
      return Result.refused(new RetentionRefusal.NoSuchYears(MOST_YEARS));
    }
    if (why.length() < SHORTEST_BASIS || why.length() > LONGEST_BASIS) {
      return Result.refused(new RetentionRefusal.BasisMissing());
    }
    return unitOfWork.attempt(() -> {
      jdbc.sql(
              """
              insert into archive.retention_rule (kind, active, inactive, fate, basis, officer, at)
              values (:kind, :active, :inactive, :fate, :basis, :officer, :at)
              """)
          .param("kind", kind.name())
          .param("active", active)
          .param("inactive", inactive)
          .param("fate", fate.name())
          .param("basis", why)
          .param("officer", by.value())
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
      audit.append(
          AuditEntry.outsideCases(
              "retention-set",
              by,
              Map.of(
                  "kind",
                  kind.name(),
                  "years",
                  active + "+" + inactive,
                  "fate",
                  fate.name(),
                  "why",
                  why)));
      return Result.done(kind);
    });
  }

  private static Rule rule(ResultSet row, int number) throws SQLException {
    return new Rule(
        RecordKind.valueOf(row.getString("kind")),
        row.getInt("active"),
        row.getInt("inactive"),
        Fate.valueOf(row.getString("fate")),
        row.getString("basis"),
        Optional.of(new OfficerId(row.getObject("officer", UUID.class))),
        Optional.of(row.getObject("at", OffsetDateTime.class).toInstant()));
  }
}
