package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what {@link ActRules} judges, for one row under the lock of its case. */
@Component
class Situations {

  private final Officers officers;
  private final Offices offices;

  Situations(Officers officers, Offices offices) {
    this.officers = officers;
    this.offices = offices;
  }

  /**
   * @param all every opening of every row of this file, the judged one among them
   */
  Situation of(CaseRecord file, Sop sop, StepRecord step, List<StepRecord> all) {
    SopRow row = sop.row(step.row());
    return new Situation(
        file.number(),
        sop,
        row,
        step.isOpen(),
        step.finishedBy()
            .flatMap(officers::find)
            .map(Officer::name)
            .orElseGet(() -> offices.here().name()),
        step.waiting(),
        step.takenBy().flatMap(officers::find),
        otherEyes(sop, row, all));
  }

  private Map<PersonId, SopRow> otherEyes(Sop sop, SopRow row, List<StepRecord> all) {
    List<RowKey> others = sop.separatedFrom(row.key());
    Map<PersonId, SopRow> eyes = new HashMap<>();
    if (!others.isEmpty()) {
      all.stream()
          .filter(step -> others.contains(step.row()))
          .forEach(step ->
              step.finishedBy()
                  .flatMap(officers::find)
                  .ifPresent(done -> eyes.putIfAbsent(done.person(), sop.row(step.row()))));
    }
    return eyes;
  }
}
