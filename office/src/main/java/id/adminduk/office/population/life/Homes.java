package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Families that move, split, join and choose another head. */
final class Homes {

  private final Draft draft;

  Homes(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> moved(LifeEvent.MoveWithin move) {
    if (move.movers().isEmpty()) {
      return Optional.of(new LifeRefusal.NothingChanges());
    }
    return Checks.active(draft, move.movers())
        .or(() -> oneFamily(move.movers()))
        .or(() -> fitPlace(move.to()))
        .or(() -> wholeFamily(move.movers()) ? keepCard(move) : newCard(move));
  }

  private Optional<LifeRefusal> keepCard(LifeEvent.MoveWithin move) {
    move.movers().stream().sorted(Draft.BY_NUMBER).forEach(nik -> draft.live(nik, move.to()));
    draft.owe(Duty.Kind.ISSUE_KK, kkOf(move.movers()).value());
    return Optional.empty();
  }

  private Optional<LifeRefusal> newCard(LifeEvent.MoveWithin move) {
    Optional<Person> head =
        move.movers().stream()
            .map(draft::get)
            .filter(person -> person.isAdultOn(draft.today))
            .min(
                java.util.Comparator.comparing(Person::hubungan)
                    .thenComparing(Person::born)
                    .thenComparing(person -> person.nik().value()));
    if (head.isEmpty()) {
      return Optional.of(new LifeRefusal.OnlyMinorsLeft(kkOf(move.movers())));
    }
    return away(
        move.movers(),
        () -> move.movers().forEach(nik -> draft.live(nik, move.to())),
        head.get(),
        move.newHead());
  }

  Optional<LifeRefusal> split(LifeEvent.Split split) {
    if (!split.members().contains(split.head())) {
      return Optional.of(new LifeRefusal.NothingChanges());
    }
    return Checks.active(draft, split.members())
        .or(() -> oneFamily(split.members()))
        .or(() ->
            wholeFamily(split.members())
                ? Optional.of(new LifeRefusal.NothingChanges())
                : away(split.members(), () -> {}, draft.get(split.head()), split.newHead()));
  }

  /** Founds a card of those who go, then mends the one of those who stay. */
  private Optional<LifeRefusal> away(
      Set<Nik> members, Runnable first, Person head, Optional<Nik> newHead) {
    Households households = new Households(draft);
    Refusing going = new Refusing();
    return households
        .leave(
            members,
            () -> {
              first.run();
              List<Person> people =
                  members.stream().sorted(Draft.BY_NUMBER).map(draft::get).toList();
              going.met(households.found(draft.get(head.nik()), people));
            },
            newHead)
        .or(going::refusal);
  }

  Optional<LifeRefusal> joined(LifeEvent.Join join) {
    return Checks.active(draft, join.members())
        .or(() -> Checks.hasFamily(draft, join.into()))
        .or(() ->
            join.members().stream().anyMatch(nik -> draft.get(nik).kk().equals(join.into()))
                ? Optional.of(new LifeRefusal.NothingChanges())
                : Optional.empty())
        .or(() -> {
          Households households = new Households(draft);
          Refusing going = new Refusing();
          return households
              .leave(
                  join.members(),
                  () -> {
                    List<Person> people =
                        join.members().stream().sorted(Draft.BY_NUMBER).map(draft::get).toList();
                    going.met(households.join(people, join.into()));
                  },
                  join.newHead())
              .or(going::refusal);
        });
  }

  Optional<LifeRefusal> newHead(LifeEvent.NewHead it) {
    List<Person> family = draft.family(it.kk());
    if (family.stream().noneMatch(person -> person.nik().equals(it.head()))) {
      return Optional.of(new LifeRefusal.NotInFamily(it.kk()));
    }
    return Checks.active(draft, it.head())
        .or(() ->
            draft.get(it.head()).isHead()
                ? Optional.of(new LifeRefusal.NothingChanges())
                : Optional.empty())
        .or(() -> {
          draft.owe(Duty.Kind.CLOSE_KK, it.kk().value());
          return new Households(draft).found(draft.get(it.head()), family);
        });
  }

  private Optional<LifeRefusal> oneFamily(Set<Nik> members) {
    Set<NomorKk> cards =
        members.stream().map(nik -> draft.get(nik).kk()).collect(Collectors.toSet());
    return cards.size() == 1
        ? Optional.empty()
        : Optional.of(new LifeRefusal.NotInFamily(cards.iterator().next()));
  }

  private static Optional<LifeRefusal> fitPlace(LifeEvent.Place place) {
    if (!Values.fit(Element.WILAYAH, place.wilayah())) {
      return Optional.of(new LifeRefusal.ValueUnfit(Element.WILAYAH, place.wilayah()));
    }
    if (!Values.fit(Element.RT, place.rt())) {
      return Optional.of(new LifeRefusal.ValueUnfit(Element.RT, place.rt()));
    }
    if (!Values.fit(Element.RW, place.rw())) {
      return Optional.of(new LifeRefusal.ValueUnfit(Element.RW, place.rw()));
    }
    return Values.fit(Element.JALAN, place.jalan())
        ? Optional.empty()
        : Optional.of(new LifeRefusal.ValueUnfit(Element.JALAN, place.jalan()));
  }

  private boolean wholeFamily(Set<Nik> members) {
    return draft.family(kkOf(members)).size() == members.size();
  }

  private NomorKk kkOf(Set<Nik> members) {
    return draft.get(members.iterator().next()).kk();
  }
}
