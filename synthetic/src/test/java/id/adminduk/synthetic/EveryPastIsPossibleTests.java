package id.adminduk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.synthetic.SyntheticEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties of every invented past; a breach names the seed, the family and the event. */
class EveryPastIsPossibleTests {

  private static final long SEED = Long.getLong("synthetic.seed", 20_261_122);
  private static final int PEOPLE = Integer.getInteger("synthetic.people", 30_000);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> VILLAGES =
      List.of("6305011001", "6305021001", "6305041003", "6305051001", "6305061001");

  @Test
  void lives_begin_once_end_once_and_nothing_happens_after_the_end() {
    Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    for (SyntheticFamily family : families(SEED, PEOPLE)) {
      Map<String, List<SyntheticEvent>> lives = new HashMap<>();
      LocalDate last = LocalDate.MIN;
      for (SyntheticEvent event : family.events()) {
        assertThat(event.day()).as("order, %s", event).isBetween(last, TODAY);
        last = event.day();
        lives.computeIfAbsent(event.nik(), nik -> new ArrayList<>()).add(event);
        met.merge(event.kind(), 1, Integer::sum);
      }
      assertThat(lives.keySet())
          .as("everybody has a beginning")
          .containsExactlyInAnyOrderElementsOf(
              everybody(family).map(SyntheticResident::nik).toList());
      lives.values().forEach(EveryPastIsPossibleTests::assertPossible);
    }
    System.out.println("seed " + SEED + ": " + met);
    assertThat(met.keySet()).containsExactly(Kind.values());
  }

  private static void assertPossible(List<SyntheticEvent> life) {
    List<Kind> kinds = life.stream().map(SyntheticEvent::kind).toList();
    assertThat(kinds.getFirst()).as("%s", life).isIn(Kind.BORN, Kind.MOVED_IN);
    assertThat(kinds.subList(1, kinds.size())).doesNotContain(Kind.BORN, Kind.MOVED_IN);
    for (Kind end : List.of(Kind.DIED, Kind.MOVED_OUT)) {
      assertThat(kinds.indexOf(end)).as("%s", life).isIn(-1, kinds.size() - 1);
    }
    assertThat(kinds).filteredOn(Kind.MARRIED::equals).hasSizeLessThanOrEqualTo(1);
    if (kinds.contains(Kind.DIVORCED)) {
      assertThat(kinds).containsSubsequence(Kind.MARRIED, Kind.DIVORCED);
    }
  }

  @Test
  void the_past_explains_the_present() {
    for (SyntheticFamily family : families(SEED + 1, PEOPLE)) {
      for (SyntheticResident person : family.living()) {
        Set<Kind> kinds = new HashSet<>();
        family.events().stream()
            .filter(event -> event.nik().equals(person.nik()))
            .forEach(event -> kinds.add(event.kind()));
        assertThat(kinds).as(person.nik()).doesNotContain(Kind.DIED, Kind.MOVED_OUT);
        assertThat(kinds.contains(Kind.DIVORCED))
            .as(person.nik())
            .isEqualTo(person.status().equals("CERAI_HIDUP_TERCATAT"));
        if (person.spouse().isPresent()) {
          assertThat(kinds).as(person.nik()).contains(Kind.MARRIED);
        }
        if (person.status().equals("BELUM_KAWIN")) {
          assertThat(kinds).as(person.nik()).doesNotContain(Kind.MARRIED);
        }
      }
      assertGone(family);
    }
  }

  private static void assertGone(SyntheticFamily family) {
    for (SyntheticFamily.Gone gone : family.gone()) {
      SyntheticResident person = gone.person();
      assertThat(gone.since()).isBetween(person.born().plusYears(18), TODAY);
      person
          .parents()
          .ifPresent(parents ->
              assertThat(family.living())
                  .filteredOn(one -> one.nik().equals(parents.nikIbu()))
                  .singleElement()
                  .satisfies(
                      mother -> assertThat(mother.born().plusYears(16)).isBefore(person.born())));
    }
  }

  @Test
  void nobody_shares_a_number_and_nobody_could_be_real() {
    Set<String> numbers = new HashSet<>();
    families(SEED + 2, PEOPLE).stream()
        .flatMap(EveryPastIsPossibleTests::everybody)
        .forEach(person -> {
          assertThat(numbers.add(person.nik())).as(person.nik()).isTrue();
          assertThat(person.nik()).matches("\\d{12}9\\d{3}");
          assertThat(person.kk()).matches("\\d{12}9\\d{3}");
        });
  }

  @Test
  void names_follow_sex_and_faith_and_are_as_uneven_as_in_a_register() {
    Map<String, Integer> first = new HashMap<>();
    int people = 0;
    for (SyntheticFamily family : families(SEED + 3, PEOPLE)) {
      for (SyntheticResident person : family.living()) {
        people++;
        first.merge(person.nama().split(" ", -1)[0], 1, Integer::sum);
        assertThat(person.nama()).matches("[A-Z]+( [A-Z]+)*").hasSizeLessThanOrEqualTo(60);
        if (person.agama().equals("HINDU")) {
          assertThat(person.nama()).startsWith(person.female() ? "NI " : "I ");
        }
      }
    }
    assertThat(first.getOrDefault("MUHAMMAD", 0)).isBetween(people / 50, people / 10);
    assertThat(first.getOrDefault("SITI", 0)).isBetween(people / 50, people / 10);
    assertThat(first).hasSizeGreaterThan(300);
  }

  @Test
  void the_same_seed_gives_the_same_past_and_more_people_begin_alike() {
    List<SyntheticFamily> few = families(11, 1_000);
    assertThat(families(11, 1_000)).isEqualTo(few);
    assertThat(families(11, 5_000).subList(0, few.size())).isEqualTo(few);
    assertThat(families(12, 1_000)).isNotEqualTo(few);
  }

  private static Stream<SyntheticResident> everybody(SyntheticFamily family) {
    return Stream.concat(
        family.living().stream(), family.gone().stream().map(SyntheticFamily.Gone::person));
  }

  private static List<SyntheticFamily> families(long seed, int people) {
    List<SyntheticFamily> families = new ArrayList<>();
    SyntheticPopulation.inventWithPast(seed, people, VILLAGES, TODAY, families::add);
    return families;
  }
}
