package id.adminduk.office.population;

/**
 * Where a resident lives; RT and RW are text because their leading zeros count.
 *
 * @param wilayah ten-digit Kemendagri code of the village, without dots
 */
public record Alamat(
    String jalan,
    String rt,
    String rw,
    String kelurahanDesa,
    String kecamatan,
    String kabupatenKota,
    String provinsi,
    String wilayah) {}
