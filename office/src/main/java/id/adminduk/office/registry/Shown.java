package id.adminduk.office.registry;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes values of the register as forms and cards write them. */
final class Shown {

  private Shown() {}

  /** Gives the words of a value; numbers of people are masked. */
  static String value(Element element, String value) {
    return switch (element.kind()) {
      case DATE -> day(LocalDate.parse(value));
      case NIK -> new Nik(value).masked();
      case KK -> new NomorKk(value).masked();
      case REGION -> region(value);
      case CODE -> code(element, value);
      case NAME, TEXT, UNIT -> value;
    };
  }

  private static String code(Element element, String value) {
    return switch (element) {
      case JENIS_KELAMIN -> JenisKelamin.valueOf(value).printed();
      case AGAMA -> Agama.valueOf(value).printed();
      case GOLONGAN_DARAH -> GolonganDarah.valueOf(value).printed();
      case HUBUNGAN -> Hubungan.valueOf(value).printed();
      default -> value.replace('_', ' ');
    };
  }

  static String day(LocalDate day) {
    return Day.SHOWN.format(day);
  }

  /** Gives village, kecamatan and kabupaten; the code itself where nobody knows it. */
  static String region(String code) {
    String names =
        Regions.path(code).stream().limit(3).map(Region::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? code : names;
  }

  /** Gives the address on one line. */
  static String address(Person person) {
    return get(person, Element.JALAN)
        + " RT "
        + get(person, Element.RT)
        + " RW "
        + get(person, Element.RW)
        + ", "
        + person.get(Element.WILAYAH).map(Shown::region).orElse("-");
  }

  private static String get(Person person, Element element) {
    return person.get(element).orElse("-");
  }

  /** Gives a value of a person, or a dash. */
  static String of(Person person, Element element) {
    Optional<String> value = person.get(element);
    return value.map(known -> value(element, known)).orElse("-");
  }
}
