package id.adminduk.office.applications;

import id.adminduk.office.kernel.Nik;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks the office to come: the old, the sick, people with a disability (S4, KTP-el Mobile).
 *
 * @param nama as told; in capitals
 * @param nik absent for who has none yet (S4 rows 3 to 5)
 * @param alamat where to come
 * @param telepon whom to call before
 * @param alasan why the person cannot come
 * @param hari wished day, if any
 */
public record PermintaanKunjungan(
    String nama,
    Optional<Nik> nik,
    String alamat,
    String telepon,
    String alasan,
    Optional<LocalDate> hari)
    implements CaseForm {

  @Override
  public Optional<Nik> applicant() {
    return nik;
  }

  @Override
  public String title() {
    return nama;
  }
}
