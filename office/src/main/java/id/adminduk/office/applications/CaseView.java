package id.adminduk.office.applications;

import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.CaseId;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.StepId;
import id.adminduk.office.kernel.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One file as officers see it. */
public record CaseView(
    CaseId id,
    CaseNumber number,
    Sop sop,
    Nik pemohon,
    String namaPemohon,
    FormF102 form,
    CaseStatus status,
    Instant receivedAt,
    Instant dueAt,
    Optional<Instant> closedAt,
    Optional<String> ticket,
    Token trackingToken,
    Token pickupToken,
    List<StepView> steps,
    List<TimelineEntry> timeline,
    List<Deficiency> openDeficiencies,
    Clocks clocks) {

  /**
   * One opening of one row.
   *
   * @param handling time the row has taken in open office hours, without waits
   * @param waiting why the row stands still, when it does
   * @param takenBy who has taken it up from the pile
   */
  public record StepView(
      StepId id,
      RowKey row,
      Instant openedAt,
      Optional<Instant> finishedAt,
      Optional<String> finishedBy,
      Optional<String> outcome,
      Duration handling,
      Optional<WaitReason> waiting,
      Optional<String> takenBy) {

    public boolean isOpen() {
      return finishedAt.isEmpty();
    }
  }

  /** One line of what happened. */
  public record TimelineEntry(
      Instant at, String event, Optional<RowKey> row, String actor, Map<String, String> facts) {}

  /** Gives the open step, absent when the file is closed. */
  public Optional<StepView> openStep() {
    return steps.stream().filter(StepView::isOpen).findFirst();
  }

  /** Gives the row the file stands at, absent when it is closed. */
  public Optional<SopRow> openRow() {
    return openStep().map(step -> sop.row(step.row()));
  }

  /** Gives the latest opening of a row. */
  public Optional<StepView> latest(RowKey row) {
    return steps.stream().filter(step -> step.row().equals(row)).reduce((older, newer) -> newer);
  }
}
