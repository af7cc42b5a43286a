package id.adminduk.office.population;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.time.LocalDate;
import java.time.Period;

/**
 * One resident with the elements a KTP-el prints (UU 24/2013 art. 64, domain.md 2.5).
 *
 * @param namaLengkap upper case as SIAK prints it
 * @param tanggalLahir from the biodata; may lawfully differ from the NIK (domain.md 2.1)
 */
public record Resident(
    Nik nik,
    NomorKk nomorKk,
    String namaLengkap,
    JenisKelamin jenisKelamin,
    String tempatLahir,
    LocalDate tanggalLahir,
    GolonganDarah golonganDarah,
    Alamat alamat,
    Agama agama,
    StatusPerkawinan statusPerkawinan,
    String pekerjaan,
    Kewarganegaraan kewarganegaraan) {

  /** Counts completed years on a day of the office's calendar; turns on the birthday itself. */
  public int ageOn(LocalDate day) {
    return Period.between(tanggalLahir, day).getYears();
  }

  /**
   * Says whether the resident must hold a KTP-el: 17, or married, or ever married (UU 24/2013 art.
   * 63(1)).
   */
  public boolean isWajibKtpOn(LocalDate day) {
    return ageOn(day) >= 17 || statusPerkawinan != StatusPerkawinan.BELUM_KAWIN;
  }
}
