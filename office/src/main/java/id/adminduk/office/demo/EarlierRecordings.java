package id.adminduk.office.demo;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.matcher.Extraction.Extracted;
import id.adminduk.matcher.FingerExtractor;
import id.adminduk.matcher.FingerTemplate;
import id.adminduk.matcher.TwofoldExtractor;
import id.adminduk.matcher.iris.IrisCode;
import id.adminduk.matcher.iris.IrisExtraction;
import id.adminduk.matcher.iris.IrisExtractor;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.population.Resident;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.EarlierRecording;
import id.adminduk.office.uniqueness.RecordStatus;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.EnumMap;
import java.util.Map;
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
  private final FingerExtractor fingers = new TwofoldExtractor();
  private final IrisExtractor irises = new IrisExtractor();

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

  /** Draws and extracts outside the transaction, because that is the slow part (seconds). */
  void admit(DemoPerson person) {
    EarlierRecording earlier = recordingOf(person);
    unitOfWork.run(() -> {
      UUID subject = captures.enlistSubject(person.resident().nik());
      uniqueness.admitRecorded(subject, earlier, RecordStatus.CARD_ISSUED);
    });
  }

  private EarlierRecording recordingOf(DemoPerson person) {
    Map<FingerPosition, byte[]> pictures = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      bodies
          .finger(person, position, DemoBodies.GALLERY)
          .ifPresent(image -> pictures.put(position, image));
    }
    Map<EyePosition, byte[]> eyes = new EnumMap<>(EyePosition.class);
    for (EyePosition position : EyePosition.values()) {
      eyes.put(position, bodies.iris(person, position, DemoBodies.GALLERY));
    }
    return read(pictures, eyes, bodies.portrait(person));
  }

  /** Reads templates and codes off pictures; what cannot be read is left out. */
  EarlierRecording read(
      Map<FingerPosition, byte[]> pictures, Map<EyePosition, byte[]> eyes, byte[] photo) {
    Map<FingerPosition, FingerTemplate> templates = new EnumMap<>(FingerPosition.class);
    pictures.forEach((position, image) -> {
      if (fingers.extract(image, DPI) instanceof Extracted extracted) {
        templates.put(position, extracted.template());
      }
    });
    Map<EyePosition, IrisCode> codes = new EnumMap<>(EyePosition.class);
    eyes.forEach((position, image) -> {
      if (irises.extract(image) instanceof IrisExtraction.Extracted eye) {
        codes.put(position, eye.code());
      }
    });
    return new EarlierRecording(templates, codes, pictures, eyes, photo);
  }
}
