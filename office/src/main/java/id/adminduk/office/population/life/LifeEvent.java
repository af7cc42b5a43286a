package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.JenisKelamin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to people and families (F-1.01, F-1.02, F-1.03, F-1.06, F-2.01), as commands. */
public sealed interface LifeEvent {

  /** Gives the day from which it is true. */
  LocalDate day();

  /**
   * A child is born; a foundling has no parents and goes to who takes it in.
   *
   * @param nameConfirmed the family insists on a name of one word (Permendagri 73/2022)
   * @param into family card the child is written on
   */
  record Birth(
      String nama,
      boolean nameConfirmed,
      JenisKelamin jenisKelamin,
      String tempat,
      LocalDate day,
      Optional<Nik> ibu,
      Optional<Nik> ayah,
      NomorKk into)
      implements LifeEvent {}

  /**
   * A child is born dead: nobody enters the register, the mother's event is written (UU 23/2006
   * art. 33).
   */
  record Stillbirth(
      Nik ibu, Optional<Nik> ayah, JenisKelamin jenisKelamin, String tempat, LocalDate day)
      implements LifeEvent {}

  /**
   * A death.
   *
   * @param newHead who becomes head if the dead was; empty lets the register propose
   * @param takenInBy family that takes those in who may not stay alone
   */
  record Death(Nik who, LocalDate day, Optional<Nik> newHead, Optional<NomorKk> takenInBy)
      implements LifeEvent {}

  /**
   * A marriage.
   *
   * @param recorded by akta or buku nikah; otherwise by statement F-1.05
   * @param dispensation of the court, below nineteen (UU 16/2019)
   * @param bring who comes along to the couple's home, such as children
   */
  record Marriage(
      Nik first,
      Nik second,
      LocalDate day,
      boolean recorded,
      boolean dispensation,
      Home home,
      Set<Nik> bring)
      implements LifeEvent {}

  /** Where a couple lives. */
  enum Home {
    NEW_CARD,
    WITH_FIRST,
    WITH_SECOND
  }

  /**
   * A divorce.
   *
   * @param leaving who of the two leaves the common card; empty when they had none in common
   * @param bring children who go along
   */
  record Divorce(
      Nik first, Nik second, LocalDate day, boolean recorded, Optional<Nik> leaving, Set<Nik> bring)
      implements LifeEvent {}

  /** A father acknowledges a child (UU 23/2006 art. 49). */
  record Acknowledgement(Nik child, Nik father, LocalDate day) implements LifeEvent {}

  /** Who was born before its parents' wedding becomes a child of that marriage (art. 50). */
  record Legitimation(Nik child, Nik father, Nik mother, LocalDate day) implements LifeEvent {}

  /** A child is adopted and goes to the family of who adopts; its birth parents stay written. */
  record Adoption(Nik child, Nik adopter, LocalDate day) implements LifeEvent {}

  /**
   * People leave the office's region for good: the destination confirmed, or they went abroad.
   *
   * @param newHead of those who stay, if their head leaves
   */
  record Departure(Set<Nik> movers, LocalDate day, Optional<Nik> newHead) implements LifeEvent {}

  /**
   * People come in with the numbers they have; the first is head of a new card.
   *
   * @param join a card they are written on instead
   */
  record Arrival(List<Newcomer> people, LocalDate day, Optional<NomorKk> join)
      implements LifeEvent {}

  /**
   * Somebody without a NIK is recorded for the first time.
   *
   * @param join a card to be written on; empty makes a new one
   */
  record FirstRecord(Map<Element, String> biodata, LocalDate day, Optional<NomorKk> join)
      implements LifeEvent {}

  /** Members move to another address of this office's region; all of a family keep their number. */
  record MoveWithin(Set<Nik> movers, Place to, LocalDate day, Optional<Nik> newHead)
      implements LifeEvent {}

  /** Members found a family of their own at the same address (pisah KK). */
  record Split(Set<Nik> members, Nik head, LocalDate day, Optional<Nik> newHead)
      implements LifeEvent {}

  /** Members are written on another family's card (numpang KK). */
  record Join(Set<Nik> members, NomorKk into, LocalDate day, Optional<Nik> newHead)
      implements LifeEvent {}

  /** A family chooses another head; its number changes with it (domain.md 2.2). */
  record NewHead(NomorKk kk, Nik head, LocalDate day) implements LifeEvent {}

  /** F-1.06: one element becomes another, with a proof. */
  record ElementStated(Nik who, Element element, String value, LocalDate day)
      implements LifeEvent {}

  /** A court allowed another name. */
  record NameChange(Nik who, String nama, boolean nameConfirmed, LocalDate day)
      implements LifeEvent {}

  /**
   * An akta kelahiran was written wrong and is set right with a proof (art. 71).
   *
   * @param elements what it should have said
   */
  record AktaCorrected(Nik who, Map<Element, String> elements, LocalDate day) implements LifeEvent {

    /** What an akta kelahiran says of the child, in its order. */
    public static final List<Element> OF_BIRTH =
        List.of(
            Element.NAMA_LENGKAP,
            Element.JENIS_KELAMIN,
            Element.TEMPAT_LAHIR,
            Element.TANGGAL_LAHIR,
            Element.NAMA_IBU,
            Element.NAMA_AYAH);

    public AktaCorrected {
      elements = Map.copyOf(elements);
    }
  }

  /** A court cancels the akta whose number an element carries (art. 72). */
  record AktaCancelled(Nik who, Element akta, LocalDate day) implements LifeEvent {}

  /** Two records were one person; one of them rests. */
  record DuplicateDeactivated(Nik kept, Nik dropped, LocalDate day, Optional<Nik> newHead)
      implements LifeEvent {}

  /** A record should never have been. */
  record RecordCancelled(Nik who, LocalDate day, Optional<Nik> newHead) implements LifeEvent {}

  /**
   * Who arrives.
   *
   * @param biodata elements of the person; card, relation, place and standing are set here
   */
  record Newcomer(Nik nik, Map<Element, String> biodata) {
    public Newcomer {
      biodata = Map.copyOf(biodata);
    }
  }

  /** Where a family lives. */
  record Place(String jalan, String rt, String rw, String wilayah) {}
}
