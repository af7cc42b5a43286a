package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.Hubungan;
import java.util.Optional;

/** What somebody is to the head of a family, told from who is whose child and spouse. */
final class Kinship {

  private Kinship() {}

  /**
   * Gives the relation of a member to a head.
   *
   * <p>Where parents and spouse are not written (old records), it follows from what both were to
   * the head before; a relation nobody can tell is FAMILI LAIN.
   */
  static Hubungan of(Draft draft, Person head, Person member) {
    if (member.nik().equals(head.nik())) {
      return Hubungan.KEPALA_KELUARGA;
    }
    return byBlood(draft, head, member).orElseGet(() -> byCard(head, member));
  }

  private static Optional<Hubungan> byBlood(Draft draft, Person head, Person member) {
    if (head.spouse().filter(member.nik()::equals).isPresent()) {
      return Optional.of(member.isFemale() ? Hubungan.ISTRI : Hubungan.SUAMI);
    }
    if (member.isChildOf(head.nik()) || isYoungerChildOf(head.spouse(), head, member)) {
      return Optional.of(Hubungan.ANAK);
    }
    if (head.isChildOf(member.nik())) {
      return Optional.of(Hubungan.ORANG_TUA);
    }
    if (person(draft, head.spouse()).filter(spouse -> spouse.isChildOf(member.nik())).isPresent()) {
      return Optional.of(Hubungan.MERTUA);
    }
    if (person(draft, member.spouse()).filter(s -> s.isChildOf(head.nik())).isPresent()) {
      return Optional.of(Hubungan.MENANTU);
    }
    boolean grandchild =
        person(draft, member.mother()).filter(p -> p.isChildOf(head.nik())).isPresent()
            || person(draft, member.father()).filter(p -> p.isChildOf(head.nik())).isPresent();
    return grandchild ? Optional.of(Hubungan.CUCU) : Optional.empty();
  }

  /**
   * A child of the spouse alone counts as child, unless it is older than who would be its parent.
   */
  private static boolean isYoungerChildOf(Optional<Nik> spouse, Person head, Person member) {
    return spouse.filter(member::isChildOf).isPresent() && member.born().isAfter(head.born());
  }

  private static Optional<Person> person(Draft draft, Optional<Nik> nik) {
    return nik.flatMap(draft::find);
  }

  /** Both still carry what they were to the head before. */
  private static Hubungan byCard(Person head, Person member) {
    Hubungan was = member.hubungan();
    if (was == Hubungan.PEMBANTU || was == Hubungan.LAINNYA) {
      return was;
    }
    if (!head.kk().equals(member.kk())) {
      return Hubungan.FAMILI_LAIN;
    }
    return switch (head.hubungan()) {
      case SUAMI, ISTRI -> besideSpouse(was, head, member);
      case ANAK ->
          was == Hubungan.ISTRI || was == Hubungan.SUAMI
              ? elder(head, member)
              : Hubungan.FAMILI_LAIN;
      case KEPALA_KELUARGA -> was == Hubungan.KEPALA_KELUARGA ? Hubungan.FAMILI_LAIN : was;
      default -> Hubungan.FAMILI_LAIN;
    };
  }

  private static Hubungan besideSpouse(Hubungan was, Person head, Person member) {
    return switch (was) {
      case ANAK, CUCU -> member.born().isAfter(head.born()) ? was : Hubungan.FAMILI_LAIN;
      case ORANG_TUA ->
          member.born().isBefore(head.born()) ? Hubungan.MERTUA : Hubungan.FAMILI_LAIN;
      case MERTUA ->
          member.born().isBefore(head.born()) ? Hubungan.ORANG_TUA : Hubungan.FAMILI_LAIN;
      case KEPALA_KELUARGA, SUAMI, ISTRI, FAMILI_LAIN -> Hubungan.FAMILI_LAIN;
      case MENANTU, PEMBANTU, LAINNYA -> was;
    };
  }

  private static Hubungan elder(Person head, Person member) {
    return member.born().isBefore(head.born()) ? Hubungan.ORANG_TUA : Hubungan.FAMILI_LAIN;
  }
}
