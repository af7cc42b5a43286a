package id.adminduk.office.documents;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.codes.Code;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.codes.CodeLists;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Values of the register as official papers print them: upper case, dash for what is not known. */
final class Spoken {

  private Spoken() {}

  static String of(Person person, Element element) {
    return person
        .get(element)
        .filter(value -> !value.isBlank())
        .map(value -> value(element, value))
        .orElse("-");
  }

  /** Gives the words for an element in a running sentence. */
  static String label(Element element) {
    return switch (element) {
      case NAMA_LENGKAP -> "nama";
      case NAMA_IBU -> "nama ibu";
      case NAMA_AYAH -> "nama ayah";
      case TANGGAL_LAHIR -> "tanggal lahir";
      case TEMPAT_LAHIR -> "tempat lahir";
      case JENIS_KELAMIN -> "jenis kelamin";
      default -> element.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /** Gives a value as it is printed; a dash stays one. */
  static String value(Element element, String value) {
    if (value.equals("-")) {
      return value;
    }
    return switch (element) {
      case JENIS_KELAMIN -> JenisKelamin.valueOf(value).printed();
      case AGAMA -> Agama.valueOf(value).printed();
      case GOLONGAN_DARAH -> GolonganDarah.valueOf(value).printed();
      case HUBUNGAN -> Hubungan.valueOf(value).printed();
      case WILAYAH -> place(value, Region.Level.KELURAHAN_DESA);
      default ->
          element.kind() == Element.Kind.DATE
              ? Day.SHOWN.format(LocalDate.parse(value))
              : value.replace('_', ' ').toUpperCase(Locale.ROOT);
    };
  }

  /** Names the village, district, regency or province of a code. */
  static String place(String code, Region.Level level) {
    return Regions.path(code).stream()
        .filter(region -> region.level() == level)
        .findFirst()
        .map(region -> region.name().toUpperCase(Locale.ROOT))
        .orElse("-");
  }

  static String place(Person person, Region.Level level) {
    return person.get(Element.WILAYAH).map(code -> place(code, level)).orElse("-");
  }

  static String day(Optional<LocalDate> day) {
    return day.map(Day.SHOWN::format).orElse("-");
  }

  /** Gives the words of a code, typed as its number, its words, or both. */
  static String coded(CodeList list, String typed, LocalDate day) {
    return CodeLists.find(list, typed, day).map(Code::text).orElseGet(() -> typed(typed));
  }

  static String typed(String typed) {
    return typed.isBlank() ? "-" : typed.toUpperCase(Locale.ROOT);
  }
}
