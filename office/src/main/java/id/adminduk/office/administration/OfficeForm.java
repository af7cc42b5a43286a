package id.adminduk.office.administration;

import id.adminduk.office.access.Office;
import id.adminduk.office.kernel.OfficeHours;
import id.adminduk.office.web.FormErrors;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The office's data as typed. */
public record OfficeForm(
    String name,
    String provinsi,
    String kabupaten,
    String address,
    String phone,
    String email,
    String website,
    String zone) {

  /** WIB, WITA, WIT: no other zone is Indonesian. */
  public static final List<String> ZONES =
      List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

  private static final int LONGEST = 150;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{4,29}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
  private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  static OfficeForm of(Office office) {
    return new OfficeForm(
        office.name(),
        office.provinsi(),
        office.kabupaten(),
        office.address(),
        office.phone(),
        office.email(),
        office.website(),
        office.hours().zone().getId());
  }

  /** Gives the office with what was typed, or notes what to mend. */
  Optional<Office> judged(Office before, FormErrors errors) {
    line("name", name, errors);
    line("provinsi", provinsi, errors);
    line("kabupaten", kabupaten, errors);
    line("address", address, errors);
    optional("phone", phone, PHONE, errors);
    optional("email", email, EMAIL, errors);
    optional("website", website, WEBSITE, errors);
    if (!ZONES.contains(zone)) {
      errors.add("zone", "administration.office.zone.wrong");
    }
    return errors.isEmpty() ? Optional.of(office(before)) : Optional.empty();
  }

  private Office office(Office before) {
    OfficeHours hours = before.hours();
    return new Office(
        before.code(),
        name.strip(),
        provinsi.strip().toUpperCase(Locale.ROOT),
        kabupaten.strip().toUpperCase(Locale.ROOT),
        address.strip(),
        phone.strip(),
        email.strip(),
        website.strip(),
        new OfficeHours(ZoneId.of(zone), hours.weeks(), hours.special()));
  }

  private static void line(String field, String typed, FormErrors errors) {
    if (typed.isBlank() || typed.length() > LONGEST || CONTROL.matcher(typed).find()) {
      errors.add(field, "administration.office.line.wrong", LONGEST);
    }
  }

  private static void optional(String field, String typed, Pattern form, FormErrors errors) {
    if (!typed.isBlank() && (typed.length() > LONGEST || !form.matcher(typed.strip()).matches())) {
      errors.add(field, "administration.office." + field + ".wrong");
    }
  }
}
