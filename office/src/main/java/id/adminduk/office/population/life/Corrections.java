package id.adminduk.office.population.life;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An akta that was written wrong is set right, or a court takes it away (art. 71 and 72). */
final class Corrections {

  private static final Set<Element> NUMBERS =
      EnumSet.of(Element.AKTA_LAHIR, Element.AKTA_KAWIN, Element.AKTA_CERAI);

  private final Draft draft;

  Corrections(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> corrected(LifeEvent.AktaCorrected it) {
    for (Map.Entry<Element, String> one : it.elements().entrySet()) {
      if (!LifeEvent.AktaCorrected.OF_BIRTH.contains(one.getKey())) {
        return Optional.of(new LifeRefusal.ElementNotStated(one.getKey()));
      }
      if (!Values.fit(one.getKey(), one.getValue())) {
        return Optional.of(new LifeRefusal.ValueUnfit(one.getKey(), one.getValue()));
      }
    }
    return Checks.active(draft, it.who())
        .or(() -> goodNames(it.elements()))
        .or(() -> impossible(it))
        .or(() -> write(it));
  }

  /** One word is no fault here: what the proof says is copied. */
  private static Optional<LifeRefusal> goodNames(Map<Element, String> elements) {
    return elements.entrySet().stream()
        .filter(one -> one.getKey().kind() == Element.Kind.NAME)
        .flatMap(one -> Checks.goodName(one.getValue(), true).stream())
        .findFirst();
  }

  private Optional<LifeRefusal> impossible(LifeEvent.AktaCorrected it) {
    Person before = draft.get(it.who());
    Person changed = before;
    for (Map.Entry<Element, String> one : it.elements().entrySet()) {
      changed = changed.with(one.getKey(), Optional.of(one.getValue()));
    }
    if (changed.equals(before)) {
      return Optional.of(new LifeRefusal.NothingChanges());
    }
    boolean otherDay = !changed.born().equals(before.born());
    if (otherDay && Consistency.contradictsBirth(draft, changed)) {
      return Optional.of(
          new LifeRefusal.ValueUnfit(Element.TANGGAL_LAHIR, changed.must(Element.TANGGAL_LAHIR)));
    }
    boolean otherSex = changed.isFemale() != before.isFemale();
    return otherSex && Consistency.contradictsSex(draft, changed)
        ? Optional.of(
            new LifeRefusal.ValueUnfit(Element.JENIS_KELAMIN, changed.must(Element.JENIS_KELAMIN)))
        : Optional.empty();
  }

  private Optional<LifeRefusal> write(LifeEvent.AktaCorrected it) {
    it.elements().forEach((element, value) -> draft.set(it.who(), element, value));
    draft.owe(Duty.Kind.NOTE_IN_MARGIN, it.who().value());
    draft.owe(Duty.Kind.ISSUE_KK, draft.get(it.who()).kk().value());
    return Optional.empty();
  }

  Optional<LifeRefusal> cancelled(LifeEvent.AktaCancelled it) {
    if (!NUMBERS.contains(it.akta())) {
      return Optional.of(new LifeRefusal.ElementNotStated(it.akta()));
    }
    return Checks.active(draft, it.who())
        .or(() -> {
          if (draft.get(it.who()).get(it.akta()).isEmpty()) {
            return Optional.of(new LifeRefusal.NothingChanges());
          }
          draft.clear(it.who(), it.akta());
          draft.owe(Duty.Kind.NOTE_IN_MARGIN, it.who().value());
          return Optional.empty();
        });
  }
}
