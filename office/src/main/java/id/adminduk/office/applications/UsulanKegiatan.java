package id.adminduk.office.applications;

import id.adminduk.office.kernel.Nik;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A field service put to the head of the office, such as recording the pupils of a school (S8,
 * RETAS): what the nota dinas proposes and, once signed, the surat tugas orders.
 *
 * @param tempat school or village hall
 * @param alamat where it stands
 * @param hari day of the service
 * @param mulai hour it begins
 * @param sasaran people expected, at least 1
 * @param petugas names of those who go
 * @param peralatan what they take along
 * @param keterangan why, and who asked
 */
public record UsulanKegiatan(
    String tempat,
    String alamat,
    LocalDate hari,
    LocalTime mulai,
    int sasaran,
    List<String> petugas,
    String peralatan,
    String keterangan)
    implements CaseForm {

  public UsulanKegiatan {
    petugas = List.copyOf(petugas);
  }

  @Override
  public Optional<Nik> applicant() {
    return Optional.empty();
  }

  @Override
  public String title() {
    return tempat;
  }
}
