package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.Hubungan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps families whole: exactly one head, who may be one; another head means another number
 * (domain.md 2.2).
 *
 * <p>Each method gives the refusal, if there is one; the draft is thrown away then.
 */
final class Households {

  private final Draft draft;

  Households(Draft draft) {
    this.draft = draft;
  }

  /** Mends a family that people have left, by number; nothing to do while its head is there. */
  Optional<LifeRefusal> mend(NomorKk kk, Optional<Person> oldHead, Optional<Nik> chosen) {
    List<Person> left = draft.family(kk);
    if (left.isEmpty()) {
      draft.owe(Duty.Kind.CLOSE_KK, kk.value());
      return Optional.empty();
    }
    if (left.stream().anyMatch(Person::isHead)) {
      draft.owe(Duty.Kind.ISSUE_KK, kk.value());
      return Optional.empty();
    }
    if (chosen.isPresent() && left.stream().noneMatch(p -> p.nik().equals(chosen.get()))) {
      return Optional.of(new LifeRefusal.NotInFamily(kk));
    }
    Optional<Person> head =
        chosen.flatMap(draft::find).or(() -> successor(left, oldHead)).filter(this::mayBeHead);
    if (head.isEmpty()) {
      return Optional.of(new LifeRefusal.OnlyMinorsLeft(kk));
    }
    draft.owe(Duty.Kind.CLOSE_KK, kk.value());
    return found(head.get(), left);
  }

  /** Puts people on a new card with this head, related anew. */
  Optional<LifeRefusal> found(Person head, Collection<Person> members) {
    if (!mayBeHead(head)) {
      return Optional.of(
          new LifeRefusal.TooYoung(head.nik(), head.ageOn(draft.today), Adults.HEAD));
    }
    NumberPrefix prefix = NumberPrefix.ofKk(head.must(Element.WILAYAH), draft.today);
    return switch (draft.numbers.kk(prefix)) {
      case Result.Refused<NomorKk, LifeRefusal>(LifeRefusal refusal) -> Optional.of(refusal);
      case Result.Done<NomorKk, LifeRefusal>(NomorKk kk) -> {
        settle(kk, head, members);
        draft.owe(Duty.Kind.ISSUE_KK, kk.value());
        yield Optional.empty();
      }
    };
  }

  /** Writes people on a card that has a head. */
  Optional<LifeRefusal> join(Collection<Person> members, NomorKk kk) {
    Optional<Person> head = draft.head(kk);
    if (head.isEmpty()) {
      return Optional.of(new LifeRefusal.NotInFamily(kk));
    }
    LifeEvent.Place place = draft.placeOf(head.get().nik());
    settle(kk, head.get(), members);
    members.forEach(member -> draft.live(member.nik(), place));
    draft.owe(Duty.Kind.ISSUE_KK, kk.value());
    return Optional.empty();
  }

  /** Takes people out of the families they are in, then mends those families. */
  Optional<LifeRefusal> leave(Set<Nik> leavers, Runnable going, Optional<Nik> newHead) {
    Map<NomorKk, Optional<Person>> left = new LinkedHashMap<>();
    leavers.stream()
        .map(draft::get)
        .sorted(Comparator.comparing(person -> person.nik().value()))
        .forEach(person -> left.put(person.kk(), draft.head(person.kk())));
    going.run();
    Optional<LifeRefusal> refusal = Optional.empty();
    for (Map.Entry<NomorKk, Optional<Person>> family : left.entrySet()) {
      if (refusal.isEmpty()) {
        boolean meant =
            newHead.flatMap(draft::find).filter(h -> h.kk().equals(family.getKey())).isPresent();
        refusal = mend(family.getKey(), family.getValue(), meant ? newHead : Optional.empty());
      }
    }
    return refusal;
  }

  private void settle(NomorKk kk, Person head, Collection<Person> members) {
    Map<Nik, Hubungan> relations = new LinkedHashMap<>();
    for (Person member : members) {
      relations.put(
          member.nik(), Kinship.of(draft, draft.get(head.nik()), draft.get(member.nik())));
    }
    relations.forEach((nik, relation) -> draft.relate(nik, kk, relation));
  }

  /** Spouse first, then the eldest adult of the family, then the eldest adult who lives there. */
  private Optional<Person> successor(List<Person> left, Optional<Person> oldHead) {
    List<Person> order = new ArrayList<>(left);
    order.sort(
        Comparator.comparingInt((Person person) -> rank(person, oldHead))
            .thenComparing(Person::born)
            .thenComparing(person -> person.nik().value()));
    return order.stream().filter(this::mayBeHead).findFirst();
  }

  private static int rank(Person person, Optional<Person> oldHead) {
    if (oldHead.flatMap(Person::spouse).filter(person.nik()::equals).isPresent()) {
      return 0;
    }
    return switch (person.hubungan()) {
      case ISTRI, SUAMI -> 1;
      case PEMBANTU, LAINNYA -> 3;
      default -> 2;
    };
  }

  private boolean mayBeHead(Person person) {
    return person.isAdultOn(draft.today);
  }
}
