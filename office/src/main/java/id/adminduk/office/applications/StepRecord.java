package id.adminduk.office.applications;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.kernel.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One opening of one row, with the times it stood still. */
record StepRecord(
    StepId id,
    CaseId caseId,
    RowKey row,
    Instant openedAt,
    Optional<Instant> finishedAt,
    Optional<OfficerId> finishedBy,
    Optional<String> outcome,
    Optional<OfficerId> takenBy,
    List<Pause> pauses) {

  /** A time the row stood still; open while {@code to} is absent. */
  record Pause(WaitReason reason, Instant from, Optional<Instant> to) {}

  boolean isOpen() {
    return finishedAt.isEmpty();
  }

  /** Gives the row as it is once nothing holds it any more. */
  StepRecord goingOn(Instant now) {
    List<Pause> ended =
        pauses.stream()
            .map(pause ->
                new Pause(pause.reason(), pause.from(), pause.to().or(() -> Optional.of(now))))
            .toList();
    return new StepRecord(
        id, caseId, row, openedAt, finishedAt, finishedBy, outcome, takenBy, ended);
  }

  Optional<WaitReason> waiting() {
    return pauses.stream().filter(pause -> pause.to().isEmpty()).map(Pause::reason).findFirst();
  }
}
