package id.adminduk.office.documents;

import id.adminduk.office.access.Officer;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a resident before an officer by the number of the page; the trail says so. */
@Component
class PersonDoor {

  private final RegisterReading reading;
  private final LifeEvents lives;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;

  PersonDoor(RegisterReading reading, LifeEvents lives, AuditTrail trail, UnitOfWork unitOfWork) {
    this.reading = reading;
    this.lives = lives;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
  }

  static Optional<Long> number(String ref) {
    return ref.matches("\\d{1,18}") ? Optional.of(Long.valueOf(ref)) : Optional.empty();
  }

  Optional<Person> seen(String ref, Officer officer) {
    return number(ref).flatMap(known -> seen(known, officer));
  }

  private Optional<Person> seen(long ref, Officer officer) {
    return unitOfWork.call(() -> {
      Optional<Person> person = reading.behind(ref).flatMap(lives::find);
      person.ifPresent(one ->
          trail.append(
              AuditEntry.outsideCases(
                  "resident-papers-opened",
                  officer.id(),
                  Map.of("kind", "RESIDENT", "refs", Long.toString(ref)))));
      return person;
    });
  }
}
