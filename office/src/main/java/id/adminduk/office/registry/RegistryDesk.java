package id.adminduk.office.registry;

import id.adminduk.office.access.Officer;
import id.adminduk.office.access.Offices;
import id.adminduk.office.audit.AuditEntry;
import id.adminduk.office.audit.AuditTrail;
import id.adminduk.office.kernel.CaseNumber;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.RegisterReading;
import id.adminduk.office.premises.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Takes people out of the register before an officer's eyes, and leaves the row that says so. */
@Component
class RegistryDesk {

  private final RegisterReading reading;
  private final LifeEvents lives;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Offices offices;
  private final Clock clock;

  RegistryDesk(
      RegisterReading reading,
      LifeEvents lives,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Offices offices,
      Clock clock) {
    this.reading = reading;
    this.lives = lives;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.offices = offices;
    this.clock = clock;
  }

  /** Gives the office's day. */
  LocalDate today() {
    return clock.instant().atZone(offices.here().hours().zone()).toLocalDate();
  }

  /**
   * Opens a person before an officer.
   *
   * @param kind what of them is seen: RESIDENT, FAMILY, PROTECTED
   * @param why the reason given, or empty where the act says it
   */
  Optional<Person> open(
      long ref, String kind, String why, Officer officer, Optional<CaseNumber> file) {
    return unitOfWork.call(() -> {
      Optional<Person> person = reading.behind(ref).flatMap(lives::find);
      person.ifPresent(seen -> note("resident-opened", kind, why, List.of(ref), officer, file));
      return person;
    });
  }

  /** Shows people whose numbers an officer typed or an event names; the unknown are left out. */
  Map<Nik, Person> seen(
      Collection<Nik> niks, String why, Officer officer, Optional<CaseNumber> file) {
    if (niks.isEmpty()) {
      return Map.of();
    }
    return unitOfWork.call(() -> {
      Map<Nik, Person> people = new LinkedHashMap<>();
      reading.people(niks).forEach(person -> people.put(person.nik(), person));
      if (!people.isEmpty()) {
        List<Long> refs = new ArrayList<>(new TreeSet<>(reading.refs(people.keySet()).values()));
        note("residents-named", "RESIDENT", why, refs, officer, file);
      }
      return people;
    });
  }

  private void note(
      String act,
      String kind,
      String why,
      List<Long> refs,
      Officer officer,
      Optional<CaseNumber> file) {
    trail.append(
        new AuditEntry(
            act,
            Optional.of(officer.id()),
            file,
            Map.of(
                "kind",
                kind,
                "why",
                why,
                "refs",
                String.join(",", refs.stream().map(String::valueOf).toList()))));
  }
}
