package id.adminduk.office.demo;

import id.adminduk.formats.FingerPosition;
import id.adminduk.office.cards.PickupReader;
import id.adminduk.office.kernel.Nik;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pickup counter's finger reader: the right person lays a finger on it, unless told else. */
@Component
@DemoOnly
class SimulatedPickupReader implements PickupReader {

  private final DemoPeople people;
  private final DemoBodies bodies;
  private final StandIns standIns;

  SimulatedPickupReader(DemoPeople people, DemoBodies bodies, StandIns standIns) {
    this.people = people;
    this.bodies = bodies;
    this.standIns = standIns;
  }

  @Override
  public String displayName() {
    return "SIMULATOR pembaca jari";
  }

  @Override
  public Optional<byte[]> finger(Nik nik, FingerPosition position, int attempt) {
    int impression = DemoBodies.PICKUP + attempt;
    return people
        .find(nik)
        .flatMap(person ->
            standIns.isSomebodyElse(nik)
                ? Optional.of(bodies.strangersFinger(person, position, impression))
                : bodies.finger(person, position, impression));
  }
}
