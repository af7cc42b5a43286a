package id.adminduk.office.population.life;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.office.kernel.Nik;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule nobody has seen broken is decoration: each is broken here on purpose, and told. */
class InvariantsCanFailTests {

  private final World world = new World();
  private final Nik husband = world.person(LocalDate.of(1950, 1, 1), false, Optional.empty());
  private final Nik wife = world.person(LocalDate.of(1952, 2, 2), true, Optional.empty());
  private final World.Step step = family();

  private World.Step family() {
    world.happen(
        new LifeEvent.Marriage(
            husband, wife, world.today(), true, false, LifeEvent.Home.NEW_CARD, Set.of()));
    var kk = world.state().find(husband).orElseThrow().kk();
    world.happen(
        new LifeEvent.Birth(
            "BAYI REKAAN",
            false,
            id.adminduk.office.population.JenisKelamin.PEREMPUAN,
            "RANTAU",
            world.today(),
            Optional.of(wife),
            Optional.of(husband),
            kk));
    return world.steps.getLast();
  }

  @TestFactory
  Stream<DynamicTest> every_broken_rule_is_told() {
    Map<Invariant, UnaryOperator<World.Step>> breakers = breakers();
    return Stream.of(Invariant.values())
        .map(invariant ->
            DynamicTest.dynamicTest(
                invariant.name(),
                () -> {
                  assertThat(Invariant.brokenBy(step)).isEmpty();
                  World.Step broken = Objects.requireNonNull(breakers.get(invariant)).apply(step);
                  assertThat(Invariant.brokenBy(broken)).contains(invariant);
                }));
  }

  private Map<Invariant, UnaryOperator<World.Step>> breakers() {
    Map<Invariant, UnaryOperator<World.Step>> breakers = new EnumMap<>(Invariant.class);
    breakers.put(Invariant.EVERY_FAMILY_HAS_ONE_HEAD, after(husband, Element.HUBUNGAN, "ANAK"));
    breakers.put(
        Invariant.HEADS_ARE_OLD_ENOUGH,
        s -> {
          World.Step young = set(s, husband, Element.TANGGAL_LAHIR, world.today().toString());
          return set(young, husband, Element.STATUS_PERKAWINAN, "BELUM_KAWIN");
        });
    breakers.put(Invariant.NOBODY_VANISHES, s -> without(s, wife));
    breakers.put(
        Invariant.WHO_RESTS_STAYS_AS_IT_WAS,
        s -> {
          World.Step dead = before(s, wife, Element.STATUS_PENDUDUK, "MENINGGAL");
          return set(dead, wife, Element.PEKERJAAN, "GURU");
        });
    breakers.put(Invariant.PARENTS_ARE_OLDER, after(wife, Element.TANGGAL_LAHIR, "1975-01-01"));
    breakers.put(Invariant.COUPLES_ARE_TWO, after(wife, Element.STATUS_PERKAWINAN, "CERAI_MATI"));
    breakers.put(Invariant.RELATIONS_FIT_THE_HEAD, after(wife, Element.HUBUNGAN, "SUAMI"));
    breakers.put(
        Invariant.A_CARD_NUMBER_KNOWS_ONE_HEAD,
        s -> {
          World.Step down = set(s, husband, Element.HUBUNGAN, "SUAMI");
          return set(down, wife, Element.HUBUNGAN, "KEPALA_KELUARGA");
        });
    breakers.put(Invariant.HISTORY_REPLAYS, after(wife, Element.AGAMA, "HINDU"));
    breakers.put(Invariant.A_FAMILY_LIVES_IN_ONE_PLACE, after(wife, Element.RT, "009"));
    breakers.put(
        Invariant.EVERYBODY_IS_COUNTED_ONCE, after(wife, Element.STATUS_PENDUDUK, "PINDAH_KELUAR"));
    breakers.put(
        Invariant.NOTHING_IS_TRUE_BEFORE_BIRTH_OR_TOMORROW,
        s -> {
          List<ElementChange> changes = new ArrayList<>(s.changes().elements());
          changes.add(
              new ElementChange(
                  wife,
                  Element.AGAMA,
                  Optional.empty(),
                  Optional.of("HINDU"),
                  world.today().plusDays(1)));
          return new World.Step(
              s.before(), s.event(), new Changes(changes, List.of()), s.after(), s.today());
        });
    breakers.put(
        Invariant.A_RECORD_THAT_RESTS_GIVES_ITS_CARD_BACK,
        after(wife, Element.STATUS_PENDUDUK, "TIDAK_VALID"));
    breakers.put(
        Invariant.DEATH_IS_DATED_AND_AFTER_BIRTH,
        after(wife, Element.TANGGAL_MENINGGAL, "1900-01-01"));
    return breakers;
  }

  @Test
  void a_card_number_that_comes_back_is_told() {
    RegisterState empty = RegisterState.empty();
    World.Step closed =
        new World.Step(step.after(), step.event(), step.changes(), empty, world.today());
    World.Step again =
        new World.Step(empty, step.event(), step.changes(), step.after(), world.today());

    assertThat(Invariant.closedCardsStayClosed(List.of(step, closed))).isTrue();
    assertThat(Invariant.closedCardsStayClosed(List.of(step, closed, again))).isFalse();
  }

  @Test
  void a_bad_story_shrinks_to_what_makes_it_bad() {
    List<Turn> story = Stories.story(7);
    List<Turn> shortest =
        Stories.shrunk(story, told -> Stories.told(told).state().people().size() > 2);

    assertThat(story).hasSizeGreaterThan(5);
    assertThat(shortest).hasSizeLessThanOrEqualTo(4);
  }

  private static UnaryOperator<World.Step> after(Nik who, Element element, String value) {
    return step -> set(step, who, element, value);
  }

  private static World.Step set(World.Step s, Nik who, Element element, String value) {
    return new World.Step(
        s.before(), s.event(), s.changes(), changed(s.after(), who, element, value), s.today());
  }

  private static World.Step before(World.Step s, Nik who, Element element, String value) {
    return new World.Step(
        changed(s.before(), who, element, value), s.event(), s.changes(), s.after(), s.today());
  }

  private static World.Step without(World.Step s, Nik who) {
    RegisterState after =
        RegisterState.of(s.after().people().stream().filter(p -> !p.nik().equals(who)).toList());
    return new World.Step(s.before(), s.event(), s.changes(), after, s.today());
  }

  private static RegisterState changed(
      RegisterState state, Nik who, Element element, String value) {
    return RegisterState.of(
        state.people().stream()
            .map(p -> p.nik().equals(who) ? p.with(element, Optional.of(value)) : p)
            .toList());
  }
}
