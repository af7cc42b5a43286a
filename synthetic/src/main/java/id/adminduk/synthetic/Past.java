package id.adminduk.synthetic;

import id.adminduk.synthetic.SyntheticEvent.Kind;
import id.adminduk.synthetic.SyntheticFamily.Gone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Invents how a family came to be what it is: who was born here, who moved in, who married, whom
 * they lost, and who went away.
 *
 * <p>Has a stream of chance of its own, so that families stay the same with and without a past, but
 * for their numbers.
 */
final class Past {

  private static final int ADULT = 19;
  private static final int MOVES_OUT = 18;
  private static final int YEAR = 365;

  /** The widowed lost somebody in the last fifteen years. */
  private static final int MOURNING = 15 * YEAR;

  private static final double CAME_FROM_ELSEWHERE = 0.25;
  private static final double A_CHILD_LEFT = 0.15;
  private static final double DIVORCED = 0.35;

  private final Chance chance;
  private final FictionalNumbers numbers;
  private final LocalDate today;
  private final List<SyntheticResident> living;
  private final List<Gone> gone = new ArrayList<>();
  private final List<SyntheticEvent> events = new ArrayList<>();

  private Past(
      Chance chance, FictionalNumbers numbers, LocalDate today, List<SyntheticResident> living) {
    this.chance = chance;
    this.numbers = numbers;
    this.today = today;
    this.living = new ArrayList<>(living);
  }

  static SyntheticFamily of(
      Chance chance, FictionalNumbers numbers, LocalDate today, List<SyntheticResident> family) {
    return new Past(chance, numbers, today, family).told();
  }

  private SyntheticFamily told() {
    SyntheticResident head = living.getFirst();
    if (head.spouse().isPresent()) {
      married(head, living.get(1));
    } else if (head.status().equals("CERAI_MATI")) {
      widowed(head);
    } else if (old(head) >= 25 && chance.happens(DIVORCED)) {
      divorced(head);
    }
    living.forEach(this::begun);
    gone.forEach(one -> begun(one.person()));
    gone.forEach(one ->
        tell(one.dead() ? Kind.DIED : Kind.MOVED_OUT, one.since(), one.person(), Optional.empty()));
    events.sort(
        Comparator.comparing(SyntheticEvent::day)
            .thenComparing(SyntheticEvent::kind)
            .thenComparing(SyntheticEvent::nik));
    return new SyntheticFamily(living, gone, events);
  }

  private long old(SyntheticResident person) {
    return ChronoUnit.YEARS.between(person.born(), today);
  }

  private void married(SyntheticResident husband, SyntheticResident wife) {
    LocalDate grown = later(husband.born(), wife.born()).plusYears(ADULT);
    LocalDate until =
        living.stream()
            .filter(person -> person.hubungan().equals("ANAK"))
            .map(SyntheticResident::born)
            .min(Comparator.naturalOrder())
            .map(first -> first.minusDays(YEAR))
            .orElse(today);
    LocalDate wedding = between(grown, until);
    tell(Kind.MARRIED, wedding, husband, Optional.of(wife.nik()));
    tell(Kind.MARRIED, wedding, wife, Optional.of(husband.nik()));
    LocalDate childOldEnough = today.minusYears(MOVES_OUT + 1L);
    LocalDate born = wedding.plusDays(YEAR + chance.below(3 * YEAR));
    if (born.isBefore(childOldEnough)
        && born.isBefore(wife.born().plusYears(44))
        && chance.happens(A_CHILD_LEFT)) {
      childGone(husband, wife, born);
    }
  }

  private void childGone(SyntheticResident father, SyntheticResident mother, LocalDate born) {
    boolean female = chance.happens(0.5);
    LocalDate left = between(born.plusYears(MOVES_OUT), today);
    SyntheticResident child =
        like(father, female, born, "ANAK", "BELUM_KAWIN", father.kk())
            .withParents(
                new SyntheticResident.Parents(
                    mother.nik(), mother.nama(), father.nik(), father.nama()));
    gone.add(new Gone(child, false, left));
  }

  private void widowed(SyntheticResident head) {
    LocalDate grown = head.born().plusYears(ADULT);
    LocalDate died = between(later(grown.plusYears(1), today.minusDays(MOURNING)), today);
    SyntheticResident lost = partner(head, died, "KAWIN_TERCATAT");
    gone.add(new Gone(lost, true, died));
    wed(head, lost, between(later(grown, lost.born().plusYears(ADULT)), died));
  }

  private void divorced(SyntheticResident head) {
    LocalDate grown = head.born().plusYears(ADULT);
    LocalDate parted = between(grown.plusYears(2), today);
    SyntheticResident other = partner(head, parted, "CERAI_HIDUP_TERCATAT");
    LocalDate wedding = between(later(grown, other.born().plusYears(ADULT)), parted);
    wed(head, other, wedding);
    tell(Kind.DIVORCED, parted, head, Optional.of(other.nik()));
    tell(Kind.DIVORCED, parted, other, Optional.of(head.nik()));
    gone.add(new Gone(other, false, between(parted, today)));
    living.set(0, head.withStatus("CERAI_HIDUP_TERCATAT"));
  }

  private void wed(SyntheticResident one, SyntheticResident other, LocalDate wedding) {
    tell(Kind.MARRIED, wedding, one, Optional.of(other.nik()));
    tell(Kind.MARRIED, wedding, other, Optional.of(one.nik()));
  }

  /** Who was married to the head, old enough by a day; on the card they had in common. */
  private SyntheticResident partner(SyntheticResident head, LocalDate by, String status) {
    LocalDate near = head.born().plusDays(chance.below(6 * YEAR) - 3L * YEAR);
    LocalDate latest = by.minusYears(ADULT).minusDays(1);
    LocalDate born = near.isAfter(latest) ? latest : near;
    String older = numbers.kk(head.home().wilayah(), born.plusYears(ADULT));
    return like(
        head, !head.female(), born, head.female() ? "KEPALA_KELUARGA" : "ISTRI", status, older);
  }

  private SyntheticResident like(
      SyntheticResident kin,
      boolean female,
      LocalDate born,
      String relation,
      String status,
      String card) {
    return new SyntheticResident(
        numbers.nik(kin.home().wilayah(), born, female),
        card,
        relation,
        Naming.of(chance, female, kin.agama()),
        female,
        kin.tempatLahir(),
        born,
        kin.agama(),
        status,
        kin.pendidikan(),
        kin.pekerjaan(),
        kin.golonganDarah(),
        kin.home(),
        Optional.empty(),
        Optional.empty());
  }

  /** Everybody's life here begins with the birth, or with a move from elsewhere. */
  private void begun(SyntheticResident person) {
    Optional<LocalDate> first =
        events.stream()
            .filter(event -> event.nik().equals(person.nik()))
            .map(SyntheticEvent::day)
            .min(Comparator.naturalOrder());
    boolean grown = old(person) >= ADULT && person.parents().isEmpty();
    if (grown && chance.happens(CAME_FROM_ELSEWHERE)) {
      LocalDate since =
          gone.stream()
              .filter(one -> one.person().equals(person))
              .map(Gone::since)
              .findFirst()
              .orElse(today);
      LocalDate until = first.filter(day -> day.isBefore(since)).orElse(since);
      tell(Kind.MOVED_IN, between(person.born(), until), person, Optional.empty());
    } else {
      tell(Kind.BORN, person.born(), person, Optional.empty());
    }
  }

  private void tell(Kind kind, LocalDate day, SyntheticResident who, Optional<String> other) {
    events.add(new SyntheticEvent(kind, day, who.nik(), other));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Draws a day from one day on, before another; the first where there is no room. */
  private LocalDate between(LocalDate from, LocalDate before) {
    int room = (int) Math.max(1, ChronoUnit.DAYS.between(from, before));
    return from.plusDays(chance.below(room));
  }
}
