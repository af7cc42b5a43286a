package id.adminduk.office.applications.web;

import id.adminduk.office.applications.UsulanKegiatan;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.web.FormErrors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field service as typed, before anything about it is believed. */
public record TypedPlan(
    @Nullable String tempat,
    @Nullable String alamat,
    @Nullable String hari,
    @Nullable String mulai,
    @Nullable String sasaran,
    @Nullable String petugas,
    @Nullable String peralatan,
    @Nullable String keterangan) {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
  private static final int MOST_PEOPLE = 5000;
  private static final int LONGEST = 500;

  static TypedPlan blank() {
    return new TypedPlan("", "", "", "08.00", "", "", "", "");
  }

  static TypedPlan of(UsulanKegiatan plan) {
    return new TypedPlan(
        plan.tempat(),
        plan.alamat(),
        Day.SHOWN.format(plan.hari()),
        HOUR.format(plan.mulai()),
        Integer.toString(plan.sasaran()),
        String.join("\n", plan.petugas()),
        plan.peralatan(),
        plan.keterangan());
  }

  /** Reads the form; empty when an error was added. */
  Optional<UsulanKegiatan> read(FormErrors errors) {
    String where = needed("tempat", tempat, errors);
    String address = needed("alamat", alamat, errors);
    Optional<LocalDate> day =
        parsed("hari", hari, text -> LocalDate.parse(text, Day.SHOWN), errors);
    Optional<LocalTime> hour =
        parsed("mulai", mulai, text -> LocalTime.parse(text.replace(':', '.'), HOUR), errors);
    Optional<Integer> people = parsed("sasaran", sasaran, TypedPlan::people, errors);
    List<String> names =
        Arrays.stream(text(petugas).split("[\\n,]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty()) {
      errors.add("petugas", "applications.plan.empty.petugas");
    }
    String equipment = needed("peralatan", peralatan, errors);
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new UsulanKegiatan(
            where,
            address,
            day.orElseThrow(),
            hour.orElseThrow(),
            people.orElseThrow(),
            names,
            equipment,
            text(keterangan)));
  }

  private static int people(String text) {
    int people = Integer.parseInt(text);
    if (people < 1 || people > MOST_PEOPLE) {
      throw new NumberFormatException("not a number of people");
    }
    return people;
  }

  private static <T> Optional<T> parsed(
      String field, @Nullable String typed, Function<String, T> reader, FormErrors errors) {
    try {
      return Optional.of(reader.apply(text(typed)));
    } catch (DateTimeParseException | NumberFormatException notOne) {
      errors.add(field, "applications.plan.empty." + field);
      return Optional.empty();
    }
  }

  private static String needed(String field, @Nullable String typed, FormErrors errors) {
    String text = text(typed);
    if (text.isEmpty() || text.length() > LONGEST) {
      errors.add(field, "applications.plan.empty." + field);
    }
    return text;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
