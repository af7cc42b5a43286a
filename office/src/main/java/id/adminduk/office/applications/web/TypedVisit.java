package id.adminduk.office.applications.web;

import id.adminduk.office.applications.PermintaanKunjungan;
import id.adminduk.office.kernel.Day;
import id.adminduk.office.kernel.Malformed;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.web.FormErrors;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call for a home visit as typed, by an officer at the telephone or by the resident. */
public record TypedVisit(
    @Nullable String nama,
    @Nullable String nik,
    @Nullable String alamat,
    @Nullable String telepon,
    @Nullable String alasan,
    @Nullable String hari) {

  private static final int LONGEST = 300;

  static TypedVisit blank() {
    return new TypedVisit("", "", "", "", "", "");
  }

  /** Reads the form; the NIK may be missing, a wrong one may not. */
  Optional<PermintaanKunjungan> read(FormErrors errors) {
    String name = needed("nama", nama, errors).toUpperCase(Locale.ROOT);
    String where = needed("alamat", alamat, errors);
    String why = needed("alasan", alasan, errors);
    String phone = text(telepon).replaceAll("[\\s\\-.]", "");
    if (!phone.matches("(\\+62|0)[0-9]{8,12}")) {
      errors.add("telepon", "applications.form.phone");
    }
    Optional<Nik> known = readNik(errors);
    Optional<LocalDate> day = readDay(errors);
    return errors.isEmpty()
        ? Optional.of(new PermintaanKunjungan(name, known, where, phone, why, day))
        : Optional.empty();
  }

  private Optional<Nik> readNik(FormErrors errors) {
    if (text(nik).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Nik.parse(text(nik)));
    } catch (Malformed malformed) {
      errors.add("nik", malformed.messageKey());
      return Optional.empty();
    }
  }

  private Optional<LocalDate> readDay(FormErrors errors) {
    if (text(hari).isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Day.read(text(hari));
    if (day.isEmpty()) {
      errors.add("hari", "applications.plan.empty.hari");
    }
    return day;
  }

  private static String needed(String field, @Nullable String typed, FormErrors errors) {
    String text = text(typed);
    if (text.isEmpty() || text.length() > LONGEST) {
      errors.add(field, "applications.visit.empty." + field);
    }
    return text;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
