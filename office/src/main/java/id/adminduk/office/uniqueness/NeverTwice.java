package id.adminduk.office.uniqueness;

import id.adminduk.office.applications.ApplicationRefusal.NotAdmissible;
import id.adminduk.office.applications.IntakeRule;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.catalogue.Sop;
import id.adminduk.office.catalogue.StepKind;
import id.adminduk.office.population.Resident;
import id.adminduk.office.uniqueness.RecordStore.Standing;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One person, one recording for life (domain.md 2.12, trap 7): who is print-ready or holds a card
 * needs a new card at most, never a new recording; and who was never recorded gets no card from a
 * service that does not record (S2, S3, S5, S9, S11: "sudah melakukan perekaman").
 */
@Component
class NeverTwice implements IntakeRule {

  /** S14 replaces papers as well as cards: what was lost shows at the row that prints. */
  private static final ServiceCode LOST = new ServiceCode("HILANG");

  /** Late, because the capture desk itself stands on the hall that asks this rule. */
  private final ObjectProvider<Captures> captures;

  private final RecordStore records;

  NeverTwice(ObjectProvider<Captures> captures, RecordStore records) {
    this.captures = captures;
    this.records = records;
  }

  @Override
  public Optional<NotAdmissible> objectsTo(Resident resident, Sop sop) {
    if (sop.rowOf(StepKind.CAPTURE).isEmpty()) {
      return sop.rowOf(StepKind.PRINT)
          .filter(row -> !sop.service().equals(LOST))
          .flatMap(row -> neverRecorded(resident));
    }
    return captures
        .getObject()
        .subjectOf(resident.nik())
        .flatMap(records::find)
        .map(Standing::status)
        .filter(RecordStatus::isRecorded)
        .map(status -> new NotAdmissible("already-recorded", Map.of("status", status.name())));
  }

  private Optional<NotAdmissible> neverRecorded(Resident resident) {
    return captures.getObject().latestOf(resident.nik()).isPresent()
        ? Optional.empty()
        : Optional.of(new NotAdmissible("never-recorded", Map.of()));
  }
}
