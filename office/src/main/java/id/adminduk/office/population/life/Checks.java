package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** What most events ask before they are written. */
final class Checks {

  private Checks() {}

  /** Everybody is here, active, and born by the day of the event. */
  static Optional<LifeRefusal> active(Draft draft, Collection<Nik> people) {
    for (Nik nik : people) {
      Optional<LifeRefusal> refusal = active(draft, nik);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  static Optional<LifeRefusal> active(Draft draft, Nik nik) {
    Optional<Person> person = draft.find(nik);
    if (person.isEmpty()) {
      return Optional.of(new LifeRefusal.PersonUnknown(nik));
    }
    if (!person.get().isActive()) {
      return Optional.of(new LifeRefusal.PersonNotActive(nik, person.get().status().name()));
    }
    return notBefore(draft, person.get().born());
  }

  static Optional<LifeRefusal> notBefore(Draft draft, LocalDate earliest) {
    return draft.day.isBefore(earliest)
        ? Optional.of(new LifeRefusal.DayImpossible(draft.day, earliest, draft.today))
        : Optional.empty();
  }

  static Optional<LifeRefusal> hasFamily(Draft draft, NomorKk kk) {
    return draft.head(kk).isEmpty()
        ? Optional.of(new LifeRefusal.NotInFamily(kk))
        : Optional.empty();
  }

  static Optional<LifeRefusal> oldEnough(Draft draft, Nik nik, int years) {
    int age = draft.get(nik).ageOn(draft.day);
    return age < years ? Optional.of(new LifeRefusal.TooYoung(nik, age, years)) : Optional.empty();
  }

  static Optional<LifeRefusal> goodName(String nama, boolean confirmed) {
    return NameRules.brokenBy(nama, confirmed).map(rule -> new LifeRefusal.NameUnfit(nama, rule));
  }

  /** A birth parent can be nobody born after, or hardly before, the child. */
  static Optional<LifeRefusal> parentOlder(Person parent, LocalDate childBorn) {
    return parent.ageOn(childBorn) < Adults.PARENT || parent.born().isAfter(childBorn)
        ? Optional.of(new LifeRefusal.ParentUnfit(parent.nik()))
        : Optional.empty();
  }
}
