package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a record comes to rest: death, departure, duplicate, cancellation. */
final class Endings {

  private final Draft draft;

  Endings(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> died(LifeEvent.Death death) {
    return Checks.active(draft, death.who())
        .or(() -> takenIn(death))
        .or(() -> {
          Nik who = death.who();
          NomorKk kk = draft.get(who).kk();
          Optional<Nik> spouse = draft.get(who).spouse();
          draft.owe(Duty.Kind.ISSUE_AKTA_KEMATIAN, who.value());
          return new Households(draft)
              .leave(Set.of(who), () -> bury(death, kk), death.newHead())
              .or(() -> widowed(spouse));
        });
  }

  private Optional<LifeRefusal> takenIn(LifeEvent.Death death) {
    return death
        .takenInBy()
        .flatMap(kk ->
            kk.equals(draft.get(death.who()).kk())
                ? Optional.of(new LifeRefusal.NotInFamily(kk))
                : Checks.hasFamily(draft, kk));
  }

  private void bury(LifeEvent.Death death, NomorKk kk) {
    Nik who = death.who();
    draft.set(who, Element.TANGGAL_MENINGGAL, death.day().toString());
    draft.rest(who, StatusPenduduk.MENINGGAL);
    death.takenInBy().ifPresent(into -> new Households(draft).join(draft.family(kk), into));
  }

  private Optional<LifeRefusal> widowed(Optional<Nik> spouse) {
    spouse
        .flatMap(draft::find)
        .filter(Person::isActive)
        .ifPresent(widow -> {
          draft.set(widow.nik(), Element.STATUS_PERKAWINAN, StatusPerkawinan.CERAI_MATI.name());
          draft.clear(widow.nik(), Element.PASANGAN);
        });
    return Optional.empty();
  }

  Optional<LifeRefusal> departed(LifeEvent.Departure departure) {
    return Checks.active(draft, departure.movers())
        .or(() -> leave(departure.movers(), StatusPenduduk.PINDAH_KELUAR, departure.newHead()));
  }

  Optional<LifeRefusal> deactivated(LifeEvent.DuplicateDeactivated it) {
    return Checks.active(draft, List.of(it.kept(), it.dropped()))
        .or(() ->
            it.kept().equals(it.dropped())
                ? Optional.of(new LifeRefusal.NothingChanges())
                : Optional.empty())
        .or(() -> leave(Set.of(it.dropped()), StatusPenduduk.GANDA_NONAKTIF, it.newHead()))
        .or(() -> unbound(it.dropped()));
  }

  Optional<LifeRefusal> cancelled(LifeEvent.RecordCancelled it) {
    return Checks.active(draft, it.who())
        .or(() -> leave(Set.of(it.who()), StatusPenduduk.TIDAK_VALID, it.newHead()))
        .or(() -> unbound(it.who()));
  }

  private Optional<LifeRefusal> leave(Set<Nik> all, StatusPenduduk status, Optional<Nik> newHead) {
    return new Households(draft)
        .leave(all, () -> all.forEach(nik -> draft.rest(nik, status)), newHead);
  }

  /** Nobody stays married to a record that was nobody; their own status waits for a statement. */
  private Optional<LifeRefusal> unbound(Nik gone) {
    draft
        .get(gone)
        .spouse()
        .flatMap(draft::find)
        .filter(Person::isActive)
        .ifPresent(spouse -> draft.clear(spouse.nik(), Element.PASANGAN));
    return Optional.empty();
  }
}
