package id.adminduk.office.applications;

import id.adminduk.office.catalogue.ServiceCode;
import id.adminduk.office.kernel.Nik;
import id.adminduk.office.kernel.NomorKk;
import java.util.List;
import java.util.Optional;

/**
 * Form F-1.02, Pendaftaran Peristiwa Kependudukan (Permendagri 109/2019).
 *
 * @param jenisPermohonan box of the form, such as {@code II.A} for a new KTP-el; may be empty
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

  /**
   * Gives the box of <i>jenis permohonan</i> that a service ticks; empty where the paper decides
   * (S14) or the form is another one (F-1.03 of moves, F-2.01 of civil events).
   */
  public static String jenisPermohonan(ServiceCode service) {
    return switch (service.value()) {
      case "KTPB", "KTPM", "RETAS", "REKAM", "CETAK" -> "II.A";
      case "KTPP" -> "II.B";
      case "KTPH" -> "II.C";
      case "KTPL" -> "II.F";
      case "KIA" -> "III.A";
      case "PDDAT" -> "I.A.4";
      case "KKUB", "LAPLHR" -> "I.B.3";
      default -> "";
    };
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
