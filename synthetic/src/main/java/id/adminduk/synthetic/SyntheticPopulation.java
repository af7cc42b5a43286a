package id.adminduk.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Invents the families of a region, each complete: one head, parents older than children, couples
 * who name each other, one address.
 *
 * <p>The same seed gives the same people, and the first thousand are the same whether a thousand or
 * a million are wanted. Ages, sizes and words are plausible, not a census.
 */
public final class SyntheticPopulation {

  private static final String[] FAITHS = {"ISLAM", "KRISTEN", "KATHOLIK", "HINDU", "BUDHA"};
  private static final String[] BLOOD = {"A", "B", "AB", "O", "TIDAK_TAHU"};
  private static final String[] STREETS = {
    "JALAN MELATI", "JALAN MAWAR", "JALAN KENANGA", "JALAN PASAR LAMA", "GANG DAMAI"
  };
  private static final String[] TOWNS = {
    "RANTAU", "BIMA", "JAMBI", "BANJARMASIN", "MARTAPURA", "SURABAYA", "MEDAN", "MAKASSAR"
  };
  private static final String[] WORK = {
    "PETANI/PEKEBUN", "KARYAWAN SWASTA", "WIRASWASTA", "BURUH HARIAN LEPAS", "GURU", "PERDAGANGAN"
  };
  private static final String[] SCHOOL = {
    "TAMAT SD/SEDERAJAT", "SLTP/SEDERAJAT", "SLTA/SEDERAJAT", "DIPLOMA IV/STRATA I"
  };
  private static final String NEVER_MARRIED = "BELUM_KAWIN";
  private static final String MARRIED = "KAWIN_TERCATAT";
  private static final long PAST = 0x9A57L;
  private static final int DAYS_OF_YEAR = 365;
  private static final int OLDEST_CHILD = 24;
  private static final double COUPLE = 0.78;
  private static final double WITH_GRANDPARENT = 0.1;

  private final Chance root;
  private final List<String> villages;
  private final LocalDate today;
  private final FictionalNumbers numbers = new FictionalNumbers();

  private SyntheticPopulation(long seed, List<String> villages, LocalDate today) {
    this.root = Chance.of(seed);
    this.villages = List.copyOf(villages);
    this.today = today;
  }

  /**
   * Tells family after family until there are enough people; the last family stays whole.
   *
   * @param people how many at least, 1 to some millions
   * @param villages ten-digit codes to live in
   * @param today day on which ages are counted
   */
  public static void invent(
      long seed,
      int people,
      List<String> villages,
      LocalDate today,
      Consumer<List<SyntheticResident>> family) {
    SyntheticPopulation population = new SyntheticPopulation(seed, villages, today);
    int told = 0;
    for (long number = 0; told < people; number++) {
      List<SyntheticResident> next = population.family(population.root.child(number));
      family.accept(next);
      told += next.size();
    }
  }

  /**
   * Tells the same families with their past: who was born here, moved in, married, parted, died or
   * went away; those who are gone come on top of the number that is wanted.
   */
  public static void inventWithPast(
      long seed,
      int people,
      List<String> villages,
      LocalDate today,
      Consumer<SyntheticFamily> family) {
    SyntheticPopulation population = new SyntheticPopulation(seed, villages, today);
    FictionalNumbers numbers = population.numbers;
    int told = 0;
    for (long number = 0; told < people; number++) {
      Chance chance = population.root.child(number);
      List<SyntheticResident> living = population.family(chance);
      family.accept(Past.of(chance.child(PAST), numbers, today, living));
      told += living.size();
    }
  }

  /** What the members of one family have in common. */
  private record House(String kk, String faith, SyntheticResident.Home home) {}

  private List<SyntheticResident> family(Chance chance) {
    String village = villages.get(chance.below(villages.size()));
    House house =
        new House(
            numbers.kk(village, today.minusDays(chance.below(20 * DAYS_OF_YEAR))),
            chance.happens(0.85) ? FAITHS[0] : Naming.pick(chance, FAITHS),
            new SyntheticResident.Home(
                Naming.pick(chance, STREETS) + " " + (1 + chance.below(200)),
                String.format("%03d", 1 + chance.below(20)),
                String.format("%03d", 1 + chance.below(9)),
                village));
    boolean couple = chance.happens(COUPLE);
    LocalDate headBorn = born(chance, 23, 75);
    return couple ? couple(chance, house, headBorn) : single(chance, house, headBorn);
  }

  private List<SyntheticResident> single(Chance chance, House house, LocalDate born) {
    boolean female = chance.happens(0.6);
    String status = chance.happens(0.5) ? "CERAI_MATI" : NEVER_MARRIED;
    return List.of(adult(chance, house, "KEPALA_KELUARGA", female, born, status, Optional.empty()));
  }

  private List<SyntheticResident> couple(Chance chance, House house, LocalDate born) {
    LocalDate wifeBorn = born.plusDays(chance.below(8 * DAYS_OF_YEAR) - DAYS_OF_YEAR);
    if (wifeBorn.isAfter(today.minusYears(19))) {
      wifeBorn = today.minusYears(19);
    }
    SyntheticResident husband =
        adult(chance, house, "KEPALA_KELUARGA", false, born, MARRIED, Optional.empty());
    SyntheticResident wife =
        adult(chance, house, "ISTRI", true, wifeBorn, MARRIED, Optional.of(husband.nik()));
    List<SyntheticResident> family = new ArrayList<>();
    family.add(husband.withSpouse(wife.nik()));
    family.add(wife);
    children(chance, house, husband, wife).forEach(family::add);
    if (chance.happens(WITH_GRANDPARENT)) {
      LocalDate old = born.minusDays(20L * DAYS_OF_YEAR + chance.below(12 * DAYS_OF_YEAR));
      family.add(
          adult(
              chance,
              house,
              "ORANG_TUA",
              chance.happens(0.7),
              old,
              "CERAI_MATI",
              Optional.empty()));
    }
    return family;
  }

  private List<SyntheticResident> children(
      Chance chance, House house, SyntheticResident father, SyntheticResident mother) {
    List<SyntheticResident> children = new ArrayList<>();
    LocalDate elder = mother.born().isAfter(father.born()) ? mother.born() : father.born();
    LocalDate next = elder.plusDays(19L * DAYS_OF_YEAR + chance.below(6 * DAYS_OF_YEAR));
    while (next.isBefore(today)
        && next.isBefore(mother.born().plusYears(44))
        && children.size() < 6) {
      if (next.isAfter(today.minusYears(OLDEST_CHILD))) {
        children.add(child(chance, house, father, mother, next));
      }
      next = next.plusDays(500L + chance.below(6 * DAYS_OF_YEAR));
      if (chance.happens(0.3)) {
        break;
      }
    }
    return children;
  }

  private SyntheticResident child(
      Chance chance,
      House house,
      SyntheticResident father,
      SyntheticResident mother,
      LocalDate born) {
    boolean female = chance.happens(0.5);
    boolean pupil = born.isBefore(today.minusYears(6));
    return new SyntheticResident(
        numbers.nik(house.home().wilayah(), born, female),
        house.kk(),
        "ANAK",
        Naming.of(chance, female, house.faith()),
        female,
        Naming.pick(chance, TOWNS),
        born,
        house.faith(),
        NEVER_MARRIED,
        pupil ? "BELUM TAMAT SD/SEDERAJAT" : "TIDAK/BELUM SEKOLAH",
        pupil ? "PELAJAR/MAHASISWA" : "BELUM/TIDAK BEKERJA",
        Naming.pick(chance, BLOOD),
        house.home(),
        Optional.of(
            new SyntheticResident.Parents(
                mother.nik(), mother.nama(), father.nik(), father.nama())),
        Optional.empty());
  }

  private SyntheticResident adult(
      Chance chance,
      House house,
      String relation,
      boolean female,
      LocalDate born,
      String status,
      Optional<String> spouse) {
    return new SyntheticResident(
        numbers.nik(house.home().wilayah(), born, female),
        house.kk(),
        relation,
        Naming.of(chance, female, house.faith()),
        female,
        Naming.pick(chance, TOWNS),
        born,
        house.faith(),
        status,
        Naming.pick(chance, SCHOOL),
        female && chance.happens(0.5) ? "MENGURUS RUMAH TANGGA" : Naming.pick(chance, WORK),
        Naming.pick(chance, BLOOD),
        house.home(),
        Optional.empty(),
        spouse);
  }

  private LocalDate born(Chance chance, int youngest, int oldest) {
    return today.minusDays(
        (long) youngest * DAYS_OF_YEAR + 10 + chance.below((oldest - youngest) * DAYS_OF_YEAR));
  }
}
