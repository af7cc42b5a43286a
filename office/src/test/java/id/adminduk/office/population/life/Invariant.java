package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.StatusPenduduk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What stays true whatever happens; the list is docs/register-invariants.md. */
enum Invariant {
  EVERY_FAMILY_HAS_ONE_HEAD(step ->
      step.after().families().values().stream()
          .allMatch(family -> family.stream().filter(Person::isHead).count() == 1)),

  HEADS_ARE_OLD_ENOUGH(step ->
      active(step.after()).stream()
          .filter(Person::isHead)
          .allMatch(head -> head.isAdultOn(step.today()))),

  NOBODY_VANISHES(step ->
      step.before().people().stream().allMatch(p -> step.after().find(p.nik()).isPresent())),

  WHO_RESTS_STAYS_AS_IT_WAS(step ->
      step.before().people().stream()
          .filter(p -> !p.isActive())
          .allMatch(p ->
              step.after()
                  .find(p.nik())
                  .filter(now ->
                      now.equals(p)
                          || (p.status() == StatusPenduduk.PINDAH_KELUAR && now.isActive()))
                  .isPresent())),

  PARENTS_ARE_OLDER(step ->
      step.after().people().stream()
          .allMatch(child ->
              parents(step.after(), child).stream()
                  .allMatch(parent -> parent.ageOn(child.born()) >= Adults.PARENT))),

  COUPLES_ARE_TWO(step ->
      active(step.after()).stream()
          .filter(p -> p.spouse().isPresent())
          .allMatch(p -> isCouple(p, step.after().find(p.spouse().get())))),

  RELATIONS_FIT_THE_HEAD(
      step -> step.after().families().values().stream().allMatch(Invariant::relationsFit)),

  A_CARD_NUMBER_KNOWS_ONE_HEAD(step ->
      heads(step.before()).entrySet().stream()
          .allMatch(known -> {
            Optional<Nik> now = Optional.ofNullable(heads(step.after()).get(known.getKey()));
            return now.isEmpty() || now.get().equals(known.getValue());
          })),

  HISTORY_REPLAYS(step ->
      step.before().with(step.changes()).equals(step.after())
          && undone(step).equals(step.before())),

  A_FAMILY_LIVES_IN_ONE_PLACE(step ->
      step.after().families().values().stream()
          .allMatch(family -> family.stream().map(Invariant::place).distinct().count() == 1)),

  EVERYBODY_IS_COUNTED_ONCE(
      step -> active(step.after()).size() - active(step.before()).size() == gain(step)),

  NOTHING_IS_TRUE_BEFORE_BIRTH_OR_TOMORROW(step ->
      step.changes().elements().stream()
          .allMatch(change ->
              !change.from().isAfter(step.today())
                  && step.before()
                      .find(change.who())
                      .map(p -> !change.from().isBefore(p.born()))
                      .orElse(true))),

  A_RECORD_THAT_RESTS_GIVES_ITS_CARD_BACK(step ->
      step.before().people().stream()
          .filter(Person::isActive)
          .filter(p -> step.after().find(p.nik()).filter(now -> !now.isActive()).isPresent())
          .allMatch(p ->
              step.changes().duties().contains(new Duty(Duty.Kind.WITHDRAW_CARD, p.nik().value()))
                  && !step.changes()
                      .duties()
                      .contains(new Duty(Duty.Kind.REPLACE_CARD, p.nik().value())))),

  DEATH_IS_DATED_AND_AFTER_BIRTH(step ->
      step.after().people().stream()
          .allMatch(p ->
              (p.status() == StatusPenduduk.MENINGGAL)
                      == p.get(Element.TANGGAL_MENINGGAL).isPresent()
                  && p.get(Element.TANGGAL_MENINGGAL)
                      .map(java.time.LocalDate::parse)
                      .filter(p.born()::isAfter)
                      .isEmpty()));

  /** The lambdas here remember nothing. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<World.Step> holds;

  Invariant(Predicate<World.Step> holds) {
    this.holds = holds;
  }

  boolean holds(World.Step step) {
    return holds.test(step);
  }

  /** Names those a step breaks. */
  static List<Invariant> brokenBy(World.Step step) {
    List<Invariant> broken = new ArrayList<>();
    for (Invariant invariant : values()) {
      if (!invariant.holds(step)) {
        broken.add(invariant);
      }
    }
    return broken;
  }

  /** Numbers of cards that were closed never come back; needs the whole story. */
  static boolean closedCardsStayClosed(List<World.Step> story) {
    Set<NomorKk> closed = new HashSet<>();
    for (World.Step step : story) {
      Set<NomorKk> now = step.after().families().keySet();
      if (!Collections.disjoint(closed, now)) {
        return false;
      }
      Set<NomorKk> gone = new HashSet<>(step.before().families().keySet());
      gone.removeAll(now);
      closed.addAll(gone);
    }
    return true;
  }

  private static List<Person> active(RegisterState state) {
    return state.people().stream().filter(Person::isActive).toList();
  }

  private static List<Person> parents(RegisterState state, Person child) {
    List<Person> parents = new ArrayList<>();
    child.mother().flatMap(state::find).ifPresent(parents::add);
    child.father().flatMap(state::find).ifPresent(parents::add);
    return parents;
  }

  private static boolean isCouple(Person one, Optional<Person> other) {
    return one.isMarried()
        && other
            .filter(o -> o.isFemale() != one.isFemale())
            .filter(o -> !o.isActive() || o.spouse().filter(one.nik()::equals).isPresent())
            .isPresent();
  }

  private static boolean relationsFit(List<Person> family) {
    Person head = family.stream().filter(Person::isHead).findFirst().orElse(family.getFirst());
    List<Person> spouses =
        family.stream()
            .filter(p -> p.hubungan() == Hubungan.ISTRI || p.hubungan() == Hubungan.SUAMI)
            .toList();
    return spouses.size() <= 1
        && spouses.stream()
            .allMatch(s ->
                head.spouse().filter(s.nik()::equals).isPresent()
                    && s.isFemale() == (s.hubungan() == Hubungan.ISTRI))
        && family.stream()
            .noneMatch(p -> Consistency.outOfOrder(p.hubungan(), p.born(), head.born()));
  }

  private static Map<NomorKk, Nik> heads(RegisterState state) {
    Map<NomorKk, Nik> heads = new HashMap<>();
    active(state).stream().filter(Person::isHead).forEach(h -> heads.put(h.kk(), h.nik()));
    return heads;
  }

  private static RegisterState undone(World.Step step) {
    Set<Nik> fresh = new HashSet<>();
    step.changes().touched().stream()
        .filter(nik -> step.before().find(nik).isEmpty())
        .forEach(fresh::add);
    List<Person> people = new ArrayList<>();
    for (Person person : step.after().people()) {
      Person back = person;
      for (ElementChange change : step.changes().of(person.nik()).reversed()) {
        back = back.with(change.element(), change.before());
      }
      if (!fresh.contains(person.nik())) {
        people.add(back);
      }
    }
    return RegisterState.of(people);
  }

  private static String place(Person p) {
    return p.must(Element.JALAN)
        + p.must(Element.RT)
        + p.must(Element.RW)
        + p.must(Element.WILAYAH);
  }

  private static int gain(World.Step step) {
    return switch (step.event()) {
      case LifeEvent.Birth _ -> 1;
      case LifeEvent.FirstRecord _ -> 1;
      case LifeEvent.Arrival a -> a.people().size();
      case LifeEvent.Death _ -> -1;
      case LifeEvent.Departure d -> -d.movers().size();
      case LifeEvent.DuplicateDeactivated _ -> -1;
      case LifeEvent.RecordCancelled _ -> -1;
      default -> 0;
    };
  }
}
