package id.adminduk.office.registry;

import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.codes.Code;
import id.adminduk.office.population.codes.CodeList;
import id.adminduk.office.population.codes.CodeLists;
import id.adminduk.office.population.regions.Regions;
import id.adminduk.office.web.FormErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What a clerk typed, field by field, before anything about it is believed. */
final class Typed {

  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final int KECAMATAN = 6;

  private final MultiValueMap<String, String> fields;

  Typed(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  /** Gives the text without spaces around; empty when there is none. */
  String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** Fills in a field for the clerk. */
  void set(String name, String value) {
    fields.set(name, value);
  }

  /** Gives a text as the register spells it. */
  String upper(String name) {
    return text(name).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }

  /** Gives every value of boxes that share a name. */
  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  boolean ticked(String name) {
    return has(name);
  }

  /** Gives all of it, without what the machine put in. */
  Map<String, List<String>> fields() {
    Map<String, List<String>> kept = new LinkedHashMap<>(fields);
    kept.keySet().removeIf(name -> name.startsWith("_"));
    return kept;
  }

  /** Reads a text that must be there. */
  String must(String name, FormErrors errors) {
    if (!has(name)) {
      errors.add(name, "registry.typed.empty");
    }
    return upper(name);
  }

  /** Reads a day as DD-MM-YYYY; says which of the three cannot be. */
  Optional<LocalDate> day(String name, FormErrors errors) {
    if (!has(name)) {
      errors.add(name, "registry.typed.day-empty");
      return Optional.empty();
    }
    Matcher parts = DAY.matcher(text(name));
    if (!parts.matches()) {
      errors.add(name, "registry.typed.day-shape");
      return Optional.empty();
    }
    int day = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    int year = Integer.parseInt(parts.group(3));
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notADay) {
      if (day == 29 && month == 2 && !Year.isLeap(year)) {
        errors.add(name, "registry.typed.no-leap-day", String.valueOf(year));
      } else {
        errors.add(name, "registry.typed.no-such-day", text(name));
      }
      return Optional.empty();
    }
  }

  /** Reads a day that may be left out. */
  Optional<LocalDate> maybeDay(String name, FormErrors errors) {
    return has(name) ? day(name, errors) : Optional.empty();
  }

  /** Reads a NIK; says when it begins with a region nobody knows. */
  Optional<Nik> nik(String name, FormErrors errors) {
    if (!has(name)) {
      errors.add(name, "registry.typed.nik-empty");
      return Optional.empty();
    }
    try {
      Nik nik = Nik.parse(text(name));
      if (isFromNowhere(nik.value())) {
        errors.add(name, "registry.typed.nik-region", nik.value().substring(0, KECAMATAN));
        return Optional.empty();
      }
      return Optional.of(nik);
    } catch (Malformed malformed) {
      errors.add(name, malformed.messageKey());
      return Optional.empty();
    }
  }

  /** Region 99 stands for nowhere on purpose, in numbers that are invented. */
  private static boolean isFromNowhere(String digits) {
    String region = digits.substring(0, KECAMATAN);
    return !region.startsWith("99") && !Regions.isKnownPrefix(region);
  }

  /** Reads a NIK that may be left out. */
  Optional<Nik> maybeNik(String name, FormErrors errors) {
    return has(name) ? nik(name, errors) : Optional.empty();
  }

  /** Reads the number of a family card. */
  Optional<NomorKk> kk(String name, FormErrors errors) {
    if (!has(name)) {
      errors.add(name, "registry.typed.kk-empty");
      return Optional.empty();
    }
    try {
      return Optional.of(NomorKk.parse(text(name)));
    } catch (Malformed malformed) {
      errors.add(name, malformed.messageKey());
      return Optional.empty();
    }
  }

  Optional<NomorKk> maybeKk(String name, FormErrors errors) {
    return has(name) ? kk(name, errors) : Optional.empty();
  }

  /** Reads a line of a code list, by number or by words; gives its words. */
  Optional<String> code(String name, CodeList list, LocalDate day, FormErrors errors) {
    Optional<String> found = CodeLists.find(list, text(name), day).map(Code::text);
    if (found.isEmpty()) {
      errors.add(name, has(name) ? "registry.typed.code-unknown" : "registry.typed.code-empty");
    }
    return found;
  }

  Optional<String> maybeCode(String name, CodeList list, LocalDate day, FormErrors errors) {
    return has(name) ? code(name, list, day, errors) : Optional.empty();
  }

  /** Reads a choice among constants. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type, FormErrors errors) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text(name))) {
        return Optional.of(constant);
      }
    }
    errors.add(name, "registry.typed.code-empty");
    return Optional.empty();
  }
}
