package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficeHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which office this is and when it receives people; the default is the demo's Kabupaten Tapin.
 *
 * <p>First values only: from the first start on the database has them, and the administrator's
 * pages change them there. The code alone is always the setting's.
 *
 * <p>Hours from the Standar Pelayanan of Tapin (08.00-15.00), zone WITA; the other offices of the
 * seeds differ in settings only.
 */
@ConfigurationProperties("adminduk.office")
public record OfficeSettings(
    @DefaultValue("6305") String code,
    @DefaultValue("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Tapin") String name,
    @DefaultValue("PROVINSI KALIMANTAN SELATAN") String provinsi,
    @DefaultValue("KABUPATEN TAPIN") String kabupaten,
    @DefaultValue("Jalan Contoh Nomor 1, Rantau") String address,
    @DefaultValue("") String phone,
    @DefaultValue("") String email,
    @DefaultValue("") String website,
    @DefaultValue("Asia/Makassar") ZoneId zone,
    @DefaultValue("08:00") LocalTime opens,
    @DefaultValue("15:00") LocalTime closes,
    @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
    @DefaultValue({}) Set<LocalDate> holidays) {

  Office toOffice() {
    return new Office(
        new OfficeCode(code),
        name,
        provinsi,
        kabupaten,
        address,
        phone,
        email,
        website,
        new OfficeHours(zone, opens, closes, days, holidays));
  }
}
