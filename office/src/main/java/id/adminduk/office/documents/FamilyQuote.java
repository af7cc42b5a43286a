package id.adminduk.office.documents;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.MoveLetters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The family card: head, address, two tables of members (UU 23/2006 art. 61). */
@Component
class FamilyQuote {

  private final LifeEvents lives;
  private final MoveLetters letters;

  FamilyQuote(LifeEvents lives, MoveLetters letters) {
    this.lives = lives;
    this.letters = letters;
  }

  Optional<Quoted> of(Person person, LocalDate today) {
    List<Person> family = person.isActive() ? lives.family(person.kk()) : List.of();
    return family.stream()
        .findFirst()
        .filter(Person::isHead)
        .map(head -> card(head, staying(head, family, today)));
  }

  /**
   * Leaves out who holds an open letter of moving: the card that goes with the letter is of those
   * who stay (S12 row 4). Where the head holds one, nobody is head of the rest yet, so all stay.
   */
  private List<Person> staying(Person head, List<Person> family, LocalDate today) {
    Set<Nik> leaving =
        letters.openFor(family.stream().map(Person::nik).toList(), today).stream()
            .flatMap(letter -> letter.movers().stream())
            .collect(Collectors.toUnmodifiableSet());
    return leaving.contains(head.nik())
        ? family
        : family.stream().filter(member -> !leaving.contains(member.nik())).toList();
  }

  private static Quoted card(Person head, List<Person> family) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("nomor", head.kk().value());
    content.put("kepala", head.nama());
    PersonColumns.home(content, head);
    List<Map<String, Object>> members = new ArrayList<>();
    family.forEach(member -> members.add(member(member)));
    content.put("anggota", members);
    return new Quoted(
        head.kk().value(),
        "KK",
        Optional.of(head.kk().value()),
        head.nama(),
        head.nik().value(),
        Optional.empty(),
        content);
  }

  private static Map<String, Object> member(Person it) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("nama", it.nama());
    row.put("nik", it.nik().value());
    row.put("jenisKelamin", Spoken.of(it, Element.JENIS_KELAMIN));
    row.put("tempatLahir", Spoken.of(it, Element.TEMPAT_LAHIR));
    row.put("tanggalLahir", Day.SHOWN.format(it.born()));
    row.put("agama", belief(it));
    row.put("pendidikan", Spoken.of(it, Element.PENDIDIKAN));
    row.put("pekerjaan", Spoken.of(it, Element.PEKERJAAN));
    row.put("golonganDarah", Spoken.of(it, Element.GOLONGAN_DARAH));
    row.put("statusPerkawinan", Spoken.of(it, Element.STATUS_PERKAWINAN));
    row.put("tanggalPerkawinan", wedding(it));
    row.put("hubungan", it.hubungan().printed());
    row.put("kewarganegaraan", Spoken.of(it, Element.KEWARGANEGARAAN));
    row.put("paspor", Spoken.of(it, Element.PASPOR));
    row.put("kitap", Spoken.of(it, Element.IZIN_TINGGAL_NOMOR));
    row.put("ayah", Spoken.of(it, Element.NAMA_AYAH));
    row.put("ibu", Spoken.of(it, Element.NAMA_IBU));
    return row;
  }

  /** MK 97/PUU-XIV/2016: who follows a belief has it written. */
  static String belief(Person it) {
    return it.get(Element.ORGANISASI_KEPERCAYAAN).isPresent()
        ? Spoken.of(it, Element.AGAMA) + " (" + Spoken.of(it, Element.ORGANISASI_KEPERCAYAAN) + ")"
        : Spoken.of(it, Element.AGAMA);
  }

  private static String wedding(Person it) {
    StatusPerkawinan marital = it.marital();
    return switch (marital) {
      case BELUM_KAWIN -> "-";
      case CERAI_HIDUP_TERCATAT, CERAI_HIDUP_BELUM_TERCATAT -> Spoken.of(it, Element.TANGGAL_CERAI);
      case KAWIN_TERCATAT, KAWIN_BELUM_TERCATAT, CERAI_MATI -> Spoken.of(it, Element.TANGGAL_KAWIN);
    };
  }
}
