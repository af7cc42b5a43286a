package id.adminduk.office.applications;

import id.adminduk.office.kernel.Nik;
import java.util.Optional;

/** What was handed in, in the shape its service asks for; a corrected one replaces it whole. */
public sealed interface CaseForm permits FormF102, PermintaanKunjungan, UsulanKegiatan {

  /** Gives the resident it is about; absent for who has no NIK yet, and for a field service. */
  Optional<Nik> applicant();

  /** Names the file in lists: the person, or the place of the field service. */
  String title();
}
