package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Children who were born before their parents married (UU 23/2006 art. 50 jo. UU 24/2013). */
final class Legitimations {

  private final Draft draft;

  Legitimations(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> legitimised(LifeEvent.Legitimation it) {
    return Checks.active(draft, List.of(it.child(), it.father(), it.mother()))
        .or(() -> parents(it))
        .or(() -> couple(it))
        .or(() -> write(it));
  }

  private Optional<LifeRefusal> parents(LifeEvent.Legitimation it) {
    Person child = draft.get(it.child());
    Person father = draft.get(it.father());
    boolean otherFather =
        father.isFemale()
            || father.isChildOf(it.child())
            || child.father().filter(known -> !known.equals(it.father())).isPresent();
    if (child.mother().filter(it.mother()::equals).isEmpty()) {
      return Optional.of(new LifeRefusal.ParentUnfit(it.mother()));
    }
    return otherFather
        ? Optional.of(new LifeRefusal.ParentUnfit(it.father()))
        : Checks.parentOlder(father, child.born());
  }

  /** A marriage that is recorded, of these two, after the birth. */
  private Optional<LifeRefusal> couple(LifeEvent.Legitimation it) {
    Person mother = draft.get(it.mother());
    boolean married =
        mother.spouse().filter(it.father()::equals).isPresent()
            && mother.marital() == StatusPerkawinan.KAWIN_TERCATAT;
    Optional<LocalDate> wedding = mother.get(Element.TANGGAL_KAWIN).map(LocalDate::parse);
    if (!married || wedding.isEmpty()) {
      return Optional.of(new LifeRefusal.NoSuchCouple(it.father(), it.mother()));
    }
    return draft.get(it.child()).born().isBefore(wedding.get())
        ? Checks.notBefore(draft, wedding.get())
        : Optional.of(new LifeRefusal.BornInWedlock(it.child()));
  }

  private Optional<LifeRefusal> write(LifeEvent.Legitimation it) {
    Nik nik = it.child();
    draft.set(nik, Element.NIK_AYAH, it.father().value());
    draft.set(nik, Element.NAMA_AYAH, draft.get(it.father()).nama());
    draft.owe(Duty.Kind.ISSUE_AKTA_PENGESAHAN, nik.value());
    draft.owe(Duty.Kind.NOTE_IN_MARGIN, nik.value());
    Person child = draft.get(nik);
    return child.isHead()
        ? Optional.empty()
        : new Households(draft).join(List.of(child), child.kk());
  }
}
