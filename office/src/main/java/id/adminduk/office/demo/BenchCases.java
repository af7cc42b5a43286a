package id.adminduk.office.demo;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Officers;
import id.adminduk.office.capture.Captures;
import id.adminduk.office.premises.UnitOfWork;
import id.adminduk.office.uniqueness.EarlierRecording;
import id.adminduk.office.uniqueness.Uniqueness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Two recordings of an earlier system that the machine cannot decide, by real invented pictures: a
 * true duplicate of whom only one worn finger could be taken, and a stranger among whose ten
 * fingers a helper's thumb was laid on the glass.
 */
@Component
@DemoOnly
class BenchCases {

  /** Impressions of their own, so that no picture comes twice. */
  private static final int EARLIER = 900;

  private static final String RECORDER = "perekam";

  private final DemoPeople people;
  private final DemoBodies bodies;
  private final EarlierRecordings recordings;
  private final Captures captures;
  private final Uniqueness uniqueness;
  private final Officers officers;
  private final UnitOfWork unitOfWork;

  BenchCases(
      DemoPeople people,
      DemoBodies bodies,
      EarlierRecordings recordings,
      Captures captures,
      Uniqueness uniqueness,
      Officers officers,
      UnitOfWork unitOfWork) {
    this.people = people;
    this.bodies = bodies;
    this.recordings = recordings;
    this.captures = captures;
    this.uniqueness = uniqueness;
    this.officers = officers;
    this.unitOfWork = unitOfWork;
  }

  /** Sends those that were not sent at an earlier start. */
  void submitMissing() {
    List<DemoPerson> before = people.of(Part.BEFORE_THE_BENCH);
    List<DemoPerson> known =
        people.of(Part.RECORDED).stream().filter(person -> person.missing().isEmpty()).toList();
    if (before.size() == 2 && known.size() > 1) {
      submit(before.get(0), doubled(before.get(0), known.get(0)));
      submit(before.get(1), mixed(before.get(1), known.get(1)));
    }
  }

  private void submit(DemoPerson person, EarlierRecording earlier) {
    if (recordings.isAdmitted(person.resident())) {
      return;
    }
    Officer recorder = officers.find(RECORDER).orElseThrow();
    unitOfWork.run(() ->
        uniqueness.submitEarlier(
            captures.enlistSubject(person.resident().nik()), earlier, recorder.person()));
  }

  /** The same body as somebody in the gallery: one finger, no readable eye. */
  private EarlierRecording doubled(DemoPerson person, DemoPerson twin) {
    Map<FingerPosition, byte[]> fingers = new EnumMap<>(FingerPosition.class);
    bodies
        .finger(twin, FingerPosition.RIGHT_INDEX, EARLIER)
        .ifPresent(image -> fingers.put(FingerPosition.RIGHT_INDEX, image));
    return recordings.read(fingers, Map.of(), bodies.portrait(person));
  }

  /** An own body, but for one thumb of somebody in the gallery. */
  private EarlierRecording mixed(DemoPerson person, DemoPerson helper) {
    Map<FingerPosition, byte[]> fingers = new EnumMap<>(FingerPosition.class);
    for (FingerPosition position : FingerPosition.values()) {
      DemoPerson whose = position == FingerPosition.LEFT_THUMB ? helper : person;
      bodies.finger(whose, position, EARLIER).ifPresent(image -> fingers.put(position, image));
    }
    Map<EyePosition, byte[]> eyes = new EnumMap<>(EyePosition.class);
    for (EyePosition eye : EyePosition.values()) {
      eyes.put(eye, bodies.iris(person, eye, EARLIER));
    }
    return recordings.read(fingers, eyes, bodies.portrait(person));
  }
}
