package id.adminduk.office.applications;

import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.util.List;
import java.util.Optional;

/**
 * Form F-1.02, Pendaftaran Peristiwa Kependudukan (Permendagri 109/2019).
 *
 * @param jenisPermohonan code of the form, such as {@code II.A} for a new KTP-el
 * @param lampiran keys of the attachments ticked by the applicant
 * @param datangSendiri the applicant stands at the counter, no proxy (rule R2)
 * @param telepon for messages about this file; may be empty
 */
public record FormF102(
    String namaLengkap,
    Nik nik,
    NomorKk nomorKk,
    String jenisPermohonan,
    List<String> lampiran,
    boolean datangSendiri,
    String telepon)
    implements CaseForm {

  public FormF102 {
    lampiran = List.copyOf(lampiran);
  }

  @Override
  public Optional<Nik> applicant() {
    return Optional.of(nik);
  }

  @Override
  public String title() {
    return namaLengkap;
  }
}
