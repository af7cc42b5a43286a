package id.adminduk.office.demo;

import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.FingerExtractor;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.SourceAfisExtractor;
import id.adminduk.matcher.TenPrint;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Admits residents who were recorded before this office began, each in one unit of work. */
@Component
@DemoOnly
class EarlierRecordings {

  private static final double DPI = 500;

  private final DemoBodies bodies;
  private final Captures captures;
  private final Uniqueness uniqueness;
  private final UnitOfWork unitOfWork;
  private final FingerExtractor extractor = new SourceAfisExtractor();

  EarlierRecordings(
      DemoBodies bodies, Captures captures, Uniqueness uniqueness, UnitOfWork unitOfWork) {
    this.bodies = bodies;
    this.captures = captures;
    this.uniqueness = uniqueness;
    this.unitOfWork = unitOfWork;
  }

  /** Says whether a start before this one has admitted the resident. */
  boolean isAdmitted(Resident resident) {
    return captures.subjectOf(resident.nik()).flatMap(uniqueness::statusOf).isPresent();
  }

  /** Takes the fingers outside the transaction, because that is the slow part (seconds). */
  void admit(DemoPerson person) {
    TenPrint fingers = fingersOf(person);
    unitOfWork.run(() -> {
      UUID subject = captures.enlistSubject(person.resident().nik());
      uniqueness.admitRecorded(subject, fingers, RecordStatus.CARD_ISSUED);
    });
  }

  private TenPrint fingersOf(DemoPerson person) {
    Map<FingerPosition, FingerTemplate> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      bodies
          .finger(person, position, DemoBodies.GALLERY)
          .flatMap(this::template)
          .ifPresent(template -> fingers.put(position, template));
    }
    return new TenPrint(fingers);
  }

  private Optional<FingerTemplate> template(byte[] image) {
    return extractor.extract(image, DPI) instanceof Extracted extracted
        ? Optional.of(extracted.template())
        : Optional.empty();
  }
}
