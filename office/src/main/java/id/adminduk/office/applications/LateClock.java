package id.adminduk.office.applications;

import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.kernel.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes on each open row when it turns late, so that who looks for late rows counts nothing. */
@Component
class LateClock {

  private final CaseStore cases;
  private final StepStore steps;
  private final Catalogue catalogue;
  private final Offices offices;
  private final Clock clock;

  LateClock(CaseStore cases, StepStore steps, Catalogue catalogue, Offices offices, Clock clock) {
    this.cases = cases;
    this.steps = steps;
    this.catalogue = catalogue;
    this.offices = offices;
    this.clock = clock;
  }

  /** Gives the moment a row opened now turns late; empty when the SOP prints no time. */
  Optional<Instant> ifItRuns(SopRow row) {
    return row.timing()
        .map(timing -> offices.here().hours().afterOpenTime(clock.instant(), timing.most()));
  }

  /**
   * Notes when the row turns late if its clock runs on; a waiting row and one without time never.
   */
  void wind(StepId id) {
    StepRecord step = steps.find(id).orElseThrow();
    Sop sop = catalogue.revision(cases.byId(step.caseId()).orElseThrow().revision());
    Optional<Instant> turnsLate =
        sop.row(step.row())
            .timing()
            .filter(timing -> step.isOpen() && step.waiting().isEmpty())
            .map(timing -> RowTimes.lateAt(step, timing, offices.here().hours(), clock.instant()));
    steps.lateAt(id, turnsLate);
  }

  /** Lets the row stand still for this reason. */
  void pile(StepId id, WaitReason reason) {
    steps.pause(id, reason, clock.instant());
    stop(id);
  }

  /** A row that stands still never turns late. */
  void stop(StepId id) {
    steps.lateAt(id, Optional.empty());
  }
}
