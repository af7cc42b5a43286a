package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.catalogue.Catalogue;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.Timing;
import id.adminduk.office.kernel.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one officer did on one day, minutes against the standard. */
@Component
public class MyDay {

  /**
   * One finished row.
   *
   * @param sentBack whether it ended with Tidak
   */
  public record Done(
      Instant at,
      CaseNumber number,
      String service,
      SopRow row,
      Duration handling,
      Optional<Duration> standard,
      boolean sentBack) {

    /** Says whether it took longer than the SOP prints. */
    public boolean isOver() {
      return standard.filter(most -> handling.compareTo(most) > 0).isPresent();
    }
  }

  private final StepStore steps;
  private final CaseStore cases;
  private final Catalogue catalogue;
  private final Offices offices;
  private final Clock clock;

  MyDay(StepStore steps, CaseStore cases, Catalogue catalogue, Offices offices, Clock clock) {
    this.steps = steps;
    this.cases = cases;
    this.catalogue = catalogue;
    this.offices = offices;
    this.clock = clock;
  }

  /** Lists the rows the officer finished today, the latest first. */
  public List<Done> today(Officer officer) {
    LocalDate day = offices.here().hours().dayOf(clock.instant());
    Instant from = day.atStartOfDay(offices.here().hours().zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(offices.here().hours().zone()).toInstant();
    List<StepRecord> finished = steps.finishedBy(officer.id(), from, to);
    Map<UUID, CaseStore.Brief> files =
        cases.briefs(finished.stream().map(StepRecord::caseId).distinct().toList());
    List<Done> done = new ArrayList<>();
    for (StepRecord step : finished.reversed()) {
      CaseStore.Brief file = files.get(step.caseId().value());
      if (file != null) {
        done.add(done(step, file));
      }
    }
    return done;
  }

  private Done done(StepRecord step, CaseStore.Brief file) {
    Sop sop = catalogue.revision(file.revision());
    SopRow row = sop.row(step.row());
    return new Done(
        step.finishedAt().orElseThrow(),
        file.number(),
        sop.title(),
        row,
        RowTimes.handling(step, offices.here().hours(), clock.instant()),
        row.timing().map(Timing::most),
        step.outcome().filter("NO"::equals).isPresent());
  }
}
