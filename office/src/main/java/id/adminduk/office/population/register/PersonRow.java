package id.adminduk.office.population.register;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.population.life.Element;
import id.adminduk.office.population.life.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns a row of {@code population.resident} into a person, and back into columns. */
final class PersonRow {

  /** Elements with a column of their own, spelled like it in capitals. */
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

  private PersonRow() {}

  static Person read(ResultSet row, JsonMapper json) throws SQLException {
    Map<Element, String> elements = new EnumMap<>(Element.class);
    for (Element element : COLUMNS) {
      String value = row.getString(column(element));
      if (value != null) {
        elements.put(element, value);
      }
    }
    json.readTree(row.getString("more"))
        .properties()
        .forEach(
            entry -> elements.put(Element.valueOf(entry.getKey()), entry.getValue().asString()));
    return new Person(new Nik(row.getString("nik")), elements);
  }

  static String column(Element element) {
    return element.name().toLowerCase(Locale.ROOT);
  }

  /** Gives the values of the columns by name; what is not known is null. */
  static Map<String, @Nullable Object> columns(Person person) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("nik", person.nik().value());
    for (Element element : COLUMNS) {
      columns.put(column(element), person.get(element).orElse(null));
    }
    columns.put(column(Element.TANGGAL_LAHIR), person.born());
    return columns;
  }

  /** Gives what has no column of its own, as JSON. */
  static String more(Person person, JsonMapper json) {
    Map<Element, String> rest = new EnumMap<>(Element.class);
    rest.putAll(person.elements());
    for (Element element : COLUMNS) {
      rest.remove(element);
    }
    return json.writeValueAsString(rest);
  }
}
