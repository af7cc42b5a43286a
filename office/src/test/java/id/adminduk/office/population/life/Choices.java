package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.JenisKelamin;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an event out of numbers; often a sensible one, sometimes one the register must refuse. */
final class Choices {

  private static final int KINDS = 40;

  private final World world;
  private final Turn turn;
  private final List<Person> everybody;

  Choices(World world, Turn turn) {
    this.world = world;
    this.turn = turn;
    List<Person> all = List.copyOf(world.state().people());
    List<Person> active = all.stream().filter(Person::isActive).toList();
    this.everybody = turn.b() % 8 == 0 || active.isEmpty() ? all : active;
  }

  Optional<LifeEvent> event() {
    if (everybody.isEmpty() || turn.kind() % KINDS < 4) {
      return Optional.of(newcomer());
    }
    LocalDate day = world.today().minusDays(turn.c() % 7 == 0 ? turn.c() % 90 : 0);
    Person one = pick(turn.a());
    Person other = pick(turn.b());
    return Optional.of(
        switch (turn.kind() % KINDS) {
          case 4, 5, 6, 7, 8 -> birth(one, day);
          case 9, 10, 11, 12, 13 -> marriage(one, turn.b() % 6 == 0 ? other : match(one), day);
          case 14, 15, 16 -> death(one, other, day);
          case 17, 18 -> divorce(turn.b() % 6 == 0 ? one : married(one), other, day);
          case 19 -> new LifeEvent.Acknowledgement(one.nik(), other.nik(), day);
          case 20 -> new LifeEvent.Adoption(one.nik(), other.nik(), day);
          case 21, 22 -> new LifeEvent.Departure(some(one), day, head(other));
          case 23 -> back(one, day);
          case 24, 25 -> new LifeEvent.MoveWithin(some(one), place(), day, head(other));
          case 26 -> new LifeEvent.Split(some(one), one.nik(), day, head(other));
          case 27 -> new LifeEvent.Join(some(one), other.kk(), day, head(other));
          case 28 ->
              new LifeEvent.NewHead(one.kk(), turn.b() % 3 == 0 ? other.nik() : member(one), day);
          case 29 -> new LifeEvent.NameChange(one.nik(), "NAMA LAIN", false, day);
          case 30 ->
              new LifeEvent.DuplicateDeactivated(one.nik(), other.nik(), day, Optional.empty());
          case 31 -> new LifeEvent.RecordCancelled(one.nik(), day, Optional.empty());
          case 32 -> stillbirth(one, day);
          case 33, 34, 35 -> legitimation(one, day);
          case 36 -> correction(one, day);
          case 37 -> new LifeEvent.AktaCancelled(one.nik(), numbered(), day);
          default -> statement(one, day);
        });
  }

  private LifeEvent stillbirth(Person one, LocalDate day) {
    return new LifeEvent.Stillbirth(one.nik(), one.spouse(), JenisKelamin.LAKI_LAKI, "RANTAU", day);
  }

  /** Mostly a child of who is married, sometimes of whoever stands there. */
  private LifeEvent legitimation(Person one, LocalDate day) {
    Person mother = married(one);
    List<Person> children =
        everybody.stream()
            .filter(p -> p.mother().filter(mother.nik()::equals).isPresent())
            .filter(p ->
                mother
                    .get(Element.TANGGAL_KAWIN)
                    .filter(wedding -> p.born().isBefore(LocalDate.parse(wedding)))
                    .isPresent())
            .toList();
    Person child = children.isEmpty() ? one : children.get(turn.b() % children.size());
    return new LifeEvent.Legitimation(
        child.nik(), mother.spouse().orElse(one.nik()), mother.nik(), day);
  }

  private LifeEvent correction(Person one, LocalDate day) {
    return new LifeEvent.AktaCorrected(
        one.nik(),
        switch (turn.b() % 4) {
          case 0 -> Map.of(Element.NAMA_LENGKAP, "NAMA BETUL", Element.TEMPAT_LAHIR, "BINUANG");
          case 1 ->
              Map.of(Element.TANGGAL_LAHIR, one.born().plusDays(turn.c() % 9000 - 4500).toString());
          case 2 ->
              Map.of(
                  Element.JENIS_KELAMIN,
                  (one.isFemale() ? JenisKelamin.LAKI_LAKI : JenisKelamin.PEREMPUAN).name());
          default -> Map.of(Element.PEKERJAAN, "GURU");
        },
        day);
  }

  private Element numbered() {
    return List.of(Element.AKTA_LAHIR, Element.AKTA_KAWIN, Element.NAMA_LENGKAP).get(turn.b() % 3);
  }

  /** Somebody free of the other sex, if there is one. */
  private Person match(Person one) {
    List<Person> free =
        everybody.stream()
            .filter(p -> p.isFemale() != one.isFemale() && !p.isMarried())
            .filter(p -> p.ageOn(world.today()) >= 17)
            .toList();
    return free.isEmpty() ? one : free.get(turn.b() % free.size());
  }

  private Person married(Person one) {
    List<Person> married = everybody.stream().filter(p -> p.spouse().isPresent()).toList();
    return married.isEmpty() ? one : married.get(turn.a() % married.size());
  }

  private LifeEvent newcomer() {
    LocalDate born = world.today().minusDays(turn.a() % 20_000);
    Optional<NomorKk> join =
        turn.b() % 4 == 0 && !everybody.isEmpty()
            ? Optional.of(pick(turn.c()).kk())
            : Optional.empty();
    return new LifeEvent.FirstRecord(World.biodata(born, turn.a() % 2 == 0), world.today(), join);
  }

  private LifeEvent birth(Person one, LocalDate day) {
    Optional<Nik> mother = turn.b() % 9 == 0 ? Optional.empty() : Optional.of(one.nik());
    Optional<Nik> father = turn.b() % 5 == 0 ? Optional.of(pick(turn.b()).nik()) : one.spouse();
    return new LifeEvent.Birth(
        turn.c() % 50 == 0 ? "R2D2" : "BAYI REKAAN",
        false,
        turn.c() % 2 == 0 ? JenisKelamin.PEREMPUAN : JenisKelamin.LAKI_LAKI,
        "RANTAU",
        day,
        mother,
        father,
        one.kk());
  }

  private LifeEvent marriage(Person one, Person other, LocalDate day) {
    LifeEvent.Home home = List.of(LifeEvent.Home.values()).get(turn.c() % 3);
    Set<Nik> bring = turn.c() % 2 == 0 ? Set.of() : children(one);
    return new LifeEvent.Marriage(
        one.nik(), other.nik(), day, turn.c() % 4 > 0, turn.c() % 5 == 0, home, bring);
  }

  private LifeEvent death(Person one, Person other, LocalDate day) {
    return new LifeEvent.Death(
        one.nik(),
        day,
        head(other),
        turn.c() % 2 == 0 ? Optional.of(other.kk()) : Optional.empty());
  }

  private LifeEvent divorce(Person one, Person other, LocalDate day) {
    Optional<Nik> leaving = turn.c() % 3 == 0 ? Optional.of(one.nik()) : Optional.empty();
    return new LifeEvent.Divorce(
        one.nik(),
        one.spouse().orElse(other.nik()),
        day,
        turn.c() % 4 > 0,
        leaving,
        turn.c() % 2 == 0 ? Set.of() : children(one));
  }

  private LifeEvent back(Person one, LocalDate day) {
    var biodata = World.biodata(one.born(), one.isFemale());
    return new LifeEvent.Arrival(
        List.of(new LifeEvent.Newcomer(one.nik(), biodata)),
        day,
        turn.c() % 2 == 0 ? Optional.of(pick(turn.c()).kk()) : Optional.empty());
  }

  private LifeEvent statement(Person one, LocalDate day) {
    return switch (turn.b() % 5) {
      case 0 -> new LifeEvent.ElementStated(one.nik(), Element.PEKERJAAN, "GURU", day);
      case 4 -> new LifeEvent.ElementStated(one.nik(), Element.AKTA_LAHIR, "9999-LU-1", day);
      case 1 ->
          new LifeEvent.ElementStated(
              one.nik(),
              Element.TANGGAL_LAHIR,
              one.born().plusDays(turn.c() % 9000 - 4500).toString(),
              day);
      case 2 ->
          new LifeEvent.ElementStated(
              one.nik(),
              Element.JENIS_KELAMIN,
              (one.isFemale() ? JenisKelamin.LAKI_LAKI : JenisKelamin.PEREMPUAN).name(),
              day);
      default -> new LifeEvent.ElementStated(one.nik(), Element.HUBUNGAN, "ANAK", day);
    };
  }

  private Set<Nik> some(Person one) {
    List<Person> family = world.state().family(one.kk());
    Set<Nik> some = new HashSet<>(Set.of(one.nik()));
    for (int i = 0; i < family.size(); i++) {
      if (turn.c() % 3 == 0 || (turn.c() >> i) % 2 == 0) {
        some.add(family.get(i).nik());
      }
    }
    return some;
  }

  private Set<Nik> children(Person one) {
    Set<Nik> children = new HashSet<>();
    world.state().family(one.kk()).stream()
        .filter(member -> member.isChildOf(one.nik()))
        .forEach(child -> children.add(child.nik()));
    return children;
  }

  private Nik member(Person one) {
    List<Person> family = world.state().family(one.kk());
    return family.isEmpty() ? one.nik() : family.get(turn.b() % family.size()).nik();
  }

  private Optional<Nik> head(Person other) {
    return turn.c() % 5 == 0 ? Optional.of(other.nik()) : Optional.empty();
  }

  private LifeEvent.Place place() {
    return new LifeEvent.Place("JALAN BARU " + turn.b() % 9, "003", "001", "9999991002");
  }

  private Person pick(int number) {
    return everybody.get(number % everybody.size());
  }
}
