package id.adminduk.office.population.life;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.Result;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Birth, acknowledgement by a father, adoption (UU 23/2006 art. 27-29, 47-49). */
final class Births {

  private static final String NO_WORK = "BELUM/TIDAK BEKERJA";
  private static final String NO_SCHOOL = "TIDAK/BELUM SEKOLAH";

  private final Draft draft;

  Births(Draft draft) {
    this.draft = draft;
  }

  Optional<LifeRefusal> born(LifeEvent.Birth birth) {
    return Checks.goodName(birth.nama(), birth.nameConfirmed())
        .or(() -> mother(birth.ibu(), birth.day()))
        .or(() -> father(birth.ayah(), birth.day()))
        .or(() -> Checks.hasFamily(draft, birth.into()))
        .or(() -> Checks.notBefore(draft, draft.head(birth.into()).orElseThrow().born()))
        .or(() -> write(birth));
  }

  /** Nobody enters the register; what the office owes is about the mother. */
  Optional<LifeRefusal> stillborn(LifeEvent.Stillbirth it) {
    return mother(Optional.of(it.ibu()), it.day())
        .or(() -> father(it.ayah(), it.day()))
        .or(() -> {
          draft.owe(Duty.Kind.ISSUE_LAHIR_MATI, it.ibu().value());
          return Optional.empty();
        });
  }

  private Optional<LifeRefusal> mother(Optional<Nik> ibu, LocalDate day) {
    return ibu.flatMap(nik ->
        draft
            .find(nik)
            .map(mother -> livesOn(mother, day, true).or(() -> isUnlike(mother, true)))
            .orElseGet(() -> Optional.of(new LifeRefusal.PersonUnknown(nik)))
            .or(() -> Checks.parentOlder(draft.get(nik), day)));
  }

  private Optional<LifeRefusal> father(Optional<Nik> ayah, LocalDate day) {
    LocalDate begun = day.minusDays(Adults.DAYS_AFTER_FATHER);
    return ayah.flatMap(nik ->
        draft
            .find(nik)
            .map(father -> livesOn(father, begun, false).or(() -> isUnlike(father, false)))
            .orElseGet(() -> Optional.of(new LifeRefusal.PersonUnknown(nik)))
            .or(() -> Checks.parentOlder(draft.get(nik), day)));
  }

  /** A parent lived on that day; a record that rests for another reason is nobody's parent. */
  private static Optional<LifeRefusal> livesOn(Person parent, LocalDate day, boolean mother) {
    boolean lived =
        switch (parent.status()) {
          case AKTIF -> true;
          case MENINGGAL -> !LocalDate.parse(parent.must(Element.TANGGAL_MENINGGAL)).isBefore(day);
          case PINDAH_KELUAR -> !mother;
          case GANDA_NONAKTIF, TIDAK_VALID -> false;
        };
    return lived
        ? Optional.empty()
        : Optional.of(new LifeRefusal.PersonNotActive(parent.nik(), parent.status().name()));
  }

  private static Optional<LifeRefusal> isUnlike(Person parent, boolean mother) {
    return parent.isFemale() == mother
        ? Optional.empty()
        : Optional.of(new LifeRefusal.ParentUnfit(parent.nik()));
  }

  private Optional<LifeRefusal> write(LifeEvent.Birth birth) {
    Person head = draft.head(birth.into()).orElseThrow();
    boolean female = birth.jenisKelamin() == JenisKelamin.PEREMPUAN;
    NumberPrefix prefix = NumberPrefix.ofNik(head.must(Element.WILAYAH), birth.day(), female);
    return switch (draft.numbers.nik(prefix)) {
      case Result.Refused<Nik, LifeRefusal>(LifeRefusal refusal) -> Optional.of(refusal);
      case Result.Done<Nik, LifeRefusal>(Nik nik) -> {
        draft.enter(nik, firstElements(birth, head));
        yield new Households(draft).join(List.of(draft.get(nik)), birth.into()).or(() -> owe(nik));
      }
    };
  }

  private Optional<LifeRefusal> owe(Nik child) {
    draft.owe(Duty.Kind.ISSUE_AKTA_KELAHIRAN, child.value());
    draft.owe(Duty.Kind.ISSUE_KIA, child.value());
    return Optional.empty();
  }

  private Map<Element, String> firstElements(LifeEvent.Birth birth, Person head) {
    Map<Element, String> first = new EnumMap<>(Element.class);
    first.put(Element.NAMA_LENGKAP, birth.nama());
    first.put(Element.JENIS_KELAMIN, birth.jenisKelamin().name());
    first.put(Element.TEMPAT_LAHIR, birth.tempat());
    first.put(Element.TANGGAL_LAHIR, birth.day().toString());
    first.put(Element.GOLONGAN_DARAH, GolonganDarah.TIDAK_TAHU.name());
    first.put(Element.KEWARGANEGARAAN, Kewarganegaraan.WNI.name());
    first.put(Element.STATUS_PERKAWINAN, StatusPerkawinan.BELUM_KAWIN.name());
    first.put(Element.PENDIDIKAN, NO_SCHOOL);
    first.put(Element.PEKERJAAN, NO_WORK);
    first.put(Element.STATUS_PENDUDUK, StatusPenduduk.AKTIF.name());
    first.put(Element.NOMOR_KK, birth.into().value());
    first.put(Element.HUBUNGAN, Hubungan.FAMILI_LAIN.name());
    Optional<Person> mother = birth.ibu().flatMap(draft::find);
    first.put(Element.AGAMA, mother.orElse(head).must(Element.AGAMA));
    mother.ifPresent(person -> parent(first, person, Element.NIK_IBU, Element.NAMA_IBU));
    birth
        .ayah()
        .flatMap(draft::find)
        .ifPresent(person -> parent(first, person, Element.NIK_AYAH, Element.NAMA_AYAH));
    return first;
  }

  private static void parent(
      Map<Element, String> first, Person person, Element number, Element name) {
    first.put(number, person.nik().value());
    first.put(name, person.nama());
  }

  Optional<LifeRefusal> acknowledged(LifeEvent.Acknowledgement it) {
    return Checks.active(draft, List.of(it.child(), it.father()))
        .or(() -> isUnlike(draft.get(it.father()), false))
        .or(() -> Checks.parentOlder(draft.get(it.father()), draft.get(it.child()).born()))
        .or(() ->
            draft.get(it.child()).father().isPresent()
                    || draft.get(it.father()).isChildOf(it.child())
                ? Optional.of(new LifeRefusal.ParentUnfit(it.father()))
                : Optional.empty())
        .or(() -> {
          Person child = draft.get(it.child());
          draft.set(it.child(), Element.NIK_AYAH, it.father().value());
          draft.set(it.child(), Element.NAMA_AYAH, draft.get(it.father()).nama());
          draft.owe(Duty.Kind.ISSUE_AKTA_PENGAKUAN, it.child().value());
          draft.owe(Duty.Kind.NOTE_IN_MARGIN, it.child().value());
          return related(child);
        });
  }

  /** The card says ANAK where it said FAMILI LAIN, when father and child share it. */
  private Optional<LifeRefusal> related(Person child) {
    return child.isHead()
        ? Optional.empty()
        : new Households(draft).join(List.of(child), child.kk());
  }

  Optional<LifeRefusal> adopted(LifeEvent.Adoption adoption) {
    return Checks.active(draft, List.of(adoption.child(), adoption.adopter()))
        .or(() -> unfit(adoption))
        .or(() -> {
          Person child = draft.get(adoption.child());
          Person adopter = draft.get(adoption.adopter());
          draft.owe(Duty.Kind.NOTE_IN_MARGIN, child.nik().value());
          return new Households(draft)
              .leave(
                  Set.of(child.nik()),
                  () -> new Households(draft).join(List.of(child), adopter.kk()),
                  Optional.empty())
              .or(() -> asChild(child.nik(), adopter));
        });
  }

  private Optional<LifeRefusal> unfit(LifeEvent.Adoption adoption) {
    Person child = draft.get(adoption.child());
    Person adopter = draft.get(adoption.adopter());
    if (child.ageOn(draft.day) >= Adults.ADOPTED
        || child.isHead()
        || child.kk().equals(adopter.kk())) {
      return Optional.of(new LifeRefusal.NotInFamily(child.kk()));
    }
    if (child.marital() != StatusPerkawinan.BELUM_KAWIN) {
      return Optional.of(new LifeRefusal.StillMarried(child.nik()));
    }
    return Checks.parentOlder(adopter, child.born());
  }

  /** The card calls an adopted child ANAK where its parent is head or married to the head. */
  private Optional<LifeRefusal> asChild(Nik child, Person adopter) {
    Person head = draft.head(adopter.kk()).orElseThrow();
    boolean theirs =
        head.nik().equals(adopter.nik()) || head.spouse().filter(adopter.nik()::equals).isPresent();
    if (theirs && head.born().isBefore(draft.get(child).born())) {
      draft.set(child, Element.HUBUNGAN, Hubungan.ANAK.name());
    }
    return Optional.empty();
  }
}
