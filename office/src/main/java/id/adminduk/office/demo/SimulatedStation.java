package id.adminduk.office.demo;

import id.adminduk.formats.EyePosition;
import id.adminduk.formats.FingerPosition;
import id.adminduk.office.capture.CaptureStation;
import id.adminduk.office.kernel.Nik;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The capture desk's machine: before it sits whoever the file is about. */
@Component
@DemoOnly
class SimulatedStation implements CaptureStation {

  private final DemoPeople people;
  private final DemoBodies bodies;

  SimulatedStation(DemoPeople people, DemoBodies bodies) {
    this.people = people;
    this.bodies = bodies;
  }

  @Override
  public String displayName() {
    return "SIMULATOR stasiun perekaman";
  }

  @Override
  public Optional<byte[]> finger(Nik nik, FingerPosition position, int attempt) {
    return people.find(nik).flatMap(person -> bodies.finger(person, position, attempt));
  }

  @Override
  public Optional<byte[]> iris(Nik nik, EyePosition position, int attempt) {
    return people.find(nik).map(person -> bodies.iris(person, position, attempt));
  }

  @Override
  public Optional<byte[]> photo(Nik nik, int attempt) {
    return people.find(nik).map(bodies::portrait);
  }

  @Override
  public Optional<byte[]> signature(Nik nik, int attempt) {
    return people.find(nik).map(bodies::signature);
  }
}
