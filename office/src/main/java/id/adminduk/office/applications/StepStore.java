package id.adminduk.office.applications;

import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The openings of rows, their pauses, marks and deficiency lines.
 *
 * <p>What may be absent is passed with its type: an untyped null makes the server parse and plan
 * the statement anew each time (measured: every third statement of a walk).
 */
@Component
class StepStore {

  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StepRecord> find(StepId id) {
    List<Map.Entry<StepRecord, Optional<StepRecord.Pause>>> rows =
        jdbc.sql(StepLines.WITH_PAUSES + " where s.id = :id order by p.id")
            .param("id", id.value())
            .query(StepLines::line)
            .list();
    return StepLines.gather(rows).stream().findFirst();
  }

  List<StepRecord> ofCase(CaseId id) {
    return StepLines.gather(
        jdbc.sql(StepLines.WITH_PAUSES + " where s.case_id = :case order by s.serial, p.id")
            .param("case", id.value())
            .query(StepLines::line)
            .list());
  }

  /** Lists the rows an account finished from one moment until before another, in order. */
  List<StepRecord> finishedBy(OfficerId officer, Instant from, Instant to) {
    return StepLines.gather(
        jdbc.sql(
                StepLines.WITH_PAUSES
                    + " where s.finished_by = :officer and s.finished_at >= :from"
                    + " and s.finished_at < :to and s.outcome in ('YES', 'NO')"
                    + " order by s.finished_at, s.serial, p.id")
            .param("officer", officer.value())
            .param("from", CaseStore.utc(from))
            .param("to", CaseStore.utc(to))
            .query(StepLines::line)
            .list());
  }

  /**
   * Opens a row.
   *
   * @param lateAt empty while it waits and where the SOP prints no time
   * @param waiting why it stands still from the start, if it does
   */
  void open(
      StepId id,
      CaseId caseId,
      SopRow row,
      Instant at,
      Optional<Instant> lateAt,
      Optional<WaitReason> waiting) {
    jdbc.sql(
            """
            with opened as (
              insert into applications.step
                (id, case_id, row_key, kind, role, opened_at, late_at, waiting, due_at)
              values (:id, :case, :row, :kind, :role, :at, :late, :waiting,
                      (select due_at from applications.case_file where id = :case))
              returning id, waiting)
            insert into applications.pause (step_id, reason, from_at)
            select id, waiting, :at from opened where waiting is not null
            """)
        .param("id", id.value())
        .param("case", caseId.value())
        .param("row", row.key().value())
        .param("kind", row.kind().name())
        .param("role", row.role().name())
        .param("at", CaseStore.utc(at))
        .param("late", lateAt.map(CaseStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("waiting", waiting.map(WaitReason::name).orElse(null), Types.VARCHAR)
        .update();
  }

  /** Ends a row, and with it whatever held it. */
  void finish(StepId id, Instant at, Optional<OfficerId> by, String outcome) {
    jdbc.sql(
            """
            with ended as (
              update applications.pause set to_at = :at where step_id = :id and to_at is null)
            update applications.step
            set finished_at = :at, finished_by = :by, outcome = :outcome, waiting = null
            where id = :id and finished_at is null
            """)
        .param("id", id.value())
        .param("at", CaseStore.utc(at))
        .param("by", by.map(OfficerId::value).orElse(null))
        .param("outcome", outcome)
        .update();
  }

  void pause(StepId id, WaitReason reason, Instant at) {
    jdbc.sql(
            """
            with begun as (
              insert into applications.pause (step_id, reason, from_at)
              values (:step, :reason, :at)
              on conflict do nothing returning step_id)
            update applications.step set waiting = :reason
            where id in (select step_id from begun)
            """)
        .param("step", id.value())
        .param("reason", reason.name())
        .param("at", CaseStore.utc(at))
        .update();
  }

  void resume(StepId id, Instant at) {
    resume(id, at, Optional.empty());
  }

  /** Ends what holds the row; {@code lateAt} as in {@link #lateAt}. */
  void resume(StepId id, Instant at, Optional<Instant> lateAt) {
    jdbc.sql(
            """
            with ended as (
              update applications.pause set to_at = :at where step_id = :step and to_at is null)
            update applications.step set waiting = null, late_at = :late where id = :step
            """)
        .param("step", id.value())
        .param("at", CaseStore.utc(at))
        .param("late", lateAt.map(CaseStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void takenBy(StepId id, Optional<OfficerId> by) {
    jdbc.sql("update applications.step set taken_by = :by where id = :id")
        .param("id", id.value())
        .param("by", by.map(OfficerId::value).orElse(null))
        .update();
  }

  /** Notes when the running staff clock passes the standard; empty while it stands. */
  void lateAt(StepId id, Optional<Instant> at) {
    jdbc.sql("update applications.step set late_at = :at where id = :id")
        .param("id", id.value())
        .param("at", at.map(CaseStore::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void mark(StepId id, String requirement, boolean good, String note) {
    jdbc.sql(
            """
            insert into applications.check_mark (step_id, requirement, good, note)
            values (:step, :requirement, :good, :note)
            """)
        .param("step", id.value())
        .param("requirement", requirement)
        .param("good", good)
        .param("note", note)
        .update();
  }

  void deficiency(StepId id, Deficiency line) {
    jdbc.sql(
            """
            insert into applications.deficiency (step_id, requirement, reason, note)
            values (:step, :requirement, :reason, :note)
            """)
        .param("step", id.value())
        .param("requirement", line.requirement())
        .param("reason", line.reason().name())
        .param("note", line.note())
        .update();
  }

  /** Gives the lines of the note with which the file last went back. */
  List<Deficiency> lastDeficiencies(CaseId id) {
    return jdbc.sql(
            """
            select d.requirement, d.reason, d.note from applications.deficiency d
            where d.step_id = (
              select s.id from applications.step s
              where s.case_id = :case and s.outcome = 'NO'
              order by s.serial desc limit 1)
            order by d.id
            """)
        .param("case", id.value())
        .query((row, number) ->
            new Deficiency(
                row.getString("requirement"),
                Deficiency.Reason.valueOf(row.getString("reason")),
                row.getString("note")))
        .list();
  }
}
