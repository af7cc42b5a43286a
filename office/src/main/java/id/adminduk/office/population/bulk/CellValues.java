package id.adminduk.office.population.bulk;

import id.adminduk.office.kernel.Day;
import id.adminduk.office.population.Agama;
import id.adminduk.office.population.GolonganDarah;
import id.adminduk.office.population.Hubungan;
import id.adminduk.office.population.JenisKelamin;
import id.adminduk.office.population.Kewarganegaraan;
import id.adminduk.office.population.StatusPenduduk;
import id.adminduk.office.population.StatusPerkawinan;
import id.adminduk.office.population.codes.Code;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.codes.CodeLists;
import id.adminduk.office.population.life.Element;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what people write into the values of elements: words of the official lists into constants,
 * Indonesian dates into ISO dates.
 *
 * <p>Numbers of lists are refused: the same numbers mean other things in older lists.
 */
final class CellValues {

  private static final List<DateTimeFormatter> DAYS =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, Day.SHOWN, day("dd/MM/uuuu"), day("dd.MM.uuuu"));
  private static final Map<Element, Map<String, String>> CONSTANTS =
      Map.of(
          Element.JENIS_KELAMIN, constants(CodeList.JENIS_KELAMIN, JenisKelamin.values()),
          Element.AGAMA, constants(CodeList.AGAMA, Agama.values()),
          Element.GOLONGAN_DARAH, constants(CodeList.GOLONGAN_DARAH, GolonganDarah.values()),
          Element.STATUS_PERKAWINAN,
              constants(CodeList.STATUS_PERKAWINAN, StatusPerkawinan.values()),
          Element.HUBUNGAN, constants(CodeList.HUBUNGAN, Hubungan.values()),
          Element.KEWARGANEGARAAN, constants(CodeList.KEWARGANEGARAAN, Kewarganegaraan.values()),
          Element.STATUS_PENDUDUK, constants(StatusPenduduk.values()));

  private CellValues() {}

  private static DateTimeFormatter day(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Map<String, String> constants(Enum<?>... values) {
    Map<String, String> constants = new HashMap<>();
    for (Enum<?> value : values) {
      constants.put(value.name(), value.name());
    }
    return constants;
  }

  private static Map<String, String> constants(CodeList list, Enum<?>... values) {
    Map<String, String> constants = constants(values);
    for (Code code : CodeLists.all(list)) {
      constants.put(code.text(), values[code.number() - 1].name());
    }
    return constants;
  }

  /** Gives the constant or text of a list, if the cell holds one of its words. */
  static Optional<String> code(Element element, String cell) {
    String word = cell.toUpperCase(Locale.ROOT);
    Map<String, String> constants = CONSTANTS.get(element);
    return constants == null ? Optional.of(word) : Optional.ofNullable(constants.get(word));
  }

  /** Gives a day written as 2026-11-23, 23-11-2026, 23/11/2026 or 23.11.2026, if there is one. */
  static Optional<LocalDate> dayIn(String cell) {
    for (DateTimeFormatter format : DAYS) {
      ParsePosition at = new ParsePosition(0);
      TemporalAccessor parsed = format.parseUnresolved(cell, at);
      if (parsed != null && at.getErrorIndex() < 0 && at.getIndex() == cell.length()) {
        return resolved(cell, format);
      }
    }
    return Optional.empty();
  }

  /** The shape was right; 30 February is still no day. */
  private static Optional<LocalDate> resolved(String cell, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(cell, format));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
