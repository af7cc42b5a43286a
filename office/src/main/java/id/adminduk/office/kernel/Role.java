package id.adminduk.office.kernel;

/**
 * The canonical roles of domain.md 1.0; an SOP shows its own label for each.
 *
 * <p>{@link #PEMOHON} is the applicant's own hand: a counter terminal or kiosk acts in this role,
 * never an officer's personal account.
 */
public enum Role {
  PEMOHON,
  FRONT_OFFICE,
  VERIFIKATOR,
  PETUGAS_SCAN,
  OPERATOR_PEREKAMAN,
  OPERATOR_SIAK,
  KASI,
  KABID,
  SEKDIS,
  KADIS,
  PETUGAS_REGISTER,
  PETUGAS_PENYERAHAN,
  PETUGAS_DC,
  PETUGAS_LAPANGAN,
  ADMINISTRATOR
}
