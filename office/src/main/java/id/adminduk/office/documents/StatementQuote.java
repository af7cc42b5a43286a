package id.adminduk.office.documents;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.register.LifeEvents;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Card of a child and letters about one person, from the columns of F-1.01. */
@Component
class StatementQuote {

  /** Letter of 2016; the day of the draft counts, because what a paper says is frozen with it. */
  private static final int MONTHS_OF_STAND_IN = 6;

  private static final List<Element> PERSON =
      List.of(
          Element.JENIS_KELAMIN,
          Element.AGAMA,
          Element.STATUS_PERKAWINAN,
          Element.PEKERJAAN,
          Element.KEWARGANEGARAAN);

  private final LifeEvents lives;
  private final StandInRules standIns;

  StatementQuote(LifeEvents lives, StandInRules standIns) {
    this.lives = lives;
    this.standIns = standIns;
  }

  Optional<Quoted> of(PaperType type, Person person, LocalDate today) {
    return switch (type) {
      case KIA ->
          ChildCardRules.isChild(person, today)
              ? Optional.of(quoted("KIA", person, child(person, today)))
              : Optional.empty();
      case SUKET ->
          person.isActive() && person.isAdultOn(today)
              ? Optional.of(quoted("SUKET", person, standIn(person, today)))
              : Optional.empty();
      case KETERANGAN_KEPENDUDUKAN ->
          person.isActive()
              ? Optional.of(quoted("KETPEN", person, person(person)))
              : Optional.empty();
      case SKTT ->
          person.isActive() && Permits.isForeigner(person)
              ? Optional.of(quoted("SKTT", person, stay(person)))
              : Optional.empty();
      case TANDA_BUKTI_PELAPORAN ->
          ForeignReport.known(person).isEmpty()
              ? Optional.empty()
              : Optional.of(quoted("STBP", person, person(person)));
      default -> Optional.empty();
    };
  }

  private Map<String, Object> child(Person it, LocalDate today) {
    Map<String, Object> content = person(it);
    LocalDate last = ChildCardRules.lastDay(it, today);
    content.put("jenis", ChildCardRules.kind(it, today));
    content.put("golonganDarah", Spoken.of(it, Element.GOLONGAN_DARAH));
    content.put("aktaLahir", Spoken.of(it, Element.AKTA_LAHIR));
    content.put("agama", FamilyQuote.belief(it));
    content.put(
        "kepala",
        lives.family(it.kk()).stream()
            .filter(Person::isHead)
            .findFirst()
            .map(Person::nama)
            .orElse("-"));
    content.put("berlaku", Day.SHOWN.format(last));
    content.put(Validity.LAST_DAY, last.toString());
    return content;
  }

  private Map<String, Object> standIn(Person it, LocalDate today) {
    Map<String, Object> content = person(it);
    LocalDate last = today.plusMonths(MONTHS_OF_STAND_IN);
    content.put("keadaan", standIns.status(it.nik()).map(Enum::name).orElse("-"));
    content.put("berlaku", InWords.date(last));
    content.put(Validity.LAST_DAY, last.toString());
    return content;
  }

  private static Map<String, Object> stay(Person it) {
    Map<String, Object> content = person(it);
    content.put("izin", Spoken.of(it, Element.IZIN_TINGGAL_NOMOR));
    content.put("izinTempat", Spoken.of(it, Element.IZIN_TINGGAL_TEMPAT));
    content.put("izinTerbit", Spoken.of(it, Element.IZIN_TINGGAL_TERBIT));
    content.put("paspor", Spoken.of(it, Element.PASPOR));
    content.put("sponsor", Spoken.of(it, Element.SPONSOR_NAMA));
    Permits.end(it)
        .ifPresent(last -> {
          content.put("berlaku", InWords.date(last));
          content.put(Validity.LAST_DAY, last.toString());
        });
    return content;
  }

  private static Map<String, Object> person(Person it) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("nik", it.nik().value());
    content.put("kk", it.kk().value());
    content.put("nama", it.nama());
    content.put("tempatLahir", Spoken.of(it, Element.TEMPAT_LAHIR));
    content.put("tanggalLahir", Spoken.of(it, Element.TANGGAL_LAHIR));
    content.put("jenisKelamin", Spoken.of(it, Element.JENIS_KELAMIN));
    content.put("kewarganegaraan", Spoken.of(it, Element.KEWARGANEGARAAN));
    content.put("baris", PersonColumns.lines(it, PERSON));
    PersonColumns.home(content, it);
    return content;
  }

  private static Quoted quoted(String code, Person person, Map<String, Object> content) {
    return new Quoted(
        person.nik().value(),
        code,
        Optional.empty(),
        person.nama(),
        person.nik().value(),
        Optional.empty(),
        content);
  }
}
