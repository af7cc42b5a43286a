package id.adminduk.office.applications;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads openings of rows with their pauses: a line for each pause, or one for none. */
final class StepLines {

  static final String WITH_PAUSES =
      """
      select s.id, s.case_id, s.row_key, s.opened_at, s.finished_at, s.finished_by, s.outcome,
             s.taken_by,
             p.reason, p.from_at, p.to_at
      from applications.step s left join applications.pause p on p.step_id = s.id
      """;

  private StepLines() {}

  static List<StepRecord> gather(List<Map.Entry<StepRecord, Optional<StepRecord.Pause>>> lines) {
    Map<StepId, List<StepRecord.Pause>> pauses = new LinkedHashMap<>();
    Map<StepId, StepRecord> steps = new LinkedHashMap<>();
    for (Map.Entry<StepRecord, Optional<StepRecord.Pause>> line : lines) {
      StepId id = line.getKey().id();
      steps.putIfAbsent(id, line.getKey());
      List<StepRecord.Pause> known = pauses.computeIfAbsent(id, ignored -> new ArrayList<>());
      line.getValue().ifPresent(known::add);
    }
    return steps.values().stream()
        .map(step -> withPauses(step, pauses.getOrDefault(step.id(), List.of())))
        .toList();
  }

  private static StepRecord withPauses(StepRecord step, List<StepRecord.Pause> pauses) {
    return new StepRecord(
        step.id(),
        step.caseId(),
        step.row(),
        step.openedAt(),
        step.finishedAt(),
        step.finishedBy(),
        step.outcome(),
        step.takenBy(),
        List.copyOf(pauses));
  }

  static Map.Entry<StepRecord, Optional<StepRecord.Pause>> line(ResultSet row, int number)
      throws SQLException {
    StepRecord step =
        new StepRecord(
            new StepId(row.getObject("id", UUID.class)),
            new CaseId(row.getObject("case_id", UUID.class)),
            new RowKey(row.getString("row_key")),
            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
            CaseStore.instant(row, "finished_at"),
            Optional.ofNullable(row.getObject("finished_by", UUID.class)).map(OfficerId::new),
            Optional.ofNullable(row.getString("outcome")),
            Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(OfficerId::new),
            List.of());
    Optional<String> reason = Optional.ofNullable(row.getString("reason"));
    if (reason.isEmpty()) {
      return Map.entry(step, Optional.empty());
    }
    StepRecord.Pause pause =
        new StepRecord.Pause(
            WaitReason.valueOf(reason.get()),
            row.getObject("from_at", OffsetDateTime.class).toInstant(),
            CaseStore.instant(row, "to_at"));
    return Map.entry(step, Optional.of(pause));
  }
}
