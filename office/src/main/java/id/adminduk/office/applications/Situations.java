package id.adminduk.office.applications;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.access.Offices;
import id.adminduk.office.access.PersonId;
import id.adminduk.office.catalogue.RowKey;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.SopRow;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.OfficerId;
import id.adminduk.office.population.Residents;
import id.adminduk.office.population.StatusPenduduk;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what {@link ActRules} judges, for one row under the lock of its case. */
@Component
class Situations {

  /** Rows that put somebody's body or card into the world: nobody is enrolled after death. */
  private static final Set<StepKind> FOR_THE_LIVING =
      EnumSet.of(
          StepKind.CAPTURE,
          StepKind.UNIQUENESS,
          StepKind.PRINT_CHECK,
          StepKind.PRINT,
          StepKind.MATCH,
          StepKind.ACTIVATE,
          StepKind.HAND_OVER);

  private final Officers officers;
  private final Offices offices;
  private final Residents residents;

  Situations(Officers officers, Offices offices, Residents residents) {
    this.officers = officers;
    this.offices = offices;
    this.residents = residents;
  }

  /**
   * @param all every opening of every row of this file, the judged one among them
   * @param by who asks; mostly the one who took the row up, and not looked up again
   */
  Situation of(CaseRecord file, Sop sop, StepRecord step, List<StepRecord> all, Officer by) {
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
        step.takenBy().flatMap(id -> known(id, by)),
        FOR_THE_LIVING.contains(row.kind())
            ? file.applicant().flatMap(this::resting)
            : Optional.empty(),
        otherEyes(sop, row, all, by));
  }

  private Optional<ApplicationRefusal> resting(Nik nik) {
    return residents
        .standing(nik)
        .filter(standing -> standing != StatusPenduduk.AKTIF)
        .map(standing -> new ApplicationRefusal.ResidentNotActive(nik, standing));
  }

  private Map<PersonId, SopRow> otherEyes(Sop sop, SopRow row, List<StepRecord> all, Officer by) {
    List<RowKey> others = sop.separatedFrom(row.key());
    Map<PersonId, SopRow> eyes = new HashMap<>();
    if (!others.isEmpty()) {
      all.stream()
          .filter(step -> others.contains(step.row()))
          .forEach(step ->
              step.finishedBy()
                  .flatMap(id -> known(id, by))
                  .ifPresent(done -> eyes.putIfAbsent(done.person(), sop.row(step.row()))));
    }
    return eyes;
  }

  private Optional<Officer> known(OfficerId id, Officer by) {
    return id.equals(by.id()) ? Optional.of(by) : officers.find(id);
  }
}
