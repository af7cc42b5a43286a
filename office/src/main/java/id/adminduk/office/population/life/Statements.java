package id.adminduk.office.population.life;

import id.adminduk.office.population.Kewarganegaraan;
import java.util.Optional;

/** F-1.06, and the names a court allowed. */
final class Statements {

  private final Draft draft;

  Statements(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> stated(LifeEvent.ElementStated it) {
    if (!it.element().isChangedByStatement()) {
      return Optional.of(new LifeRefusal.ElementNotStated(it.element()));
    }
    if (!Values.fit(it.element(), it.value())) {
      return Optional.of(new LifeRefusal.ValueUnfit(it.element(), it.value()));
    }
    return Checks.active(draft, it.who())
        .or(() -> impossible(it))
        .or(() -> {
          draft.set(it.who(), it.element(), it.value());
          return Optional.empty();
        });
  }

  /**
   * A birth date or a sex that parents, spouse or age contradict is a matter for more than F-1.06.
   */
  private Optional<LifeRefusal> impossible(LifeEvent.ElementStated it) {
    Person changed = draft.get(it.who()).with(it.element(), Optional.of(it.value()));
    boolean contradicts =
        switch (it.element()) {
          case TANGGAL_LAHIR -> Consistency.contradictsBirth(draft, changed);
          case JENIS_KELAMIN -> Consistency.contradictsSex(draft, changed);
          case KEWARGANEGARAAN ->
              it.value().equals(Kewarganegaraan.WNI.name())
                  && changed.get(Element.SK_WNI).isEmpty()
                  && changed.get(Element.IZIN_TINGGAL).isPresent();
          default -> false;
        };
    return contradicts
        ? Optional.of(new LifeRefusal.ValueUnfit(it.element(), it.value()))
        : Optional.empty();
  }

  Optional<LifeRefusal> renamed(LifeEvent.NameChange it) {
    return Checks.active(draft, it.who())
        .or(() -> Checks.goodName(it.nama(), it.nameConfirmed()))
        .or(() -> {
          draft.set(it.who(), Element.NAMA_LENGKAP, it.nama());
          draft.owe(Duty.Kind.NOTE_IN_MARGIN, it.who().value());
          draft.owe(Duty.Kind.ISSUE_KK, draft.get(it.who()).kk().value());
          return Optional.empty();
        });
  }
}
