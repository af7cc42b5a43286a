package id.adminduk.office.population.bulk;

import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import id.adminduk.office.population.regions.Region;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.population.spelling.Spelling;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes people in the text form of COPY, in the order of columns of {@code import_row}. */
final class CopyText {

  private static final String NULL = "\\N";
  private static final Element[] COLUMNS = {
    Element.NOMOR_KK,
    Element.NAMA_LENGKAP,
    Element.JENIS_KELAMIN,
    Element.TEMPAT_LAHIR,
    Element.TANGGAL_LAHIR,
    Element.GOLONGAN_DARAH,
    Element.JALAN,
    Element.RT,
    Element.RW,
    Element.WILAYAH,
    Element.AGAMA,
    Element.STATUS_PERKAWINAN,
    Element.PEKERJAAN,
    Element.KEWARGANEGARAAN,
    Element.HUBUNGAN,
    Element.STATUS_PENDUDUK,
    Element.NIK_IBU,
    Element.NIK_AYAH,
    Element.PASANGAN
  };

  private final JsonMapper json;
  private final Map<String, String> places = new HashMap<>();

  CopyText(JsonMapper json) {
    this.json = json;
  }

  String of(List<Person> people) {
    StringBuilder text = new StringBuilder(people.size() * 1_500);
    for (Person person : people) {
      text.append(person.nik().value());
      for (Element element : COLUMNS) {
        cell(text, person.get(element).map(CopyText::escaped).orElse(NULL));
      }
      Map<Element, String> rest = new EnumMap<>(Element.class);
      rest.putAll(person.elements());
      for (Element element : COLUMNS) {
        rest.remove(element);
      }
      cell(text, escaped(json.writeValueAsString(rest)));
      cell(text, escaped(json.writeValueAsString(person.elements())));
      cell(text, keys(person.nama()));
      cell(text, places.computeIfAbsent(person.must(Element.WILAYAH), CopyText::place));
      text.append('\n');
    }
    return text.toString();
  }

  private static void cell(StringBuilder text, String value) {
    text.append('\t').append(value);
  }

  private static String keys(String nama) {
    StringBuilder keys = new StringBuilder("{");
    for (int key : Spelling.keys(nama)) {
      keys.append(keys.length() > 1 ? "," : "").append(key);
    }
    return keys.append('}').toString();
  }

  /** Gives village, district, regency and province, parted by tabs. */
  private static String place(String wilayah) {
    List<Region> path = Regions.path(wilayah);
    StringBuilder place = new StringBuilder();
    for (Region.Level level : List.of(Region.Level.values()).reversed()) {
      String name =
          path.stream()
              .filter(region -> region.level() == level)
              .map(region -> region.name().toUpperCase(Locale.ROOT))
              .findFirst()
              .orElse("-");
      place.append(place.isEmpty() ? "" : "\t").append(escaped(name));
    }
    return place.toString();
  }

  private static String escaped(String value) {
    if (value.indexOf('\\') < 0
        && value.indexOf('\t') < 0
        && value.indexOf('\n') < 0
        && value.indexOf('\r') < 0) {
      return value;
    }
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
