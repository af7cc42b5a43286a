package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.life.LifeEvent;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Whom and which cards an event names; what else it can touch follows from them. */
record Named(Set<Nik> people, Set<NomorKk> cards) {

  static Named in(LifeEvent event) {
    Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
    switch (event) {
      case LifeEvent.Birth it -> named.and(it.ibu()).and(it.ayah()).card(it.into());
      case LifeEvent.Death it -> named.and(it.who()).and(it.newHead()).card(it.takenInBy());
      case LifeEvent.Marriage it -> named.and(it.first()).and(it.second()).and(it.bring());
      case LifeEvent.Divorce it -> named.and(it.first()).and(it.second()).and(it.bring());
      case LifeEvent.Stillbirth it -> named.and(it.ibu()).and(it.ayah());
      case LifeEvent.Legitimation it -> named.and(it.child()).and(it.father()).and(it.mother());
      case LifeEvent.AktaCorrected it -> named.and(it.who());
      case LifeEvent.AktaCancelled it -> named.and(it.who());
      case LifeEvent.Acknowledgement it -> named.and(it.child()).and(it.father());
      case LifeEvent.Adoption it -> named.and(it.child()).and(it.adopter());
      case LifeEvent.Departure it -> named.and(it.movers()).and(it.newHead());
      case LifeEvent.Arrival it -> {
        it.people().forEach(newcomer -> named.and(newcomer.nik()));
        named.card(it.join());
      }
      case LifeEvent.FirstRecord it -> named.card(it.join());
      case LifeEvent.MoveWithin it -> named.and(it.movers()).and(it.newHead());
      case LifeEvent.Split it -> named.and(it.members()).and(it.newHead());
      case LifeEvent.Join it -> named.and(it.members()).and(it.newHead()).card(it.into());
      case LifeEvent.NewHead it -> named.and(it.head()).card(it.kk());
      case LifeEvent.ElementStated it -> named.and(it.who());
      case LifeEvent.NameChange it -> named.and(it.who());
      case LifeEvent.DuplicateDeactivated it ->
          named.and(it.kept()).and(it.dropped()).and(it.newHead());
      case LifeEvent.RecordCancelled it -> named.and(it.who()).and(it.newHead());
    }
    return named;
  }

  private Named and(Nik nik) {
    people.add(nik);
    return this;
  }

  private Named and(Optional<Nik> nik) {
    nik.ifPresent(people::add);
    return this;
  }

  private Named and(Set<Nik> niks) {
    people.addAll(niks);
    return this;
  }

  private Named card(NomorKk kk) {
    cards.add(kk);
    return this;
  }

  private Named card(Optional<NomorKk> kk) {
    kk.ifPresent(cards::add);
    return this;
  }
}
