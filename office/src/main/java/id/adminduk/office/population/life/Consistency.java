package id.adminduk.office.population.life;

import id.adminduk.office.population.Hubungan;
import java.time.LocalDate;

/** What corrections of birth date and sex may not break; the NIK stays as it is either way. */
final class Consistency {

  private Consistency() {}

  static boolean contradictsBirth(Draft draft, Person changed) {
    LocalDate born = changed.born();
    if (born.isAfter(draft.day) || (changed.isHead() && !changed.isAdultOn(draft.today))) {
      return true;
    }
    boolean youngerParent =
        changed.mother().flatMap(draft::find).filter(p -> tooClose(p.born(), born)).isPresent()
            || changed
                .father()
                .flatMap(draft::find)
                .filter(p -> tooClose(p.born(), born))
                .isPresent();
    return youngerParent
        || draft.everybody().stream()
            .anyMatch(p -> p.isChildOf(changed.nik()) && tooClose(born, p.born()))
        || draft.family(changed.kk()).stream().anyMatch(member -> outOfOrder(changed, member));
  }

  private static boolean tooClose(LocalDate parent, LocalDate child) {
    return parent.plusYears(Adults.PARENT).isAfter(child);
  }

  /** On one card, children and grandchildren are younger than the head, its parents older. */
  private static boolean outOfOrder(Person changed, Person member) {
    if (member.nik().equals(changed.nik())) {
      return false;
    }
    if (changed.isHead()) {
      return outOfOrder(member.hubungan(), member.born(), changed.born());
    }
    return member.isHead() && outOfOrder(changed.hubungan(), changed.born(), member.born());
  }

  static boolean outOfOrder(Hubungan relation, LocalDate member, LocalDate head) {
    return switch (relation) {
      case ANAK, CUCU -> !member.isAfter(head);
      case ORANG_TUA -> !member.isBefore(head);
      default -> false;
    };
  }

  static boolean contradictsSex(Draft draft, Person changed) {
    return changed.spouse().isPresent()
        || draft.everybody().stream()
            .anyMatch(p ->
                (changed.isFemale() ? p.father() : p.mother())
                    .filter(changed.nik()::equals)
                    .isPresent());
  }
}
