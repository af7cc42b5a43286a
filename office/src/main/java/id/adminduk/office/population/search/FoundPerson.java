package id.adminduk.office.population.search;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import id.adminduk.office.population.StatusPenduduk;
import java.time.LocalDate;

/**
 * A line of the answer.
 *
 * @param score how well it fits, 0 to 1
 */
public record FoundPerson(
    Nik nik,
    NomorKk kk,
    String nama,
    String tempatLahir,
    LocalDate tanggalLahir,
    String kelurahanDesa,
    StatusPenduduk status,
    double score) {

  FoundPerson scored(double other) {
    return new FoundPerson(nik, kk, nama, tempatLahir, tanggalLahir, kelurahanDesa, status, other);
  }
}
