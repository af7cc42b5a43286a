package id.adminduk.office.documents;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.LifeEvent;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region.Level;
import id.adminduk.office.population.register.LifeEvents;
import id.adminduk.office.population.register.MoveLetter;
import id.adminduk.office.population.register.MoveLetters;
import id.adminduk.office.registry.WrittenForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter of moving (SKPWNI) that the register issued and nobody has used yet. */
@Component
class LetterQuote {

  private static final int REGENCY = 4;
  private static final int DISTRICT = 6;

  private final MoveLetters letters;
  private final LifeEvents lives;
  private final WrittenForms forms;

  LetterQuote(MoveLetters letters, LifeEvents lives, WrittenForms forms) {
    this.letters = letters;
    this.lives = lives;
    this.forms = forms;
  }

  Optional<Quoted> of(Person person, LocalDate today) {
    return letters.openFor(List.of(person.nik()), today).stream()
        .reduce((first, second) -> second)
        .map(letter -> quoted(letter, person));
  }

  private Quoted quoted(MoveLetter letter, Person asked) {
    List<Person> movers =
        letter.movers().stream()
            .flatMap(nik -> lives.find(nik).stream())
            .sorted(Comparator.comparing(Person::hubungan).thenComparing(Person::born))
            .toList();
    Person first = movers.stream().filter(Person::isHead).findFirst().orElse(asked);
    List<Person> family = lives.family(first.kk());
    Map<String, String> form = forms.behindLetter(letter.number());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("pemohon", first.nama());
    content.put("nik", first.nik().value());
    content.put("kk", first.kk().value());
    content.put("kepala", family.isEmpty() ? "-" : family.getFirst().nama());
    content.put("asal", address(place(first)));
    content.put("tujuan", address(letter.to()));
    content.put(
        "alasan",
        Spoken.coded(CodeList.ALASAN_PINDAH, form.getOrDefault("alasan", ""), letter.issuedOn()));
    content.put("klasifikasi", classification(place(first).wilayah(), letter.to().wilayah()));
    content.put("jenis", kind(movers, family));
    content.put("terbit", Day.SHOWN.format(letter.issuedOn()));
    content.put("berlaku", Day.SHOWN.format(letter.validUntil()));
    content.put("pindah", movers.stream().map(LetterQuote::mover).toList());
    return new Quoted(
        letter.number(),
        "SKPWNI",
        Optional.of(letter.number()),
        first.nama(),
        first.nik().value(),
        Optional.empty(),
        content);
  }

  private static Map<String, String> mover(Person it) {
    return Map.of("nik", it.nik().value(), "nama", it.nama(), "hubungan", it.hubungan().printed());
  }

  private static LifeEvent.Place place(Person it) {
    return new LifeEvent.Place(
        Spoken.of(it, Element.JALAN),
        Spoken.of(it, Element.RT),
        Spoken.of(it, Element.RW),
        it.get(Element.WILAYAH).orElse(""));
  }

  private static List<Map<String, String>> address(LifeEvent.Place to) {
    List<Map<String, String>> lines = new ArrayList<>();
    lines.add(line("Alamat", to.jalan() + " RT " + to.rt() + " RW " + to.rw()));
    lines.add(line("Desa/Kelurahan", Spoken.place(to.wilayah(), Level.KELURAHAN_DESA)));
    lines.add(line("Kecamatan", Spoken.place(to.wilayah(), Level.KECAMATAN)));
    lines.add(line("Kabupaten/Kota", Spoken.place(to.wilayah(), Level.KABUPATEN_KOTA)));
    lines.add(line("Provinsi", Spoken.place(to.wilayah(), Level.PROVINSI)));
    return lines;
  }

  private static Map<String, String> line(String label, String value) {
    return Map.of("label", label, "isi", value);
  }

  /** Code list of F-1.03 (domain.md 2.11), by how much of the two codes is the same. */
  static String classification(String from, String to) {
    if (from.equals(to)) {
      return "DALAM SATU DESA/KELURAHAN";
    }
    if (isSame(from, to, DISTRICT)) {
      return "ANTAR DESA/KELURAHAN";
    }
    if (isSame(from, to, REGENCY)) {
      return "ANTAR KECAMATAN";
    }
    return isSame(from, to, 2) ? "ANTAR KABUPATEN/KOTA" : "ANTAR PROVINSI";
  }

  private static boolean isSame(String from, String to, int digits) {
    return from.length() >= digits
        && to.length() >= digits
        && from.substring(0, digits).equals(to.substring(0, digits));
  }

  static String kind(List<Person> movers, List<Person> family) {
    boolean head = movers.stream().anyMatch(Person::isHead);
    if (!head) {
      return "ANGGOTA KELUARGA";
    }
    if (movers.size() == 1 && family.size() > 1) {
      return "KEPALA KELUARGA";
    }
    return movers.size() < family.size()
        ? "KEPALA KELUARGA DAN SEBAGIAN ANGGOTA"
        : "KEPALA KELUARGA DAN SELURUH ANGGOTA";
  }
}
