package id.adminduk.office.access;

import id.adminduk.office.kernel.OfficeCode;
import id.adminduk.office.kernel.OfficeHours;

/**
 * The office this installation serves, as it is now.
 *
 * @param name as on a letterhead: Dinas Kependudukan dan Pencatatan Sipil Kabupaten Tapin
 * @param provinsi upper case, as printed on the card
 * @param kabupaten with its kind, upper case: KABUPATEN TAPIN
 * @param phone empty where there is none, like {@code email} and {@code website}
 */
public record Office(
    OfficeCode code,
    String name,
    String provinsi,
    String kabupaten,
    String address,
    String phone,
    String email,
    String website,
    OfficeHours hours) {}
