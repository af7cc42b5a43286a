package id.adminduk.trials;

import java.util.Locale;

/** The accounts of the demonstration office: one a role, two for four eyes, a neighbour. */
enum Account {
  ANJUNGAN,
  LOKET1,
  LOKET2,
  VERIFIKATOR1,
  VERIFIKATOR2,
  ANALIS,
  REKAM,
  CETAK,
  SERAH,
  PINDAI,
  REGISTER,
  PEREKAM,
  KELILING,
  AJUDIKATOR1,
  AJUDIKATOR2,
  AJUDIKATOR3,
  KABID,
  KADIS,
  ADMIN,
  /** A front office of Kota Bima, who must not see anything of Tapin. */
  BIMA;

  /** Printed on the sign-in page of every demonstration office. */
  static final String PASSWORD = "demo-Tapin-2026";

  /** Gives who does the rows of a role. */
  static Account of(String role) {
    return switch (role) {
      case "PEMOHON" -> ANJUNGAN;
      case "FRONT_OFFICE" -> LOKET1;
      case "VERIFIKATOR" -> VERIFIKATOR1;
      case "KASI" -> ANALIS;
      case "OPERATOR_SIAK" -> CETAK;
      case "OPERATOR_PEREKAMAN" -> PEREKAM;
      case "PETUGAS_PENYERAHAN" -> SERAH;
      case "PETUGAS_SCAN" -> PINDAI;
      case "PETUGAS_REGISTER" -> REGISTER;
      case "PETUGAS_LAPANGAN" -> KELILING;
      case "KABID" -> KABID;
      case "KADIS" -> KADIS;
      default -> throw new IllegalArgumentException("nobody does " + role);
    };
  }

  String username() {
    return name().toLowerCase(Locale.ROOT);
  }
}
